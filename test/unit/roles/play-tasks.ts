import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TaskItem } from '../../../generator/ansible/task.ts';
import { emitTasks } from '../../../generator/emit/tasks.ts';

const here = 'localhost';

/** What Ansible said about one task. */
export interface Said {
  readonly host: string;
  readonly task: string;
  readonly changed: boolean;
  readonly failed: boolean;
  readonly skipped: boolean;
  readonly msg: string;
}

/** Tasks to run, with the variables that they see. */
export interface Run {
  readonly tasks: readonly TaskItem[];
  readonly vars: Readonly<Record<string, unknown>>;
  /** Who runs them; all are this machine. @default localhost */
  readonly hosts?: readonly string[];
}

/**
 * Runs tasks of a role on this machine with the real Ansible, as emitted. A task that fails does not
 * stop the next run.
 *
 * @param folder receives the playbook and its task files; templates are looked for in it
 * @returns by run, what Ansible said about its tasks
 */
export function playTasks(
  folder: string,
  runs: readonly Run[],
  flags: readonly string[] = [],
): readonly (readonly Said[])[] {
  const plays = runs.map(({ tasks, vars, hosts = [here] }, index) => {
    writeFileSync(join(folder, `tasks-${index}.yml`), emitTasks(tasks, 'test'));
    return {
      name: `${index}`,
      hosts: hosts.join(),
      connection: 'local',
      gather_facts: false,
      tasks: [
        {
          // An included task file sees these as a role's tasks see the inventory's variables.
          block: [{ 'ansible.builtin.include_tasks': `tasks-${index}.yml`, vars }],
          rescue: [{ 'ansible.builtin.meta': 'clear_host_errors' }],
        },
      ],
    };
  });
  const playbook = join(folder, 'playbook.yml');
  // JSON is YAML.
  writeFileSync(playbook, JSON.stringify(plays));
  const inventory = [...new Set(runs.flatMap(({ hosts = [here] }) => hosts))];
  const output = execFileSync('ansible-playbook', [...flags, '-i', `${inventory},`, playbook], {
    encoding: 'utf8',
    env: { ...process.env, ANSIBLE_STDOUT_CALLBACK: 'json', ANSIBLE_LOCAL_TEMP: folder },
  });
  return (JSON.parse(output) as Output).plays.map((play) =>
    play.tasks.flatMap(({ task, hosts }) =>
      Object.entries(hosts).flatMap(([host, said]) => {
        if (said.include) return [];
        return [
          {
            host,
            task: task.name,
            changed: said.changed === true,
            failed: said.failed === true,
            skipped: said.skipped === true,
            msg: String(said.msg ?? ''),
          },
        ];
      }),
    ),
  );
}

interface Output {
  readonly plays: readonly {
    readonly tasks: readonly {
      readonly task: { readonly name: string };
      readonly hosts: Readonly<
        Record<
          string,
          {
            readonly changed?: boolean;
            readonly failed?: boolean;
            readonly skipped?: boolean;
            readonly include?: string;
            readonly msg?: unknown;
          }
        >
      >;
    }[];
  }[];
}
