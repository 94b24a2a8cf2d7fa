const scheme = /^[a-z][a-z0-9+.-]*:\/\//;
const ends = /[/?#\\\s>,;]/;

/** The host of an e-mail or web address, in lower case and without port; null where there is none. */
export function hostOf(address: string): string | null {
  const rest = address.trim().toLowerCase().replace(scheme, '');
  const end = rest.search(ends);
  const authority = end < 0 ? rest : rest.slice(0, end);
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const port = host.indexOf(':');
  const bare = (port < 0 ? host : host.slice(0, port)).replace(/\.$/, '');
  return bare === '' ? null : bare;
}

/** A domain as a person writes it in a rule: `Acme.com`, `@acme.com` and `.acme.com` are one. */
export const domainOf = (written: string): string => written.trim().toLowerCase().replace(/^[@.]+/, '');

/** Whether a host is the domain or lies below it. */
export function isUnder(host: string, domain: string): boolean {
  if (!host.endsWith(domain)) return false;
  return host.length === domain.length || host.charCodeAt(host.length - domain.length - 1) === 46;
}
