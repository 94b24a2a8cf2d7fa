import { field, nameOf, syntaxOf } from './syntax.ts';
import type { Syntax, SyntaxNode } from './syntax.ts';
import type { Offence } from './offences.ts';
import type { SourceFile } from './source-files.ts';

// What would let the clock, chance, the machine's language or the world into an answer that must be the same
// everywhere. Names that a file declares for itself (a `window` of days) are its own affair.
const globals = `Intl performance crypto globalThis process Buffer require
  fetch XMLHttpRequest WebSocket setTimeout setInterval setImmediate queueMicrotask console
  window document navigator location localStorage sessionStorage indexedDB`.split(/\s+/);
const members = [
  ['Date', 'now'],
  ['Math', 'random'],
] as const;
const methods =
  /^(toLocale(|Date|Time|Upper|Lower)(String|Case)|localeCompare|getTimezoneOffset|[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds))$/;

/** Where a file reads a clock, rolls dice, asks for a locale or time zone, or touches Node or the browser. */
export function impurities(file: SourceFile): readonly Offence[] {
  const syntax = syntaxOf(file);
  return syntax.nodes.flatMap((node) => {
    const what = impurityOf(node, syntax);
    return what ? [{ path: file.path, line: node.line, what }] : [];
  });
}

function impurityOf(node: SyntaxNode, syntax: Syntax): string | undefined {
  if (node.type === 'Identifier') return globals.find((name) => syntax.isGlobal(node, name));
  if (node.type === 'MemberExpression') return impureMember(node, syntax);
  const called = field(node, 'callee');
  if (!syntax.isGlobal(called, 'Date')) return undefined;
  if (node.type === 'CallExpression') return 'Date()';
  return node.type === 'NewExpression' && argumentsOf(node).length === 0 ? 'new Date()' : undefined;
}

function impureMember(node: SyntaxNode, syntax: Syntax): string | undefined {
  const property = nameOf(field(node, 'property')) ?? '';
  const member = members.find(
    ([object, name]) => name === property && syntax.isGlobal(field(node, 'object'), object),
  );
  return member?.join('.') ?? methods.exec(property)?.[0];
}

/** Where a file makes code of text. */
export function codeFromText(file: SourceFile): readonly Offence[] {
  const syntax = syntaxOf(file);
  return syntax.nodes
    .filter((node) => syntax.isGlobal(node, 'eval') || syntax.isGlobal(field(node, 'callee'), 'Function'))
    .map((node) => ({ path: file.path, line: node.line, what: nameOf(node) ?? 'new Function' }));
}

/** Where a file reads the environment: `process.env`, `import.meta.env`, or `env` taken from `node:process`. */
export function readsOfEnvironment(file: SourceFile): readonly Offence[] {
  const syntax = syntaxOf(file);
  return syntax.nodes
    .filter((node) => readsEnvironment(node, syntax))
    .map(({ line }) => ({ path: file.path, line, what: 'env' }));
}

function readsEnvironment(node: SyntaxNode, syntax: Syntax): boolean {
  if (node.type === 'ImportDeclaration')
    return /^(node:)?process$/.test(String(field(node, 'source', 'value')));
  if (nameOf(field(node, 'property')) !== 'env') return false;
  return syntax.isGlobal(field(node, 'object'), 'process') || field(node, 'object', 'kind') === 'import.meta';
}

/** How many lines each function of a file takes, its signature and braces included. */
export function functionLengths(file: SourceFile): readonly number[] {
  return syntaxOf(file)
    .nodes.filter(({ type }) => functionTypes.has(type))
    .map(({ line, lastLine }) => lastLine - line + 1);
}

const functionTypes = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
]);

function argumentsOf(node: SyntaxNode): readonly unknown[] {
  const list = field(node, 'arguments');
  return Array.isArray(list) ? list : [];
}
