/** Where XML is broken; lines and columns from 1. */
export interface BrokenXml {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** Comments, character data, declarations, tags, and signs that must not stand alone. */
const tokens =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<|&(?!(?:#\d+|#x[\da-fA-F]+|amp|lt|gt|quot|apos);)/g;

/** The first place at which a text is no well-formed XML, in the words of an org's parser; null where it is. */
export function brokenXml(text: string): BrokenXml | null {
  const open: string[] = [];
  let roots = 0;
  for (const found of text.matchAll(tokens)) {
    const [whole, closes, name, , isEmpty] = found;
    if (name === undefined) {
      if (whole === '<' || whole === '&')
        return brokenAt(text, found.index, `'${whole}' must stand as an entity`);
      continue;
    }
    if (closes === '/') {
      const expected = open.pop();
      if (expected !== name)
        return brokenAt(
          text,
          found.index,
          `The element type "${expected ?? name}" must be terminated by the matching end-tag "</${expected ?? name}>"`,
        );
    } else {
      if (open.length === 0) roots += 1;
      if (isEmpty !== '/') open.push(name);
    }
  }
  const left = open.at(-1);
  if (left !== undefined)
    return brokenAt(
      text,
      text.length,
      `The element type "${left}" must be terminated by the matching end-tag "</${left}>"`,
    );
  return roots === 1
    ? null
    : brokenAt(text, 0, roots === 0 ? 'Premature end of file' : 'There is more than one root element');
}

function brokenAt(text: string, at: number, message: string): BrokenXml {
  const lines = text.slice(0, at).split('\n');
  return { message, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
