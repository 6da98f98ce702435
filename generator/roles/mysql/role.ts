import type { Role } from '../../ansible/role.ts';
import { task } from '../../ansible/task.ts';
import { accounts } from './accounts.ts';
import { configure, reloadTls, restart } from './configure.ts';
import { copy } from './copy.ts';
import { gone } from './gone.ts';
import { install } from './install.ts';
import { leave } from './leave.ts';
import { look } from './look.ts';
import { members } from './members.ts';
import { preflight } from './preflight.ts';
import { schema } from './schema.ts';
import { spec } from './spec.gen.ts';
import { unfinished } from './unfinished.ts';
import { defaults } from './vars.ts';

/** In check mode a host without a server has nothing to compare with. */
const whenInstalled = { when: 'not ansible_check_mode or mysql_data.matched > 0' } as const;

/** The database server, on its own host, with its database and accounts. */
export const mysql: Role = {
  name: 'mysql',
  summary:
    'Runs MySQL or MariaDB with TLS, the database of Etherpad and the accounts that may use it.',
  about: `| \`mysql_engine\` | \`mysql_version\` | comes from | runs on |
| --- | --- | --- | --- |
| \`mysql\` | \`9.7\` | Debian unstable, pinned; also brings a newer libc | Debian 13 |
| \`mysql\` | \`8.4\` | MySQL's own archive, repo.mysql.com (not tested by the project's lab) | Debian 12 and 13, Ubuntu 22.04 and 24.04 |
| \`mariadb\` | \`11.8\` | Debian | Debian 13 |

**Who can log in.** \`root\` through the unix socket only, without a password: \`sudo mysql\`. Over TCP the
accounts in \`mysql_accounts\`, each from its one address, and only with TLS. The host is the fleet's
own: **an account that is not listed is removed**, whoever made it, and its connections are ended.

**Passwords.** A changed password reaches the server with the next run. MySQL keeps a mark with each
account (\`SELECT * FROM information_schema.user_attributes\`), a SHA-256 of name, address and
password, to see the change: use long random passwords, as padfleet does. Who changes a password by
hand goes unseen on MySQL until the listed one changes.

**One pad, one writer.** Every account that writes is one web server, known by its account's name. A
server has a lease, on this server's clock; a pad has one owner. Triggers refuse a write to \`store\` by
anybody but \`root\` and the pad's owner, under the epoch that the connection has declared with
\`SET @padfleet_epoch = …\`. The accounts cannot write the \`padfleet_\` tables, only call:

| call | answers | |
| --- | --- | --- |
| \`padfleet_begin(lease_ms)\` | \`name, epoch\` | a new lease under a new epoch; what the server owned is free |
| \`padfleet_succeed(epoch, lease_ms)\` | \`name, epoch\` | the same, and keeps what the server owned under the epoch |
| \`padfleet_renew(epoch, lease_ms)\` | \`held, draining\` | \`held\` 0: the lease is lost |
| \`padfleet_end(epoch)\` | \`ended\` | the lease ends now |
| \`padfleet_claim(pad, epoch)\` | \`outcome, server, behind_ms\` | \`mine\`, \`other\`, \`lost\` or \`none\` |
| \`padfleet_release(pad, epoch)\` | \`released\` | to the server that asked for it, else free |
| \`padfleet_want(pad)\` | \`owner\` | asks the owner for the pad; forgotten after 10 seconds |
| \`padfleet_wanted(epoch)\` | rows of \`pad\` | the caller's pads that others ask for |
| \`padfleet_drain(server, yes)\` | \`name, draining\` | takes no more pads; \`root\` may say so of any server |

| task file | for a play of your own |
| --- | --- |
| \`members.yml\` | learn who takes part, and who is no longer listed |
| \`leave.yml\` | have those hand over their pads, before the role removes their accounts |
| \`gone.yml\` | shut those in \`mysql_gone\` out at once, and free their pads |
| \`copy.yml\` | copy the database to \`/var/backups/padfleet\`, for root only; the last 5 are kept |

New definitions are put in place without a pause of the fence: writes fail for a moment instead. A
\`store\` that is replaced, by a dump for instance, gets its triggers back with the next run.

**Interruption.** Changed settings restart the server, some seconds; a new certificate is read without
a restart. Settings are checked by the server itself before they are installed.

**Refusals.** The role stops, before it touches anything, when the host's operating system does not
offer the release, and when the host holds the other engine's data: it never deletes or converts.

**An installation that did not end** is made anew: what lies in \`/var/lib/mysql\` without ever having
been a database is moved to \`/var/lib/mysql.unfinished-<time>\` first. Remove that when you like.

**Check mode** on a host without a server looks for reasons to refuse, and no further.

**Durability.** Every commit is on disk before it is acknowledged, and in the binary log, which is kept
for \`mysql_binlog_days\` for recovery to a point in time.`,
  spec,
  defaults,
  tasks: {
    main: [
      task('Refuse what cannot work', 'ansible.builtin.import_tasks', 'preflight.yml'),
      task('Install the server', 'ansible.builtin.import_tasks', 'install.yml', whenInstalled),
      task('Configure the server', 'ansible.builtin.import_tasks', 'configure.yml', whenInstalled),
      task('Apply changed settings now', 'ansible.builtin.meta', 'flush_handlers'),
      task('Look at the server', 'ansible.builtin.import_tasks', 'look.yml', whenInstalled),
      task('Make the database', 'ansible.builtin.import_tasks', 'schema.yml', whenInstalled),
      task('Make the accounts', 'ansible.builtin.import_tasks', 'accounts.yml', whenInstalled),
    ],
    preflight,
    install,
    unfinished,
    configure,
    look,
    schema,
    accounts,
    members,
    leave,
    gone,
    copy,
  },
  entries: ['members', 'leave', 'gone', 'copy'],
  handlers: [restart, reloadTls],
};
