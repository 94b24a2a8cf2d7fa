/** A formula as formulon reads it, and the texts that stand in it under names. */
export interface PlainFormula {
  readonly text: string;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * A formula without what formulon does not read: the computer's clock becomes the org's day, a text with a backslash
 * before a sign becomes a name, and ISBLANK of a multi-select field, which formulon refuses, becomes its answer.
 */
export function plainFormula(
  formula: string,
  today: string,
  isBlankList: (path: string) => boolean | null,
): PlainFormula {
  const texts: Record<string, string> = {};
  const [year, month, day] = today.split('-').map(Number);
  const date = `DATE(${String(year)}, ${String(month)}, ${String(day)})`;
  const part = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|TODAY\s*\(\s*\)|ISBLANK\s*\(\s*([\w.]+)\s*\)/gis;
  const text = formula.replaceAll(part, (written, path: string | undefined) => {
    if (path !== undefined) return answered(isBlankList(path)) ?? written;
    if (!/^["']/.test(written)) return date;
    if (!written.includes('\\')) return written;
    const name = `Plain_Text_${Object.keys(texts).length}`;
    texts[name] = written.slice(1, -1).replaceAll(/\\(.)/gs, '$1');
    return name;
  });
  return { text, texts };
}

const answered = (isBlank: boolean | null): string | null =>
  isBlank === null ? null : isBlank ? 'TRUE' : 'FALSE';
