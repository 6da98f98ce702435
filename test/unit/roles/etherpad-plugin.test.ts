import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const folder = resolve('generator/roles/etherpad/files/ep_padfleet');
const read = (file: string) => JSON.parse(readFileSync(resolve(folder, file), 'utf8'));
const load = createRequire(resolve(folder, 'index.js'));

describe('the plugin as it is shipped', () => {
  test.each(['hooks', 'client_hooks'])(
    'has every function that ep.json names in its %s',
    (kind) => {
      const { parts } = read('ep.json') as { parts: Record<string, Record<string, string>>[] };
      const hooks = parts.flatMap((part) => Object.entries(part[kind] ?? {}));
      expect(hooks.length).toBeGreaterThan(0);
      for (const [hook, file] of hooks) {
        expect(load(file.replace('ep_padfleet', '.'))).toHaveProperty(hook, expect.any(Function));
      }
    },
  );

  test('is known to later releases of Etherpad by the version in its package.json', () => {
    const recipe = readFileSync(resolve(folder, '../build'), 'utf8');
    expect(recipe).toContain(`name: 'ep_padfleet', version: '${read('package.json').version}'`);
  });

  test('is part of what names a release: each of its files, so that a changed one is a new release', () => {
    const preflight = readFileSync(resolve(folder, '../../preflight.ts'), 'utf8');
    for (const file of ['index.js', 'ep.json', 'package.json', 'static/js/index.js']) {
      expect(preflight).toContain(`'ep_padfleet/${file}'`);
    }
  });
});
