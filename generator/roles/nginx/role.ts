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

/** Puts NGINX in front of the web servers, with all requests of one pad on one server. */
export const nginx: Role = {
  name: 'nginx',
  summary: 'Reverse proxy and load balancer that keeps all requests of one pad on one web server.',
  about: `Every request that names a pad goes to the web server that the pad's name hashes to: its
page, its timeslider, its exports and imports, its socket (polling and WebSocket), calls of the HTTP
API with the pad in the query. \`files/pad-key.js\` reads the name out of every spelling of it. The
hash is consistent: with one more web server, only the pads that move to it change place.

A pad does not move while its server is down, or slow: its clients get an error, and come back by
themselves when the server does. Two servers that hold one pad lose text. Requests without a pad are
spread by client address and go to a server that answers.

Two kinds of request cannot be told by their address, and may reach another server than the pad's
editors: read-only views (\`r.…\`) and calls of the HTTP API with the pad in the body.

A reload cuts the open sockets after three seconds; clients reconnect within five.

\`/var/log/nginx/padfleet.log\` holds one JSON object for each request: time, path, pad, web server,
status, seconds. A query is never logged, since it may hold an API key.

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
