import type { z } from 'zod';
import type { Finding, Path } from './finding.ts';
import { nearest } from './nearest.ts';
import { type Refusal, schema, unsafeText } from './schema.ts';
import { show, showPath } from './show.ts';

const nouns: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  number: 'a number',
  object: 'an object { … }',
  record: 'an object { … }',
  array: 'a list [ … ]',
};

/** What keeps a value from being a `Topology`: settings that are missing, misspelt, of a wrong type. */
export function checkShape(value: unknown): readonly Finding[] {
  const { error } = schema.safeParse(value);
  return error?.issues.flatMap((issue) => translate(issue, value)) ?? [];
}

function translate(issue: z.core.$ZodIssue, topology: unknown): readonly Finding[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const value = valueAt(topology, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownSetting(path, key, issue.message.split(' ')));
    case 'invalid_union': {
      const options = 'options' in issue ? (issue.options ?? []) : [];
      if (isAbsent(topology, path)) return [missing(path, options.map(show).join(' or '))];
      return [unknownChoice(path, value, options.map(String))];
    }
    case 'invalid_type': {
      const noun = nouns[issue.expected] ?? issue.expected;
      return [isAbsent(topology, path) ? missing(path, noun) : wrongType(path, value, noun)];
    }
    case 'invalid_key':
      return [refused(path, path.at(-1), unsafeText)];
    case 'custom':
      return [refused(path, value, issue.params as Refusal)];
    default:
      throw new TypeError(`The schema uses a check without a message of ours: ${issue.code}`);
  }
}

function unknownSetting(path: Path, key: string, known: readonly string[]): Finding {
  return {
    code: 'unknown-setting',
    message: `${showPath(path)} has no setting ${show(key)}.`,
    hint: suggest(key, known, `It has: ${known.join(', ')}.`),
    path: [...path, key],
  };
}

function unknownChoice(path: Path, value: unknown, options: readonly string[]): Finding {
  const choices = options.map(show).join(' or ');
  return {
    code: 'unknown-value',
    message: `${showPath(path)} cannot be ${show(value)}.`,
    hint: suggest(String(value), options, `Choose ${choices}.`),
    path,
  };
}

function wrongType(path: Path, value: unknown, noun: string): Finding {
  return {
    code: 'wrong-type',
    message: `${showPath(path)} is ${show(value)}, which is not ${noun}.`,
    hint: isNumber(value) ? `Write it without quotes: ${value}.` : `Write ${noun}.`,
    path,
  };
}

function isNumber(value: unknown): boolean {
  return typeof value === 'string' && /^\d+$/.test(value);
}

function missing(path: Path, wanted: string): Finding {
  return {
    code: 'missing-setting',
    message: `${showPath(path)} is missing.`,
    hint: `Add it: ${wanted}.`,
    path,
  };
}

function refused(path: Path, value: unknown, { code, says, hint }: Refusal): Finding {
  return { code, message: `${showPath(path)}: ${show(value)} ${says}.`, hint, path };
}

function suggest(word: string, known: readonly string[], otherwise: string): string {
  const near = nearest(word, known);
  return near === undefined ? otherwise : `Did you mean ${show(near)}?`;
}

function valueAt(topology: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    topology,
  );
}

function isAbsent(topology: unknown, path: Path): boolean {
  const last = path.at(-1);
  return last !== undefined && !(last in Object(valueAt(topology, path.slice(0, -1))));
}
