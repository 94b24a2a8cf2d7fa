/** A part of a Salesforce formula, as data; `writeFormula` writes it down. */
export type Expression =
  | { readonly kind: 'true' | 'false' }
  | { readonly kind: 'field'; readonly path: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'call'; readonly name: string; readonly of: readonly Expression[] }
  | {
      readonly kind: 'compare';
      readonly left: Expression;
      readonly how: Comparator;
      readonly right: Expression;
    }
  | {
      readonly kind: 'sum';
      readonly left: Expression;
      readonly how: '+' | '-' | '*';
      readonly right: Expression;
    };

/** How two values are compared. */
export type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** What always holds, and what never does. */
export const always: Expression = { kind: 'true' };
export const never: Expression = { kind: 'false' };

/** A field of the opportunity, or of its account by path. */
export const fieldAt = (path: string): Expression => ({ kind: 'field', path });
export const text = (value: string): Expression => ({ kind: 'text', text: value });
export const number = (value: number): Expression => ({ kind: 'number', number: value });
export const call = (name: string, ...of: readonly Expression[]): Expression => ({ kind: 'call', name, of });
export const compare = (left: Expression, how: Comparator, right: Expression): Expression => ({
  kind: 'compare',
  left,
  how,
  right,
});
export const sum = (left: Expression, how: '+' | '-' | '*', right: Expression): Expression => ({
  kind: 'sum',
  left,
  how,
  right,
});

/** Every one is true. */
export const and = (...parts: readonly Expression[]): Expression => joined('AND', parts, always, never);

/** At least one is true. */
export const or = (...parts: readonly Expression[]): Expression => joined('OR', parts, never, always);

function joined(
  name: 'AND' | 'OR',
  parts: readonly Expression[],
  neutral: Expression,
  decided: Expression,
): Expression {
  const flat = parts.flatMap((part) => (part.kind === 'call' && part.name === name ? part.of : [part]));
  if (flat.some(({ kind }) => kind === decided.kind)) return decided;
  const left = once(flat.filter(({ kind }) => kind !== neutral.kind));
  const [first] = left;
  if (first === undefined) return neutral;
  return left.length === 1 ? first : call(name, ...left);
}

function once(parts: readonly Expression[]): readonly Expression[] {
  const seen = new Set<string>();
  return parts.filter((part) => {
    const written = writeFormula(part);
    return !seen.has(written) && seen.add(written);
  });
}

const opposite: Readonly<Record<Comparator, Comparator>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

/** What is true where this is false. Values that are compared must be known: a blank is neither less nor more. */
export function not(part: Expression): Expression {
  if (part.kind === 'true') return never;
  if (part.kind === 'false') return always;
  if (part.kind === 'compare') return { ...part, how: opposite[part.how] };
  const [first] = part.kind === 'call' && part.name === 'NOT' ? part.of : [];
  return first ?? call('NOT', part);
}

/** The text of a formula. Values are escaped, so that none can end its literal. */
export function writeFormula(part: Expression): string {
  switch (part.kind) {
    case 'true':
      return 'TRUE';
    case 'false':
      return 'FALSE';
    case 'field':
      return part.path;
    case 'text':
      return writtenText(part.text);
    case 'number':
      return writtenNumber(part.number);
    case 'call':
      return `${part.name}(${part.of.map(writeFormula).join(', ')})`;
    case 'compare':
    case 'sum':
      return `${operand(part.left)} ${part.how} ${operand(part.right)}`;
  }
}

const operand = (part: Expression): string =>
  part.kind === 'compare' || part.kind === 'sum' ? `(${writeFormula(part)})` : writeFormula(part);

/** In double quotes; in single ones where that saves escaping. */
function writtenText(value: string): string {
  if (value.includes('"') && !value.includes("'") && !value.includes('\\')) return `'${value}'`;
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** Without an exponent, which formulas do not know. */
function writtenNumber(value: number): string {
  const written = String(value);
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(written);
  if (!parts) return written;
  const [, sign = '', whole = '', rest = '', exponent = '0'] = parts;
  const digits = whole + rest;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}
