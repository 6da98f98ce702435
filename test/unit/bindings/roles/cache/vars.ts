import type { Defaults } from '../../../../../generator/ansible/role.ts';
import type { Value } from '../../../../../generator/ansible/value.ts';

/** A release by its number. */
interface Numbered {
  /** What kind it is. */
  readonly kind: 'numbered';
  /** Its number. */
  readonly version: string;
}

/** A release out of a file. */
interface Packed {
  /** What kind it is. */
  readonly kind: 'packed';
  /** Its number. */
  readonly version: string;
  /** Path of the file. */
  readonly path: string;
}

/** Who may log in. */
export interface CacheUser {
  /** Its name. */
  readonly name: string;
  /**
   * Its password.
   *
   * @secret
   */
  readonly password: string;
  /** What it may do. */
  readonly rights?: readonly ('read' | 'write')[];
}

/** One of each shape that a role's variable can have. */
export interface CacheVars {
  /** Which software. */
  readonly cache_engine: 'redis' | 'valkey';
  /**
   * Its release:
   * one that
   * is packed, or a number.
   *
   * Never changed by itself.
   */
  readonly cache_release: Numbered | Packed;
  /** TCP port. */
  readonly cache_port?: number;
  /** Number of databases, each of 16 tables. */
  readonly cache_databases?: 1 | 16;
  /** Whether it keeps anything. */
  readonly cache_durable?: boolean;
  /** Addresses that it listens on. */
  readonly cache_addresses: readonly string[];
  /** Everybody who may log in. */
  readonly cache_users?: readonly CacheUser[];
  /** Further settings. */
  readonly cache_settings?: Readonly<Record<string, Value>>;
  /**
   * Its own key.
   *
   * @secret
   */
  readonly cache_key: string;
}

/** Default values. */
export const defaults: Defaults<CacheVars> = {
  cache_port: 6379,
  cache_databases: '{{ 16 }}',
  cache_durable: false,
  cache_users: [],
  cache_settings: {},
};
