import { block, type TaskItem, task } from '../../ansible/task.ts';
import { socket } from './socket.ts';

const held = `SELECT COUNT(*) AS pads
FROM padfleet_owner o JOIN padfleet_server s ON s.name = o.server AND s.epoch = o.epoch
WHERE s.name = '{{ item.name }}' AND s.expires > UTC_TIMESTAMP(3)`;

const eachLeaving = {
  loop: '{{ mysql_leaving }}',
  loop_control: { label: '{{ item.name }}' },
} as const;

/** Has the web servers that are no longer listed hand over their pads, and waits until they have. */
export const leave: readonly TaskItem[] = [
  block(
    'Take the pads of hosts that leave',
    [
      task(
        'Have them hand over all pads, or wait until their lease ends',
        'community.mysql.mysql_query',
        {
          ...socket,
          login_db: '{{ mysql_database }}',
          query: ["CALL padfleet_drain('{{ item.name }}', TRUE)", held],
        },
        {
          ...eachLeaving,
          comment: 'Said again each time: a server that restarts has forgotten it.',
          register: 'mysql_held',
          until: 'mysql_held is succeeded and mysql_held.query_result[1][0].pads == 0',
          retries: 30,
          delay: 1,
          changed_when: true,
        },
      ),
    ],
    {
      when: 'not ansible_check_mode',
      rescue: [
        task(
          'Say how to go on',
          'ansible.builtin.fail',
          {
            msg: `{{ mysql_stuck }} neither hands over its pads nor dies. Nothing was taken away.
Look there: journalctl --unit etherpad --lines 50. Stop it: systemctl stop etherpad. Then run this again.
If nobody can reach it any more, declare it gone: the database refuses it, and its pads are free:
ansible-playbook -i {{ inventory_dir }} playbooks/leave.yml -e gone={{ mysql_stuck }}`,
          },
          {
            vars: {
              mysql_stuck:
                "{{ mysql_held.results | selectattr('failed') | map(attribute='item.name') | first }}",
            },
          },
        ),
      ],
    },
  ),
];
