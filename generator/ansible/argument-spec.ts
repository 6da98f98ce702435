import type { Value } from './value.ts';

/** One option of a role in Ansible's argument specification format. */
export interface ArgumentOption {
  readonly type: 'str' | 'int' | 'float' | 'bool' | 'list' | 'dict' | 'path' | 'raw';
  readonly description: readonly string[];
  readonly required?: boolean;
  readonly default?: Value;
  readonly choices?: readonly (string | number)[];
  readonly elements?: 'str' | 'int' | 'float' | 'bool' | 'list' | 'dict' | 'path' | 'raw';
  readonly no_log?: boolean;
  readonly options?: ArgumentSpec;
}

/** Options by name, in the order in which the role's interface declares them. */
export type ArgumentSpec = Readonly<Record<string, ArgumentOption>>;
