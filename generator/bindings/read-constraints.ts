import type { Constraints } from '../ansible/constraints.ts';
import type { Captured, CapturedModule } from './captured.ts';
import { constraintsByHand, notSecret } from './constraints-by-hand.ts';
import type { Documentation, DocumentedOptions } from './documentation.ts';

/** The constraints of each module that has any, in the option names of its documentation. */
export function readConstraints(
  documentation: Documentation,
  captured: Captured,
): Readonly<Record<string, Constraints>> {
  const table: Record<string, Constraints> = {};
  for (const module of Object.keys(documentation).sort()) {
    const call = captured[module];
    const found = call && translate(module, call, documentation[module]?.doc.options ?? {});
    const constraints = { ...found, ...constraintsByHand[module] };
    if (Object.keys(constraints).length > 0) table[module] = constraints;
  }
  return table;
}

function translate(
  module: string,
  call: CapturedModule,
  documented: DocumentedOptions,
): Constraints {
  const name = (option: string) => documentedName(option, call, documented);
  const sets = (lists: readonly (readonly string[])[] | null) =>
    (lists ?? []).map((options) => options.map(name).sort());
  const required_if = (call.required_if ?? []).map(([option, is, requires, any = false]) => ({
    option: name(option),
    is,
    requires: requires.map(name).sort(),
    any,
  }));
  return withoutEmpty({
    mutually_exclusive: sets(call.mutually_exclusive),
    required_together: sets(call.required_together),
    required_one_of: sets(call.required_one_of),
    required_if,
    required_by: Object.fromEntries(
      Object.entries(call.required_by ?? {})
        .map(([option, needed]) => [name(option), [needed].flat().map(name).sort()] as const)
        .sort(),
    ),
    defaults: Object.fromEntries(
      (call.required_if ?? [])
        .map(([option]) => [name(option), call.options[option]?.default] as const)
        .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value)),
    ) as Record<string, string>,
    secrets: Object.keys(call.options)
      .filter((option) => call.options[option]?.no_log)
      .map(name)
      // Some modules hide a switch as well, and options that nobody documented are not for us.
      .filter((option) => documented[option] && documented[option].type !== 'bool')
      .filter((option) => !notSecret[module]?.includes(option))
      .sort(),
  });
}

/** A module's code may know an option by what its documentation calls an alias. */
function documentedName(
  option: string,
  call: CapturedModule,
  documented: DocumentedOptions,
): string {
  if (option in documented) return option;
  const names = [option, ...(call.options[option]?.aliases ?? [])];
  const found = Object.entries(documented).find(([canonical, { aliases = [] }]) =>
    names.some((alias) => alias === canonical || aliases.includes(alias)),
  );
  return found?.[0] ?? option;
}

function withoutEmpty(constraints: Required<Constraints>): Constraints {
  return Object.fromEntries(
    Object.entries(constraints).filter(([, value]) => Object.keys(value).length > 0),
  );
}
