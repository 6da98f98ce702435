// YAML 1.1 and 1.2, JSON and Ansible do not agree on plain words: what one writes as text another
// reads as a truth value, nothing, a number (hexadecimal, base 60, exponent) or a date.
const patterns: readonly RegExp[] = [
  /^(y|yes|n|no|true|false|on|off|null|none|nan|inf|omit)$/i,
  /^[~=]$|^<<$/,
  /^[-+]?\.(inf|nan)$/i,
  /^[-+]?(0b[01_]+|0o?[0-7_]+|0x[\da-f_]+)$/i,
  /^[-+]?(?=\.?\d)[\d_]*\.?[\d_]*(e[-+]?\d+)?$/i,
  /^[-+]?\d[\d_]*(:[0-5]?\d)+(\.[\d_]*)?$/,
  /^\d{4}-\d\d?-\d\d?([Tt\s].*)?$/,
];

/** Whether some reader of YAML or JSON takes this name for something other than a name. */
export function isMisread(name: string): boolean {
  return patterns.some((pattern) => pattern.test(name));
}
