import type { Playbook } from '../ansible/play.ts';
import { emitPlaybook } from '../emit/playbook.ts';
import type { File } from '../file.ts';
import { database } from './playbooks/database.ts';
import { drain } from './playbooks/drain.ts';
import { leave } from './playbooks/leave.ts';
import { proxy } from './playbooks/proxy.ts';
import { restart } from './playbooks/restart.ts';
import { resume } from './playbooks/resume.ts';
import { rollback } from './playbooks/rollback.ts';
import { scale } from './playbooks/scale.ts';
import { site } from './playbooks/site.ts';
import { upgrade } from './playbooks/upgrade.ts';
import { web } from './playbooks/web.ts';

/** Every playbook but site.yml, under the name of its file here and there. */
const playbooks: Readonly<Record<string, Playbook>> = {
  database,
  drain,
  leave,
  proxy,
  restart,
  resume,
  rollback,
  scale,
  upgrade,
  web,
};

/** `site.yml`, one playbook for each tier and one for each verb. The same for every fleet. */
export function playbookFiles(): readonly File[] {
  const room = 'generator/targets/playbooks';
  return [
    { path: 'site.yml', text: emitPlaybook(site, `${room}/site.ts`) },
    ...Object.entries(playbooks).map(([name, playbook]) => ({
      path: `playbooks/${name}.yml`,
      text: emitPlaybook(playbook, `${room}/${name}.ts`),
    })),
  ];
}
