import { isMap, isNode, isPair, isScalar, parseDocument, type Document } from 'yaml';
import { lineWidth, renderedFile } from '../../../model/yaml/render.ts';

/** A comment, and the entry before which it stands: `['facts', 3]`. */
export interface Comment {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** Writes a part as people would, with what stands at the head of the file, and comments before entries. */
export function commentedYaml(
  head: readonly string[],
  value: Readonly<Record<string, unknown>>,
  comments: readonly Comment[],
): string {
  const body = renderedFile(value);
  const document = parseDocument(body);
  const before = new Map<number, readonly string[]>();
  for (const { path, text } of comments) {
    const line = lineOf(document, body, path);
    if (line !== null) before.set(line, [...(before.get(line) ?? []), text]);
  }
  const lines = body
    .split('\n')
    .flatMap((line, at) => [
      ...(before.get(at) ?? []).flatMap((text) => commentLines(text, line.length - line.trimStart().length)),
      line,
    ]);
  const top = head.map((line) => (line === '' ? '#' : `# ${line}`));
  return [...top, ...lines].join('\n');
}

/** The line on which an entry begins, from 0; null where there is no such entry. */
function lineOf(document: Document, text: string, path: Comment['path']): number | null {
  const parent: unknown = document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && key.value === last)
    : undefined;
  const node: unknown = isPair(pair) ? pair.key : document.getIn(path, true);
  if (!isNode(node) || !node.range) return null;
  return text.slice(0, node.range[0]).split('\n').length - 1;
}

/** A text as lines of comment, as far to the right as what it is about. */
function commentLines(text: string, indent: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const longer = line === undefined ? '' : `${line} ${word}`;
    if (line !== undefined && indent + longer.length + 2 <= lineWidth) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => `${' '.repeat(indent)}# ${line}`);
}
