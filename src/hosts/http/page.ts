/** What a browser is answered with. */
export interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
}

const headers: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  // The address of this page may hold a code.
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** A small page: a title, and what to do next, a paragraph each. Plain text; an address in it becomes a link. */
export function plainPage(status: number, title: string, paragraphs: readonly string[]): Page {
  const html = [
    '<!doctype html>',
    `<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escaped(title)}</title>`,
    '<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}</style>',
    `<h1>${escaped(title)}</h1>`,
    ...paragraphs.map((text) => `<p>${linked(escaped(text))}</p>`),
    '</html>',
    '',
  ].join('\n');
  return { status, headers, html };
}

/** Sends the browser elsewhere. */
export const sentTo = (address: string, cookie: string): Page => ({
  status: 302,
  headers: { ...headers, location: address, 'set-cookie': cookie },
  html: '',
});

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

const linked = (text: string): string =>
  text.replace(/https?:\/\/[^\s]+[^\s.,;:]/g, (address) => `<a href="${address}">${address}</a>`);
