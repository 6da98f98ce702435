import { Node, type ObjectLiteralExpression, Project, type SourceFile } from 'ts-morph';

/** A place in a file, as editors count: both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The setting, or element, that a path reached, and its value where that is written out. */
interface Reached {
  readonly at: Node;
  readonly value: Node | undefined;
}

/**
 * Finds settings in the text of a `topology.ts`: `['web', 'count']` becomes the place where the
 * name `count` stands. Where a value is computed, or missing, it is the place of the nearest
 * setting around it that is written out. Never throws on text that TypeScript can read.
 */
export function locator(text: string): (path: readonly (string | number)[]) => Place {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const file = project.createSourceFile('topology.ts', text);
  const root = findRoot(file);
  return (path) => {
    let reached = root;
    for (const step of path) {
      const next = stepInto(reached.value, step);
      if (next === undefined) break;
      reached = next;
    }
    const { line, column } = file.getLineAndColumnAtPos(reached.at.getStart());
    return { line, column };
  };
}

// What `export default` exports; in `defineTopology({ … })`, the object.
function findRoot(file: SourceFile): Reached {
  const exported = file.getExportAssignment((node) => !node.isExportEquals());
  if (exported === undefined) return { at: file, value: undefined };
  const value = follow(exported.getExpression());
  const object = Node.isCallExpression(value) ? value.getArguments()[0] : value;
  return { at: exported, value: object && follow(object) };
}

function stepInto(value: Node | undefined, step: string | number): Reached | undefined {
  if (Node.isObjectLiteralExpression(value)) return findProperty(value, String(step));
  if (!Node.isArrayLiteralExpression(value)) return undefined;
  const elements = value.getElements();
  const element = elements[Number(step)];
  // After a spread, positions in the text are not positions in the list.
  const spread = elements.findIndex(Node.isSpreadElement);
  if (element === undefined || (spread !== -1 && spread <= Number(step))) return undefined;
  return { at: element, value: follow(element) };
}

// From the end, because of two settings with one name the last counts.
function findProperty(object: ObjectLiteralExpression, name: string): Reached | undefined {
  for (const property of object.getProperties().toReversed()) {
    if (Node.isSpreadAssignment(property)) {
      const spread = follow(property.getExpression());
      const found = Node.isObjectLiteralExpression(spread) && findProperty(spread, name);
      if (found) return found;
    } else if (nameOf(property.getNameNode()) === name) {
      return { at: property, value: valueIn(property) };
    }
  }
  return undefined;
}

function nameOf(name: Node): string {
  const node = Node.isComputedPropertyName(name) ? name.getExpression() : name;
  return Node.isStringLiteral(node) || Node.isNumericLiteral(node)
    ? String(node.getLiteralValue())
    : node.getText();
}

function valueIn(property: Node): Node | undefined {
  if (Node.isPropertyAssignment(property)) return follow(property.getInitializer());
  if (Node.isShorthandPropertyAssignment(property)) return follow(property.getNameNode());
  return undefined;
}

// Through brackets and casts, and from a name to the constant of the same file. Constants that name
// each other in a circle end at the limit.
function follow(node: Node | undefined, limit = 16): Node | undefined {
  if (limit === 0) return undefined;
  if (
    Node.isParenthesizedExpression(node) ||
    Node.isAsExpression(node) ||
    Node.isSatisfiesExpression(node) ||
    Node.isNonNullExpression(node)
  ) {
    return follow(node.getExpression(), limit - 1);
  }
  if (Node.isIdentifier(node)) {
    const constant = node.getSourceFile().getVariableDeclaration(node.getText());
    return constant && follow(constant.getInitializer(), limit - 1);
  }
  return node;
}
