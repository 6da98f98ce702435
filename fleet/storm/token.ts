const token = /<[A-Z]+\d+>/g;

/** Name of a participant by number, as a spreadsheet names columns: `A` … `Z`, `AA` … */
export function nameOf(number: number): string {
  const last = String.fromCharCode(65 + (number % 26));
  return number < 26 ? last : nameOf(Math.floor(number / 26) - 1) + last;
}

/** What a participant writes as an edit, such as `<A0001>`: nobody writes the same twice. */
export function tokenOf(name: string, edit: number): string {
  return `<${name}${String(edit).padStart(4, '0')}>`;
}

/** How often each token stands in a text. One that was torn apart stands nowhere. */
export function countTokens(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [found] of text.matchAll(token)) counts.set(found, (counts.get(found) ?? 0) + 1);
  return counts;
}
