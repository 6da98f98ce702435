import { expect, test } from '@jest/globals';
import type { Role } from '../../../generator/ansible/role.ts';
import { emitArgumentSpecs } from '../../../generator/emit/argument-specs.ts';
import { emitDefaults } from '../../../generator/emit/defaults.ts';
import { emitReadme } from '../../../generator/emit/readme.ts';

const role: Role = {
  name: 'demo',
  summary: 'Shows a role.',
  about: 'First\nparagraph.\n\nSecond.',
  spec: {
    demo_word: { type: 'str', description: ['A word.'], choices: ['a', 'b'], required: true },
    demo_secret: { type: 'str', description: ['Hush.'], required: true, no_log: true },
    demo_peers: {
      type: 'list',
      elements: 'dict',
      description: ['Peers, a | b.', 'And more.'],
      default: [],
      options: { name: { type: 'str', description: ['Its name.'], required: true } },
    },
    demo_port: { type: 'int', description: ['A port.'], default: 80 },
  },
  defaults: { demo_port: 80, demo_peers: [] },
  tasks: { main: [] },
  handlers: [],
};

test('emitDefaults writes each default under its description, in the order of the specification', () => {
  expect(emitDefaults(role.spec, role.defaults, 'Top.')).toBe(`---
# Top.

# Peers, a | b.
#
# And more.
demo_peers: []

# A port.
demo_port: 80
`);
});

test('emitArgumentSpecs says what Ansible checks when the role starts', () => {
  const text = emitArgumentSpecs(role, 'Top.');
  expect(text).toContain(`    description:
      - First paragraph.
      - Second.
    options:
      demo_word:
        type: str
        description:
          - A word.
        choices:
          - a
          - b
        required: true
      demo_secret:
`);
});

test('emitReadme tables the variables, nested ones too, and shows a play with the required ones', () => {
  const text = emitReadme(role, 'Top.');
  expect(text).toContain('| `demo_word` | `a`, `b` |  | A word. |');
  expect(text).toContain('| `demo_peers` | list of dict | `[]` | Peers, a \\| b. And more. |');
  expect(text).toContain('Each entry of `demo_peers` holds:\n\n| name |');
  expect(text).toContain(`    - role: demo
      vars:
        demo_word: a
        demo_secret: "{{ vault_demo_secret }}"
`);
});
