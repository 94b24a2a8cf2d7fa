import { call, text, type Expression } from './expression.ts';

// Patterns are written without a backslash: a dot stands in brackets, and `Z-^` is the backslash between its neighbours,
// none of which a lower-cased text still holds once `plainAddress` has taken the others away.
const scheme = '[a-z][a-z0-9+.-]*://';
const ends = '/?#>,; Z-^';

/** An address without the characters that no pattern could tell from a backslash; no host holds them. */
export const plainAddress = (subject: Expression): Expression =>
  ['[', ']', '^'].reduce((plain, sign) => call('SUBSTITUTE', plain, text(sign), text('(')), subject);

/**
 * A pattern for REGEX that a lower-cased e-mail or web address matches as a whole when its host is one of the domains or
 * lies below one: scheme, user and port are set aside as `hostOf` in core does. Null where no domain is left. Fields that
 * hold addresses are one line, so line breaks and tabs end nothing here.
 */
export function domainPattern(written: readonly string[]): string | null {
  const domains = written.map(domain).filter((one) => one !== '');
  if (domains.length === 0) return null;
  const under = [...new Set(domains)].map(patternOf).join('|');
  return `(?:${scheme}|(?!${scheme}))(?:[^${ends}]*@)?(?:[^${ends}@:]*[.])?(?:${under})(?::[^${ends}@]*)?(?:[${ends}].*)?`;
}

const domain = (written: string): string =>
  written
    .trim()
    .toLowerCase()
    .replace(/^[@.]+/, '');

/** One dot behind a host is set aside; a domain that itself ends in one needs a second. */
const patternOf = (one: string): string =>
  one.replaceAll(/./gsu, literal) + (one.endsWith('.') ? '[.]' : '[.]?');

const literal = (character: string): string => {
  if (/[[\]^]/.test(character)) return '[(]';
  return /[\p{L}\p{N}_-]/u.test(character) ? character : `[${character}]`;
};
