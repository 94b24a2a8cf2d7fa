/** An amount as it was written, with the ISO 4217 currency that was written with it. */
export interface WrittenAmount {
  readonly amount: number;
  readonly currency: string | null;
}

const plain = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;
/** Groups of exactly three, all parted alike: by comma, apostrophe or a narrow, hard or plain space. */
const grouped =
  /^[+-]?\d{1,3}(?:(,)\d{3}(?:,\d{3})*|([ \u00a0\u202f])\d{3}(?:\2\d{3})*|(['’])\d{3}(?:\3\d{3})*)(?:\.\d+)?$/;
const signs: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', $: 'USD', '¥': 'JPY' };
const symbol = /^([+-]?)([€£$¥])\s?|\s?([€£$¥])$/;
const code = /^([A-Z]{3})\s?(?=[\d+.-])|(?<=\d)\s?([A-Z]{3})$/;

/**
 * Reads a number such as `1200`, `1,200.50`, `1 200`, `1.2E+6` or `€84,000`. Anything else is null and never guessed:
 * `1.2k`, `1,5`, `12%` and `about 40` each mean something to someone, and not the same thing to everyone.
 */
export function parseAmount(text: string): WrittenAmount | null {
  if (plain.test(text)) return amountOf(text, null);
  const { rest, currency } = withoutCurrency(text);
  if (plain.test(rest)) return amountOf(rest, currency);
  return grouped.test(rest) ? amountOf(rest.replaceAll(/[,'’ \u00a0\u202f]/g, ''), currency) : null;
}

function amountOf(digits: string, currency: string | null): WrittenAmount | null {
  const amount = Number(digits);
  return Number.isFinite(amount) ? { amount: amount === 0 ? 0 : amount, currency } : null;
}

function withoutCurrency(text: string): { readonly rest: string; readonly currency: string | null } {
  const sign = symbol.exec(text);
  if (sign) {
    const currency = signs[sign[2] ?? sign[3] ?? ''] ?? null;
    return { rest: text.replace(symbol, '$1'), currency };
  }
  const named = code.exec(text);
  if (named) return { rest: text.replace(code, ''), currency: named[1] ?? named[2] ?? null };
  return { rest: text, currency: null };
}
