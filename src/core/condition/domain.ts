const scheme = /^[a-z][a-z0-9+.-]*:\/\//;
/** Where the authority of an address ends: at a path, a query, a fragment, or anything that no host name holds. */
const ends = '/?#>,; \t\n\r\\';
const at = 64;
const colon = 58;
const dot = 46;
const backslash = 92;

/** The host of an e-mail or web address, in lower case and without port; null where there is none. */
export const hostOf = (address: string): string | null => hostIn(address.trim().toLowerCase());

/** The same of a text that is trimmed and in lower case. */
export function hostIn(text: string): string | null {
  let from = text.includes('://') ? (scheme.exec(text)?.[0].length ?? 0) : 0;
  let end = from;
  let port = -1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    // Letters, which are most of it, come after every character that means something; the backslash apart.
    if (code > at && code !== backslash) continue;
    if (ends.includes(text[end] as string)) break;
    if (code === at) {
      from = end + 1;
      port = -1;
    } else if (code === colon && port < 0) port = end;
  }
  if (port >= 0) end = port;
  if (text.charCodeAt(end - 1) === dot && end > from) end--;
  return end > from ? text.slice(from, end) : null;
}

/** A domain as a person writes it in a rule: `Acme.com`, `@acme.com` and `.acme.com` are one. */
export const domainOf = (written: string): string =>
  written
    .trim()
    .toLowerCase()
    .replace(/^[@.]+/, '');

/** Whether a host is the domain or lies below it. */
export function isUnder(host: string, domain: string): boolean {
  if (!host.endsWith(domain)) return false;
  return host.length === domain.length || host.charCodeAt(host.length - domain.length - 1) === dot;
}
