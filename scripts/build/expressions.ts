/**
 * Expressions with classes of Unicode (`\p{L}`) in a bundle, made when they are first asked. An engine takes each of them apart when
 * it reads the code, whether it ever runs or not, and once more when it is made: all of them together were a tenth of a start.
 */
import { type AnyNode, type Expression, type Node, parse, type VariableDeclarator } from 'acorn';

/** An expression as it stands in the code: `/…/u`, or `new RegExp("…", "u")`, which esbuild makes of some. */
interface Found {
  readonly source: string;
  readonly flags: string;
}

/** A change of the code: offsets in UTF-16 units. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const CLASS = /\\p\{/iu;

/**
 * The code of a bundle in which such an expression is made at its first use: one in the place of a variable of the bundle itself,
 * whatever its flags, and one within other code when it keeps no place in a text (`g`, `y`), since then it is one for all its uses.
 * Others stay as they are. Throws for code that cannot be read.
 * @param sourceType `script` for CommonJS.
 */
export function lazyExpressions(code: string, sourceType: 'script' | 'module' = 'script'): string {
  const program = parse(code, { ecmaVersion: 'latest', sourceType, allowHashBang: true });
  const names = topNames(program);
  dropShadowed(program, names);
  const edits: Edit[] = [];
  const made: string[] = [];
  walk(program, (node, parent) => {
    // Of `{ name }` key and value are one node.
    const named = node.type === 'Property' && node.shorthand ? node.value : node;
    if (named.type === 'Identifier' && names.has(named.name) && isRead(named, parent)) {
      const called = `${named.name}$made()`;
      edits.push({ start: node.start, end: node.end, text: named === node ? called : `${named.name}:${called}` });
      return false;
    }
    const found = foundIn(node);
    if (found === undefined) return true;
    if (
      parent?.type === 'VariableDeclarator' &&
      parent.id.type === 'Identifier' &&
      names.get(parent.id.name) === parent
    ) {
      edits.push({ start: parent.id.end, end: parent.end, text: '' });
    } else if (!/[gy]/u.test(found.flags)) {
      const name = `expression$${made.length}`;
      made.push(name);
      edits.push({ start: node.start, end: node.end, text: `(${name}??=${constructorOf(found)})` });
    }
    return false;
  });
  const makers = [...names].map(([name, { init }]) => {
    const found = foundIn(init as Expression)!;
    return `function ${name}$made(){return ${name}??=${constructorOf(found)}}`;
  });
  const variables = made.length === 0 ? '' : `var ${made.join(',')};`;
  return `${applied(code, edits)}${variables}${makers.join('')}\n`;
}

/** The variables of the bundle itself that hold an expression with classes, by name. */
function topNames({ body }: { readonly body: readonly AnyNode[] }): Map<string, VariableDeclarator> {
  const names = new Map<string, VariableDeclarator>();
  for (const statement of body) {
    if (statement.type !== 'VariableDeclaration' || statement.kind === 'const') continue;
    for (const one of statement.declarations) {
      if (one.id.type === 'Identifier' && one.init && foundIn(one.init)) names.set(one.id.name, one);
    }
  }
  return names;
}

/** Leaves out the names that stand for something else somewhere, or get another value. */
function dropShadowed(program: Node, names: Map<string, VariableDeclarator>): void {
  walk(program, (node, parent, above) => {
    if (node.type !== 'Identifier') return true;
    if (names.get(node.name)?.id !== node && isBound(node, parent, above)) names.delete(node.name);
    return true;
  });
}

/** True of a name that is declared or given a value here. */
function isBound(node: AnyNode, parent: AnyNode | undefined, above: AnyNode | undefined): boolean {
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id === node;
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ClassDeclaration':
    case 'ClassExpression':
      return parent.type.startsWith('Function') || parent.id === node;
    case 'ArrowFunctionExpression':
      return parent.body !== node;
    case 'AssignmentExpression':
    case 'AssignmentPattern':
    case 'ForInStatement':
    case 'ForOfStatement':
      return parent.left === node;
    case 'Property':
      return above?.type === 'ObjectPattern' && parent.value === node;
    case 'CatchClause':
    case 'RestElement':
    case 'ArrayPattern':
    case 'UpdateExpression':
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
    case 'ExportSpecifier':
      return true;
    default:
      return false;
  }
}

/** True of a name whose value is asked, not of that of a property or a label. */
function isRead(node: AnyNode, parent: AnyNode | undefined): boolean {
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.computed || parent.object === node;
    case 'Property':
      return parent.computed || parent.value === node;
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return parent.computed || parent.value === node;
    case 'VariableDeclarator':
      return parent.init === node;
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return false;
    default:
      return true;
  }
}

/** The expression that a node is; undefined for anything else, and for one without classes of Unicode. */
function foundIn(node: AnyNode): Found | undefined {
  const found = expressionIn(node);
  return found !== undefined && CLASS.test(found.source) ? found : undefined;
}

function expressionIn(node: AnyNode): Found | undefined {
  if (node.type === 'Literal') return node.regex && { source: node.regex.pattern, flags: node.regex.flags };
  if (node.type !== 'NewExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp')
    return undefined;
  const [source, flags] = node.arguments.map((one) => (one.type === 'Literal' ? one.value : undefined));
  return typeof source === 'string' && typeof flags === 'string' ? { source, flags } : undefined;
}

function constructorOf({ source, flags }: Found): string {
  return `new RegExp(${JSON.stringify(source)},${JSON.stringify(flags)})`;
}

function applied(code: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(code.slice(at, start), text);
    at = end;
  }
  parts.push(code.slice(at));
  return parts.join('');
}

/** Hears of a node, what it stands in and what that stands in; says whether what is below it is gone through. */
type Visit = (node: AnyNode, parent: AnyNode | undefined, above: AnyNode | undefined) => boolean;

function walk(node: Node, visit: Visit, parent?: AnyNode, above?: AnyNode): void {
  if (!visit(node as AnyNode, parent, above)) return;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') walk(child, visit, node as AnyNode, parent);
    }
  }
}
