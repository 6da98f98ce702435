import type { Play } from '../../ansible/play.ts';
import { task } from '../../ansible/task.ts';

/** The last plays of a verb: these web hosts are ready, and the proxy answers with a page. */
export function seeReady(hosts: string): readonly Play[] {
  return [
    {
      name: 'See the web hosts ready',
      hosts,
      gather_facts: false,
      become: true,
      tasks: [
        task('Ask Etherpad', 'ansible.builtin.import_role', {
          name: 'etherpad',
          tasks_from: 'ready.yml',
        }),
      ],
    },
    seeProxy(),
  ];
}

/**
 * The proxy answers with a page.
 *
 * @param when condition under which it is asked; always without
 */
export function seeProxy(when?: string): Play {
  return {
    name: 'See the proxy answer',
    hosts: 'proxy',
    gather_facts: false,
    tasks: [
      task(
        'Ask for a page',
        'ansible.builtin.uri',
        { url: 'http://{{ ansible_host }}:{{ nginx_port }}/' },
        {
          register: 'proxy_page',
          until: 'proxy_page is success',
          retries: 5,
          delay: 1,
          ...(when !== undefined && { when }),
        },
      ),
    ],
  };
}
