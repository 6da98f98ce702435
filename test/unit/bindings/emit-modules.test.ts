import { describe, expect, test } from '@jest/globals';
import {
  readCaptured,
  readDocumentation,
  readInstallation,
} from '../../../generator/bindings/ansible.ts';
import { emitModules } from '../../../generator/bindings/emit-modules.ts';
import { modules } from '../../../generator/bindings/modules.ts';
import { readConstraints } from '../../../generator/bindings/read-constraints.ts';
import { UserError } from '../../../generator/errors.ts';

// Modules that between them have every oddity of Ansible's documentation that we know of.
const odd = [
  'ansible.builtin.apt',
  'ansible.builtin.command',
  'ansible.builtin.copy',
  'ansible.builtin.cron',
  'ansible.builtin.file',
  'ansible.builtin.meta',
  'ansible.builtin.template',
  'community.crypto.openssl_csr',
  'community.crypto.openssl_privatekey_pipe',
  'community.mysql.mysql_db',
  'community.mysql.mysql_user',
];
const installation = await readInstallation(odd);
const documentation = await readDocumentation(odd);
const captured = await readCaptured(installation, odd);
const constraints = readConstraints(documentation, captured);
const text = emitModules(documentation, constraints);

/** The lines of one module's interface. */
const shape = (name: string) => text.slice(text.indexOf(`interface ${name} {`)).split('\n}')[0];

describe('constraints', () => {
  test('call an option what the documentation calls it, not what the code does', () => {
    expect(captured['ansible.builtin.apt']?.mutually_exclusive?.flat()).toContain('package');
    expect(constraints['ansible.builtin.apt']?.mutually_exclusive?.flat()).toContain('name');
    expect(constraints['ansible.builtin.apt']?.mutually_exclusive?.flat()).not.toContain('package');
  });

  test('name only options that are documented', () => {
    for (const [module, rules] of Object.entries(constraints)) {
      const named = [
        rules.mutually_exclusive,
        rules.required_one_of,
        rules.required_together,
        rules.required_if?.flatMap(({ option, requires }) => [option, ...requires]),
        rules.secrets,
      ].flat(2);
      const documented = Object.keys(documentation[module]?.doc.options ?? {});
      expect(documented).toEqual(
        expect.arrayContaining(named.filter((name) => name !== undefined)),
      );
    }
  });

  test('know the secrets, also of a module that an action plugin runs', () => {
    expect(captured['community.crypto.openssl_privatekey_pipe']).toBeNull();
    expect(constraints['community.crypto.openssl_privatekey_pipe']?.secrets).toContain(
      'passphrase',
    );
    expect(constraints['community.mysql.mysql_user']?.secrets).toEqual([
      'login_password',
      'password',
    ]);
  });

  test('do not take a switch for a secret', () => {
    expect(captured['community.mysql.mysql_db']?.options.unsafe_login_password?.no_log).toBe(true);
    expect(constraints['community.mysql.mysql_db']?.secrets).toEqual(['login_password']);
  });
});

describe('types', () => {
  test('are literal unions for choices, arrays for lists, text for modes', () => {
    expect(shape('AptArgs')).toContain("readonly state?: 'absent' | 'build-dep' |");
    expect(shape('AptArgs')).toContain('readonly name?: readonly string[] | Expr;');
    expect(shape('FileArgs')).toContain('readonly mode?: Mode;');
    expect(shape('CopyArgs')).toContain("readonly mode?: Mode | 'preserve';");
    expect(shape('TemplateArgs')).toContain('readonly src: string;');
  });

  test('demand an expression for a secret', () => {
    expect(shape('MysqlUserArgs')).toContain('readonly password?: Expr;');
  });

  test('have the members of options within options', () => {
    expect(shape('OpensslCsrArgs')).toMatch(
      /readonly crl_distribution_points\?:.*readonly reasons\?:/,
    );
  });

  test('leave out free forms, and are one word where the module takes one', () => {
    expect(shape('CommandArgs')).not.toContain('free_form');
    expect(text).toMatch(/export type MetaArgs = .*'flush_handlers'/);
  });

  test('carry comments that end where they should, without paths of this machine', () => {
    // Ansible's text about cron has `*/5` in it.
    expect(shape('CronArgs')?.match(/\/\*\*/g)?.length).toBe(
      shape('CronArgs')?.match(/\*\//g)?.length,
    );
    expect(text).not.toMatch(/dist-packages|site-packages/);
  });

  test('are the same whatever order the documentation comes in', () => {
    const reversed = Object.fromEntries(Object.entries(documentation).reverse());
    expect(emitModules(reversed, constraints)).toBe(text);
  });
});

test('each module has a type name of its own', () => {
  const names = modules.map((module) => module.split('.').at(-1));
  expect(new Set(names).size).toBe(names.length);
});

test('a module that Ansible does not know is named', async () => {
  const error = await readDocumentation(['ansible.builtin.ping', 'ansible.builtin.pong']).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).message).toBe(
    "The installed Ansible does not know the module 'ansible.builtin.pong'.",
  );
});

test('the versions are those of ansible-core and of the collections in use', () => {
  expect(Object.keys(installation.versions)).toEqual([
    'ansible-core',
    'community.crypto',
    'community.mysql',
  ]);
  for (const version of Object.values(installation.versions)) {
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
  }
});
