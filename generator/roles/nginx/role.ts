import { type Role, refs } from '../../ansible/role.ts';
import { handler, task } from '../../ansible/task.ts';
import { spec } from './spec.gen.ts';
import { defaults, type NginxVars } from './vars.ts';

const v = refs<NginxVars>();

/** Where NGINX tells which configuration it runs. */
const runningConfiguration = `http://127.0.0.1:${v.nginx_status_port}/configuration`;

/** Which one it shall run: a sum over all that `http.conf.j2` says. */
const wantedConfiguration = "lookup('ansible.builtin.template', 'http.conf.j2') | hash('sha1')";

const reload = handler('Reload NGINX', 'ansible.builtin.systemd', {
  name: 'nginx',
  state: 'reloaded',
});

const awaitConfiguration = handler(
  'Wait until NGINX runs its new configuration',
  'ansible.builtin.uri',
  { url: runningConfiguration, return_content: true },
  {
    comment:
      'A reload says nothing when NGINX refuses the new configuration and keeps the old one.',
    listen: reload.name,
    when: 'not ansible_check_mode',
    register: 'nginx_reloaded',
    until: `nginx_reloaded.content | default('') == ${wantedConfiguration}`,
    retries: 10,
    delay: 1,
  },
);

/** Puts NGINX in front of the web servers: it guesses a pad's owner, and hands requests on to it. */
export const nginx: Role = {
  name: 'nginx',
  summary: 'Reverse proxy and load balancer that brings every request to the owner of its pad.',
  about: `Which web server owns a pad, the web servers know, by the database. NGINX only guesses, well
enough that most requests reach the owner at once: a request that names a pad is asked of the web server
that the pad's name hashes to (\`files/pad-key.js\` reads the name out of every spelling of it), any other
of one that the client's address hashes to. Whoever is asked and is not the owner does nothing and answers
with \`X-Accel-Redirect: @owner\`: NGINX plays the request again to the owner, with its method and body.
A WebSocket is handed on before it is opened. So no request runs on two servers, whatever NGINX believes.

**When a web server fails**, another one is asked; it takes the pad over as soon as the database lets it,
unless a new Etherpad listens in the old one's place half a second later.
A dead server is noticed at once, a frozen one in two seconds by whoever opens a socket, and in four by
those who have one open; then it is left out for two seconds. What may write, an import or a call of the
HTTP API, is never sent again after it was sent once, to whomever.

**A reload interrupts nobody**: old workers keep their open sockets for up to ten minutes.

\`/var/log/nginx/padfleet.log\` holds one JSON object for each request: time, path, pad, web
servers (the last one served it), status, seconds. A query is never logged, since it may hold an API key.

\`/etc/nginx/nginx.conf\` is the whole configuration; it is tested before it is put in place.`,
  spec,
  defaults,
  tasks: {
    main: [
      task(
        'Look for NGINX',
        'ansible.builtin.stat',
        {
          path: '/etc/nginx',
          get_checksum: false,
        },
        { register: 'nginx_installed' },
      ),
      task('Install, configure and start it', 'ansible.builtin.import_tasks', 'setup.yml', {
        comment: 'On a host without NGINX, check mode has nothing to look at.',
        when: 'not ansible_check_mode or nginx_installed.stat.exists',
      }),
    ],
    setup: [
      task('Install NGINX', 'ansible.builtin.apt', {
        name: ['nginx', 'libnginx-mod-http-js', 'njs'],
      }),
      task(
        'Install the script that finds the pad of a request',
        'ansible.builtin.copy',
        {
          src: 'pad-key.js',
          dest: '/etc/nginx/pad-key.js',
          owner: 'root',
          group: 'root',
          mode: '0644',
          validate: `njs -c "import pad from '%s'"`,
        },
        { notify: reload },
      ),
      task(
        'Make the log of requests',
        'ansible.builtin.file',
        {
          path: '/var/log/nginx/padfleet.log',
          state: 'touch',
          access_time: 'preserve',
          modification_time: 'preserve',
          owner: 'www-data',
          group: 'adm',
          mode: '0640',
        },
        {
          comment:
            'NGINX would let everybody read it, and who knows the name of a pad may open it.',
        },
      ),
      task(
        'Configure NGINX',
        'ansible.builtin.template',
        {
          src: 'nginx.conf.j2',
          dest: '/etc/nginx/nginx.conf',
          owner: 'root',
          group: 'root',
          mode: '0644',
          validate: '/usr/sbin/nginx -t -q -c %s',
        },
        { notify: reload },
      ),
      task('Make the folder of additions to the service', 'ansible.builtin.file', {
        path: '/etc/systemd/system/nginx.service.d',
        state: 'directory',
        owner: 'root',
        group: 'root',
        mode: '0755',
      }),
      task('Start NGINX again when it dies', 'ansible.builtin.copy', {
        src: 'restart.conf',
        dest: '/etc/systemd/system/nginx.service.d/padfleet.conf',
        owner: 'root',
        group: 'root',
        mode: '0644',
      }),
      task('Start NGINX', 'ansible.builtin.systemd', {
        name: 'nginx',
        state: 'started',
        enabled: true,
        daemon_reload: true,
      }),
      task(
        'Ask NGINX which configuration it runs',
        'ansible.builtin.uri',
        { url: runningConfiguration, return_content: true },
        {
          comment: 'An earlier run may have ended between the file and the reload.',
          check_mode: false,
          register: 'nginx_running',
          failed_when: false,
          changed_when: `nginx_running.content | default('') != ${wantedConfiguration}`,
          notify: reload,
        },
      ),
    ],
  },
  handlers: [reload, awaitConfiguration],
};
