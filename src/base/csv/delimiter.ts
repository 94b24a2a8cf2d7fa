const candidates = [',', ';', '\t'] as const;

/** The first record of a text, as far as it has been read; null while its end has not come. */
export function headerText(text: string, isLast: boolean): string | null {
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === '\n' && !isQuoted) return text.slice(0, at);
  }
  return isLast ? text : null;
}

/** Comma, semicolon or tab: whichever the header has most of outside of quotes; a comma where it has none. */
export function detectDelimiter(header: string): string {
  const counts = new Map<string, number>(candidates.map((candidate) => [candidate, 0]));
  let isQuoted = false;
  for (const character of header) {
    if (character === '"') isQuoted = !isQuoted;
    const count = counts.get(character);
    if (!isQuoted && count !== undefined) counts.set(character, count + 1);
  }
  return candidates.reduce((best, next) => ((counts.get(next) ?? 0) > (counts.get(best) ?? 0) ? next : best));
}
