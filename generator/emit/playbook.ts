import type { ImportPlaybook, Play, Playbook } from '../ansible/play.ts';
import { header } from './header.ts';
import { commented, spaced } from './layout.ts';
import { taskList } from './task.ts';
import { emitYaml } from './yaml.ts';

/**
 * A playbook file. The same for every fleet: what differs between fleets is in the inventories.
 *
 * @param source Path of the file that it comes from, for its reader.
 */
export function emitPlaybook(playbook: Playbook, source: string): string {
  return emitYaml(spaced(playbook.plays.map(playMapping)), {
    header: header(source, playbook.about),
  });
}

function playMapping(play: Play | ImportPlaybook): unknown {
  if ('import_playbook' in play) {
    return {
      name: play.name,
      'ansible.builtin.import_playbook': play.import_playbook,
    };
  }
  const mapping = {
    name: play.name,
    hosts: play.hosts,
    gather_facts: play.gather_facts,
    become: play.become,
    serial: play.serial,
    any_errors_fatal: play.any_errors_fatal,
    max_fail_percentage: play.max_fail_percentage,
    ignore_unreachable: play.ignore_unreachable,
    environment: play.environment,
    vars: play.vars,
    pre_tasks: play.pre_tasks && taskList(play.pre_tasks),
    roles: play.roles?.map(({ name }) => name),
    tasks: play.tasks && taskList(play.tasks),
    post_tasks: play.post_tasks && taskList(play.post_tasks),
    tags: play.tags,
  } satisfies Record<Exclude<keyof Play, 'comment'>, unknown>;
  return play.comment === undefined ? mapping : commented(mapping, play.comment);
}
