/**
 * The types of modules whose arguments are not a set of named options, which Ansible's
 * documentation cannot say. Source text, by module.
 */
export const freeForm: Readonly<Record<string, string>> = {
  'ansible.builtin.add_host':
    '{ readonly name: string; readonly groups?: readonly string[]; readonly [variable: string]: Value | undefined }',
  'ansible.builtin.import_tasks': 'string | { readonly file: string }',
  'ansible.builtin.include_tasks':
    'string | { readonly file: string; readonly apply?: Readonly<Record<string, Value>> }',
  'ansible.builtin.set_fact': '{ readonly cacheable?: boolean; readonly [fact: string]: Value }',
};
