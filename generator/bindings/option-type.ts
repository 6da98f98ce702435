import type { DocumentedOption } from './documentation.ts';

const scalars: Readonly<Record<string, string>> = {
  bool: 'boolean | Expr',
  int: 'number | Expr',
  float: 'number | Expr',
  str: 'string',
  path: 'string',
  raw: 'Value',
  json: 'Value',
  dict: 'Readonly<Record<string, Value>> | Expr',
};

/**
 * The TypeScript type of one option, as source text. Strict where Ansible is lenient: a list is an
 * array (a string would be split at its commas), a file mode is text (a number loses its octal
 * meaning), and where a word is not allowed an expression still is.
 */
export function optionType(name: string, option: DocumentedOption): string {
  if (option.choices !== undefined) {
    const union = [...option.choices.map(literal), 'Expr'].join(' | ');
    return option.type === 'list' ? list(union) : union;
  }
  if (option.suboptions !== undefined) {
    const members = Object.entries(option.suboptions).map(
      ([key, sub]) => `readonly ${key}${sub.required ? '' : '?'}: ${optionType(key, sub)}`,
    );
    const object = `{ ${members.join('; ')} }`;
    return option.type === 'list' ? list(object) : `${object} | Expr`;
  }
  if (option.type === 'list') return list(scalars[option.elements ?? 'raw'] ?? 'Value');
  if (option.type === 'raw' && /(^|_)mode$|^umask$/.test(name)) {
    return String(option.description).includes('preserve') ? "Mode | 'preserve'" : 'Mode';
  }
  return scalars[option.type ?? 'raw'] ?? 'Value';
}

function list(element: string): string {
  return element === 'string' ? 'readonly string[] | Expr' : `readonly (${element})[] | Expr`;
}

function literal(choice: string | number | boolean): string {
  return typeof choice === 'string' ? `'${choice.replace(/['\\]/g, '\\$&')}'` : String(choice);
}
