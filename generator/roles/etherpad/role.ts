import type { Role } from '../../ansible/role.ts';
import { task } from '../../ansible/task.ts';
import { build } from './build.ts';
import { drain } from './drain.ts';
import { follow } from './follow.ts';
import { forget } from './forget.ts';
import { install } from './install.ts';
import { notBuilt, release } from './paths.ts';
import { preflight } from './preflight.ts';
import { ready } from './ready.ts';
import { restart } from './restart.ts';
import { resume } from './resume.ts';
import { service } from './service.ts';
import { spec } from './spec.gen.ts';
import { defaults } from './vars.ts';

/** In check mode a host without the release has nothing to compare with. */
const unlessOnlyChecking = {
  when: 'not ansible_check_mode or etherpad_installed.stat.exists',
} as const;

/** Etherpad on a web host: one release built for all, its settings, its service. */
export const etherpad: Role = {
  name: 'etherpad',
  summary: 'Runs Etherpad as a service against a remote database.',
  about: `A release is built **once**: by the first host of the play that lacks it, and only if the
control machine has no copy. It is kept in \`etherpad_artefact_dir\`, and every other host gets that
copy: no download, no registry, no compiler. Its name holds the kind, the version and a checksum of what
it is made of (source, lock files, build recipe), so a changed recipe makes another release.

| \`kind\` | \`version\` | source | runs on |
| --- | --- | --- | --- |
| \`npm\` | \`1.8.14\` | \`ep_etherpad-lite\` from the npm registry, every package locked with its checksum | Debian's Node |
| \`git\` | \`1.8.14\`, 2.x, 3.x | \`repository\`, at \`commit\`: what \`git fetch\` takes **on the host that builds** | 1.8.14: Debian's Node; later: Node 24, in the release |
| \`archive\` | \`1.8.14\`, 2.x, 3.x | \`path\` on the control machine, a \`.tar.gz\` with one folder at its top, checked against \`sha256\` | the same |

1.8.14 gets mysql2 in place of the driver that cannot log in to MySQL 9, and its dependencies always come
from \`files/npm/package-lock.json\`. Later releases bring their own \`pnpm-lock.yaml\`; pnpm and Node,
locked in \`files/tools\`, travel in the release, since Etherpad calls pnpm at run time. Security updates
of that Node come with a new lock, not with apt.

Building needs the npm registry and, for \`git\`, the repository. Nothing else does. Proxies and
registries are the host's business (\`/etc/npmrc\`, \`/etc/gitconfig\`); certificate authorities that the
host trusts are trusted.

**On the host.** Releases stand side by side in \`/opt/etherpad/releases\`, owned by root and never
written to; \`/opt/etherpad/current\` is a link to one of them. The one that ran before stays, to go back to.
Settings and secrets are in \`/etc/etherpad\`, readable by root and the service; what Etherpad writes
goes to \`/var/lib/etherpad\`, the log to the journal.

**Restarts.** The role starts Etherpad where it does not run, and never restarts it. A host that runs
it on an older release, or with settings, secrets or a unit that are newer than the running process, joins the
group \`etherpad_restart\`: a second play with \`serial: 1\` runs \`restart.yml\` there. That switches to the
release and reloads the service: a second Etherpad starts beside the one that runs, which needs the memory
of two for some seconds, and takes its place with all pads when it is ready. One that does not become ready has
disturbed nobody: the one before it goes on, and the play stops. An Etherpad without a lease, which has nothing to
hand over, is restarted.

| task file | for a play of your own |
| --- | --- |
| \`restart.yml\` | the above; without a new release, a plain restart |
| \`drain.yml\`, \`resume.yml\` | hand all pads over and take no more; take pads again |
| \`ready.yml\` | wait until Etherpad is ready |

**Refusals.** A release of a lower major version than the running one, of a higher one without
\`etherpad_major_upgrade\`, and a third release on web hosts that already run two.

**One pad, one writer.** Etherpad believes that it is alone with its database. Every release carries our
plugin \`ep_padfleet\`, which makes that true for each pad: the server has a lease in the database, renews
it every second, and holds a pad in memory only while the database names it as the pad's owner. Any
other request for the pad (page, export, import, HTTP API, socket) is answered with the owner's name,
\`X-Accel-Redirect: @web2\`, and NGINX asks there; \`503\` means that this server can own nothing now,
\`504\` that the owner is silent: come again in a second. Without its lease a server drops all pads and
cuts off their browsers, who reconnect. After a failed write it drops that pad. Without the plugin the
database refuses whatever a server writes.

The plugin answers the host itself, on \`/run/etherpad/fleet.sock\`, and nobody over the network:

| request | answer |
| --- | --- |
| \`GET /ready\` | 200 when it has a lease and takes pads, else 503; \`{ready, server, epoch, draining, pads}\` |
| \`POST /drain\` | hands all pads off and takes no more; answers when that is done: \`{pads, milliseconds}\` |
| \`POST /resume\` | takes pads again |
| \`GET /hand-over\` | 200 when it has a lease to hand over, else 503 |
| \`POST /hand-over\` | for a successor on this host: cuts everybody off, writes everything, lets nobody in; \`{epoch, pads}\`. Ends by itself if nobody takes its place |
| \`POST /retire\` | for a successor that has the lease: leaves the port, and ends |
| \`GET /metrics\` | figures for Prometheus |

1.8.14, 2.5.3 and 3.3.1 have been through storms with servers killed, frozen, cut off, drained, restarted, added
and removed, and have been upgraded one to the next. Only 1.8.14 goes through them in the project's tests.

**Database.** Always over TLS, with the server's name and certificate verified: \`etherpad_database.host\`
is a name in that certificate, not an address.

**Limits** are made for a lecture hall behind one address: 1,000 changes a second and 500 imports and
exports in 90 seconds per address. \`etherpad_settings\` overrides any entry of settings.json.`,
  spec,
  defaults,
  tasks: {
    main: [
      task('Name the release', 'ansible.builtin.import_tasks', 'preflight.yml'),
      task('See what it follows', 'ansible.builtin.import_tasks', 'follow.yml'),
      task(
        'Look for the release on the host',
        'ansible.builtin.stat',
        { path: release, get_checksum: false },
        { register: 'etherpad_installed' },
      ),
      task('Build the release', 'ansible.builtin.include_tasks', 'build.yml', {
        comment: 'Only if neither this host nor the control machine has it.',
        when: ['not etherpad_installed.stat.exists', notBuilt, 'not ansible_check_mode'],
      }),
      task(
        'Install the release',
        'ansible.builtin.import_tasks',
        'install.yml',
        unlessOnlyChecking,
      ),
      task(
        'Run it as a service',
        'ansible.builtin.import_tasks',
        'service.yml',
        unlessOnlyChecking,
      ),
      task('Forget old releases', 'ansible.builtin.include_tasks', 'forget.yml', {
        when: ['not etherpad_installed.stat.exists', 'not ansible_check_mode'],
      }),
    ],
    preflight,
    follow,
    build,
    install,
    service,
    forget,
    ready,
    drain,
    resume,
    restart,
  },
  entries: ['drain', 'resume', 'restart'],
  handlers: [],
};
