import type { Path } from './finding.ts';

const longest = 60;

/** A value as it would be written in `topology.ts`, on one line, cut when long: for messages. */
export function show(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function') return 'a function';
  return String(value);
}

/** `environments.production.hosts.web[1].address`, as JavaScript would reach it. */
export function showPath(path: Path): string {
  if (path.length === 0) return 'the topology';
  return path.map((step, index) => (index === 0 ? String(step) : showStep(step))).join('');
}

function showStep(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[A-Za-z_]\w*$/.test(step) ? `.${step}` : `[${quote(step)}]`;
}

// JSON escapes what a terminal must not be sent, apart from these.
function quote(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  const escaped = JSON.stringify(cut)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'")
    .replace(
      /[\u007f-\u009f\u2028\u2029]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return `'${escaped}'`;
}
