import type { Texts } from '../table.ts';
import { plainNumber } from './plain-number.ts';
import type { NumberForm } from './profile.ts';

/** A number taken apart as it was written. */
export interface NumberParts {
  readonly negative: boolean;
  /** Digits with whatever parts them: `1.234,50`. */
  readonly body: string;
  /** `e6`, or nothing. */
  readonly exponent: string;
  /** What follows: `%`, `k`, `months`; lower case, nothing where nothing does. */
  readonly tail: string;
  /** ISO 4217, or null. */
  readonly currency: string | null;
}

const signs: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', $: 'USD', '¥': 'JPY', '₹': 'INR' };
/** What most amounts look like, read without the rest. */
const simple = /^([€£$¥₹])?(\d[\d.,]*)$/;
const plain = /^-?\d+(?:\.\d*)?$/;
const codes =
  'USD|EUR|GBP|JPY|CHF|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|TRY|ILS|INR|CNY|HKD|SGD|KRW|TWD|THB|MYR|IDR|PHP|' +
  'VND|AED|SAR|ZAR|NGN|KES|EGP|BRL|MXN|ARS|CLP|COP|PEN|RUB|UAH';
const gap = String.raw`[ \u00a0\u202f]`;
const money = String.raw`(?:[A-Z]{1,2}\$|${codes}|Rs\.?|[€£$¥₹])`;
const whole = new RegExp(
  String.raw`^(\()?([+\-−]?)(${money})?${gap}?([+\-−]?)(\d[\d.,'’ \u00a0\u202f]*|[.,]\d+)` +
    String.raw`(?:([eE][+-]?\d{1,3})|${gap}?(${money})|${gap}?(%|\p{L}[\p{L}.]{0,15})(?:${gap}?(${money}))?)?(\))?$`,
  'u',
);
const apart = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,3}(?:['’]\d{3})+`;
const bodies = {
  // The last form is how India groups: 12,34,567.
  point: new RegExp(String.raw`^(?:\d+|\d{1,3}(?:,\d{3})+|${apart}|\d{1,2}(?:,\d{2})+,\d{3})?(?:\.\d*)?$`),
  comma: new RegExp(String.raw`^(?:\d+|\d{1,3}(?:\.\d{3})+|${apart})?(?:,\d*)?$`),
};
const scales: Readonly<Record<string, number>> = {
  ...{
    k: 1e3,
    thousand: 1e3,
    tsd: 1e3,
    m: 1e6,
    mn: 1e6,
    mm: 1e6,
    mio: 1e6,
    mil: 1e6,
    million: 1e6,
    millions: 1e6,
  },
  ...{ b: 1e9, bn: 1e9, billion: 1e9, mrd: 1e9 },
};

/** Whether a word behind a number multiplies it. */
export const isScale = (tail: string): boolean => Object.hasOwn(scales, tail);

/** Whether a text is a number without anything that needs deciding, as most are. */
export const isPlainNumber = (text: string): boolean => plain.test(text);

/** Takes a number apart; null where a text is none, whichever way numbers are written. */
export function numberParts(text: string): NumberParts | null {
  if (text.length > 40) return null;
  const common = simple.exec(text);
  if (common) {
    const currency = common[1] === undefined ? null : (signs[common[1]] ?? null);
    return { negative: false, body: common[2] ?? '', exponent: '', tail: '', currency };
  }
  const found = whole.exec(text);
  if (!found) return null;
  const [, open, before, sign, after, body = '', exponent, behind, tail, last, close] = found;
  if ((open === undefined) !== (close === undefined)) return null;
  return {
    negative: open !== undefined || isMinus(before) || isMinus(after),
    body: body.trim(),
    exponent: exponent ?? '',
    tail: (tail ?? '').replace(/\.+$/, '').toLowerCase(),
    currency: currencyOf(sign ?? behind ?? last),
  };
}

const isMinus = (sign: string | undefined): boolean => sign === '-' || sign === '−';

function currencyOf(sign: string | undefined): string | null {
  if (sign === undefined) return null;
  if (/^[A-Z]{3}$/.test(sign)) return sign;
  return sign.startsWith('Rs') ? 'INR' : (signs[sign.slice(-1)] ?? null);
}

/** The number that a text says when a column is written so; null where it says none. */
export function readNumber(text: string, form: NumberForm): number | null {
  if (form.decimal === 'point' && plain.test(text)) return finite(Number(text));
  const parts = numberParts(text);
  if (parts === null || !bodies[form.decimal].test(parts.body)) return null;
  const scale = scaleOf(parts.tail, form);
  if (scale === null) return null;
  const amount = Number(digitsOf(parts.body, form.decimal) + parts.exponent);
  // Fifteen digits are what a double holds: 1.1 million stays 1100000.
  const scaled = scale === 1 ? amount : Number((amount * scale).toPrecision(15));
  return finite(parts.negative ? -scaled : scaled);
}

/** The number of one of many texts, as `readNumber` reads it: from its bytes where it is plainly one. */
export function numberOfText(texts: Texts, text: number, form: NumberForm): number | null {
  const { utf8 } = texts;
  const plainly = utf8 !== undefined && form.decimal === 'point' ? plainNumber(utf8, text) : NaN;
  return Number.isNaN(plainly) ? readNumber(texts.at(text) ?? '', form) : finite(plainly);
}

function scaleOf(tail: string, form: NumberForm): number | null {
  if (tail === '' || (form.percent && tail === '%') || tail === form.unit) return 1;
  return form.suffixes ? (scales[tail] ?? null) : null;
}

/** The digits with a point for the decimals, whichever groups there were. */
function digitsOf(body: string, decimal: NumberForm['decimal']): string {
  return decimal === 'point'
    ? body.replaceAll(/[,'’ \u00a0\u202f]/g, '')
    : body.replaceAll(/[.'’ \u00a0\u202f]/g, '').replace(',', '.');
}

const finite = (value: number): number | null => (Number.isFinite(value) ? (value === 0 ? 0 : value) : null);
