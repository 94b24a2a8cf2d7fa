import { createRequire } from 'node:module';
import type { FieldKind, FieldKinds } from '../../../../src/crm/salesforce/formula/field-kind.ts';

/** A row of Salesforce as REST gives it: values by path from the opportunity; blank is null or left out. */
export type FlatRow = Readonly<Record<string, string | number | boolean | null>>;

interface Literal {
  readonly type: 'literal' | 'error';
  readonly dataType?: string;
  readonly value?: unknown;
  readonly message?: string;
  readonly options?: object;
}

interface Formulon {
  readonly parse: (formula: string, values: Readonly<Record<string, Literal>>) => Literal;
  readonly extract: (formula: string) => readonly string[];
}

// The package has no types, and no ES module.
const formulon = createRequire(import.meta.url)('formulon') as Formulon;

/** The fields that a formula names. */
export const fieldsIn = (formula: string): readonly string[] =>
  formulon.extract(withoutEscapes(formula).plain).filter((name) => !/^Text_\d+$/.test(name));

/** Whether a formula is true of a row. One that cannot be evaluated throws. */
export function isTrue(formula: string, row: FlatRow, kinds: FieldKinds): boolean {
  const values = Object.fromEntries(
    fieldsIn(formula).map((path) => [path, literal(row[path] ?? null, kinds[path] ?? 'text')]),
  );
  const { plain, texts } = withoutEscapes(withoutBlankLists(formula, row, kinds));
  const answer = formulon.parse(plain, { ...values, ...texts });
  if (answer.type === 'error' || typeof answer.value !== 'boolean')
    throw new Error(`${answer.message ?? 'no yes or no'}: ${formula}`);
  return answer.value;
}

/** formulon knows no backslash in a literal, so a literal with one is given by name. */
function withoutEscapes(formula: string): { plain: string; texts: Record<string, Literal> } {
  const texts: Record<string, Literal> = {};
  const plain = formula.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (written) => {
    if (!written.includes('\\')) return written;
    const name = `Text_${Object.keys(texts).length}`;
    texts[name] = literal(written.slice(1, -1).replaceAll(/\\(.)/g, '$1'), 'text');
    return name;
  });
  return { plain, texts };
}

/** formulon takes no multi-select field in ISBLANK; Salesforce does, and says there whether anything is chosen. */
function withoutBlankLists(formula: string, row: FlatRow, kinds: FieldKinds): string {
  return formula.replaceAll(/ISBLANK\(([\w.]+)\)/g, (written, path: string) => {
    if (kinds[path] !== 'multipicklist') return written;
    return (row[path] ?? '') === '' ? 'TRUE' : 'FALSE';
  });
}

/** A value as formulon takes it; a blank text, picklist or list is an empty one, which is how formulas see it. */
function literal(value: string | number | boolean | null, kind: FieldKind): Literal {
  const given = (dataType: string, of: unknown, options: object = {}): Literal => ({
    type: 'literal',
    dataType,
    value: of,
    options,
  });
  switch (kind) {
    case 'text':
      return given('text', value ?? '', { length: 255 });
    case 'picklist':
      return given('picklist', value ?? '');
    case 'multipicklist':
      return given('multipicklist', value === null ? [] : String(value).split(';'));
    case 'checkbox':
      return given('checkbox', value === true);
    case 'number':
      return value === null ? given('null', null) : given('number', value, { length: 18, scale: 6 });
    case 'date':
    case 'datetime':
      return value === null ? given('null', null) : given('date', new Date(`${String(value)}T00:00:00Z`));
  }
}
