/** Signs of a bundle beyond Latin-1. For the sake of one of them an engine keeps all of the code in twice the room. */
import { type AnyNode, type Node, parse } from 'acorn';

/**
 * The code with those signs written as escapes, which esbuild does in strings alone: it leaves templates and expressions as they are.
 * Throws for code that cannot be read, and for a sign that an escape would not stand for: one behind a backslash, or in a template with
 * a tag, which may ask for it as it is typed.
 */
export function oneByte(code: string): string {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'script', allowHashBang: true });
  for (const { start, end } of taggedTemplates(program)) {
    if (/[^\0-\xff]/u.test(code.slice(start, end)))
      throw new Error(`the template with a tag at ${start} is beyond Latin-1`);
  }
  // Without `u`: of a pair each half gets its escape, and the engine puts them together again.
  return code.replace(/(\\*)([^\0-\xff])/g, (_, slashes: string, sign: string) => {
    if (slashes.length % 2 === 1) throw new Error(`a backslash stands before ${sign}`);
    return `${slashes}\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function taggedTemplates(node: AnyNode): Node[] {
  const found: Node[] = node.type === 'TaggedTemplateExpression' ? [node.quasi] : [];
  for (const value of Object.values(node) as unknown[]) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) found.push(...taggedTemplates(child));
    }
  }
  return found;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
