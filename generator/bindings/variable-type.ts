import type { Node, Symbol as Property, Type } from 'ts-morph';
import type { ArgumentOption, ArgumentSpec } from '../ansible/argument-spec.ts';

/** The part of an option that follows from a TypeScript type. */
export type VariableType = Pick<ArgumentOption, 'type' | 'choices' | 'elements' | 'options'>;

/**
 * What Ansible's argument specification can say about a TypeScript type; undefined when it cannot
 * say anything true. Numbers are integers: no variable of ours is a fraction.
 *
 * @param node where the type is used, which the compiler needs to look at members
 */
export function variableType(type: Type, node: Node): VariableType | undefined {
  const bare = type.getNonNullableType();
  const members = bare.isUnion() ? bare.getUnionTypes() : [bare];
  const all = (test: (member: Type) => boolean) => members.every(test);
  const literals = () => members.map((member) => member.getLiteralValue() as string | number);

  if (all((member) => member.isBoolean() || member.isBooleanLiteral())) return { type: 'bool' };
  if (all((member) => member.isStringLiteral())) return { type: 'str', choices: literals() };
  if (all((member) => member.isNumberLiteral())) return { type: 'int', choices: literals() };
  if (all((member) => member.isString() || member.isTemplateLiteral())) return { type: 'str' };
  if (bare.isNumber()) return { type: 'int' };
  if (bare.isArray() || bare.isReadonlyArray()) return listType(bare, node);
  if (all(isRecord)) return { type: 'dict' };
  if (all(isInterface)) return dictType(members, node);
  return undefined;
}

function listType(type: Type, node: Node): VariableType | undefined {
  const element = variableType(type.getArrayElementTypeOrThrow(), node);
  return element && { ...element, type: 'list', elements: element.type };
}

/** Several members are the kinds of a discriminated union: their options stand side by side. */
function dictType(members: readonly Type[], node: Node): VariableType {
  const names = new Set(members.flatMap((type) => type.getProperties().map((p) => p.getName())));
  const options: Record<string, ArgumentOption> = {};
  for (const name of names) {
    const found = members.flatMap((type) => type.getProperty(name) ?? []);
    const merged = found.map((property) => option(property, node)).reduce(merge);
    options[name] = found.length === members.length ? merged : optional(merged);
  }
  return { type: 'dict', options };
}

/** One member of an interface as an option, without its default. */
export function option(property: Property, node: Node): ArgumentOption {
  const type = variableType(property.getTypeAtLocation(node), node) ?? { type: 'raw' as const };
  const tags = property.getJsDocTags().map((tag) => tag.getName());
  // The reader's order: what it is, of what type, must I, then the long part.
  const { options, ...simple } = type;
  return {
    description: paragraphs(property),
    ...simple,
    ...(!property.isOptional() && { required: true }),
    ...(tags.includes('secret') && { no_log: true }),
    ...(options && { options }),
  };
}

/** Every member of an interface as an option, in the order in which it declares them. */
export function options(type: Type, node: Node): ArgumentSpec {
  return Object.fromEntries(type.getProperties().map((p) => [p.getName(), option(p, node)]));
}

function paragraphs(property: Property): string[] {
  const parts = property.compilerSymbol.getDocumentationComment(undefined);
  return parts
    .map((part) => part.text)
    .join('')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

function merge(one: ArgumentOption, other: ArgumentOption): ArgumentOption {
  const choices = one.choices && other.choices && [...new Set([...one.choices, ...other.choices])];
  const { choices: _narrow, ...rest } = one.required ? other : one;
  const description = [...new Set([...one.description, ...other.description])];
  return { ...rest, description, ...(choices && { choices }) };
}

function optional({ required: _required, ...rest }: ArgumentOption): ArgumentOption {
  return rest;
}

function isRecord(type: Type): boolean {
  return isInterface(type) && type.getStringIndexType() !== undefined;
}

function isInterface(type: Type): boolean {
  return type.isObject() && !isList(type) && type.getCallSignatures().length === 0;
}

function isList(type: Type): boolean {
  return type.isArray() || type.isReadonlyArray() || type.isTuple();
}
