import { hostNamed, inventoryOf, onHost } from '../lab/hosts.ts';
import type { Project } from '../lab/project.ts';
import { untilAnswers } from '../lab/until-answers.ts';

const plugin = '/opt/etherpad/current/node_modules/ep_padfleet';

const dropTriggers = `mysql -BNe "SELECT CONCAT('DROP TRIGGER etherpad.', trigger_name, ';')
FROM information_schema.triggers WHERE trigger_schema = 'etherpad'" | mysql`;

/**
 * Takes the plugin from one web server and starts it again: a server that believes it is alone. Resolves
 * when it answers.
 */
export async function withoutPlugin(project: Project, host: string): Promise<void> {
  const inventory = await inventoryOf(project);
  const command = `mv ${plugin} /opt/etherpad/${host}-plugin && systemctl restart etherpad`;
  await onHost(inventory, host, command);
  await untilAnswers(`http://${hostNamed(inventory, host).address}:${inventory.webPort}`);
}

/** Gives the plugin back. */
export async function withPlugin(project: Project, host: string): Promise<void> {
  await onHost(
    await inventoryOf(project),
    host,
    `mv /opt/etherpad/${host}-plugin ${plugin} && systemctl restart etherpad`,
  );
}

/** Takes the fence out of the database. `ansible-playbook site.yml` puts it back. */
export async function withoutFence(project: Project): Promise<void> {
  await onHost(await inventoryOf(project), 'database1', dropTriggers);
}
