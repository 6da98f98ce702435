/**
 * What a task must not be. `tsc --noEmit` proves each line: an expected error that does not come is
 * an error itself.
 */
import { handler, task } from '../../generator/ansible/task.ts';
import type { Value } from '../../generator/ansible/value.ts';

// Right ones, first: each as a role would write it.
const reload = handler('Reload NGINX', 'ansible.builtin.systemd', {
  name: 'nginx',
  state: 'reloaded',
});
task('Install', 'ansible.builtin.apt', { name: ['nginx'], state: 'present' }, { notify: reload });
task('Install', 'ansible.builtin.apt', { name: '{{ packages }}', update_cache: '{{ fresh }}' });
task('Write', 'ansible.builtin.template', { src: 'a.j2', dest: '/etc/a', mode: '0640' });
task('Write', 'ansible.builtin.template', { src: 'a.j2', dest: '/etc/a', mode: 'u=rw,g=r,o=' });
task('Write', 'ansible.builtin.copy', { src: 'a', dest: '/etc/a', mode: 'preserve' });
task('Restart now', 'ansible.builtin.meta', 'flush_handlers');
task('Go on', 'ansible.builtin.include_tasks', 'more.yml');
task('Know', 'ansible.builtin.set_fact', { release: '1.8.14', cacheable: true });
task('Ask', 'community.mysql.mysql_info', { login_password: '{{ vault_password }}' });

// @ts-expect-error A misspelt option.
task('Install', 'ansible.builtin.apt', { nmae: ['nginx'] });
// @ts-expect-error A wrong choice.
task('Install', 'ansible.builtin.apt', { name: ['nginx'], state: 'instaled' });
// @ts-expect-error A word of YAML 1.1 for a truth value.
task('Install', 'ansible.builtin.apt', { update_cache: 'yes' });
// @ts-expect-error A string for a list: Ansible would split it at its commas.
task('Install', 'ansible.builtin.apt', { name: 'nginx' });
// @ts-expect-error A mode as a number, which YAML reads as decimal.
task('Write', 'ansible.builtin.template', { src: 'a.j2', dest: '/etc/a', mode: 0o644 });
// @ts-expect-error A mode without its leading zero.
task('Write', 'ansible.builtin.template', { src: 'a.j2', dest: '/etc/a', mode: '644' });
// @ts-expect-error `file` has no file to preserve the mode of.
task('Make', 'ansible.builtin.file', { path: '/a', state: 'touch', mode: 'preserve' });
// @ts-expect-error `src` is required.
task('Write', 'ansible.builtin.template', { dest: '/etc/a' });
// @ts-expect-error Not a module of Ansible's.
task('Install', 'ansible.builtin.aptt', { name: ['nginx'] });
// @ts-expect-error A module by its short name.
task('Install', 'apt', { name: ['nginx'] });
// @ts-expect-error A handler by name: a name can be of none.
task('Install', 'ansible.builtin.apt', { name: ['nginx'] }, { notify: 'Reload NGINX' });
// @ts-expect-error A task is no handler.
task('Go', 'ansible.builtin.ping', {}, { notify: task('Ping', 'ansible.builtin.ping', {}) });
// @ts-expect-error A misspelt keyword.
task('Install', 'ansible.builtin.apt', { name: ['nginx'] }, { regster: 'installed' });
// @ts-expect-error Not a word that `meta` knows.
task('Restart now', 'ansible.builtin.meta', 'flush_handler');
// @ts-expect-error A secret written down.
task('Ask', 'community.mysql.mysql_info', { login_password: 'hunter2' });
// @ts-expect-error A number where text is needed, such as a version that YAML would shorten.
task('Fetch', 'ansible.builtin.git', { repo: 'r', dest: '/d', version: 1.1 });
// @ts-expect-error A handler notifies nobody.
handler('Reload', 'ansible.builtin.systemd', { name: 'a', state: 'reloaded' }, { notify: reload });

// @ts-expect-error Data as YAML holds it has no functions.
export const value: Value = { now: () => 1 };
