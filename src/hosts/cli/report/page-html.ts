const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text, whatever stands in it. */
export const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

// On a narrow screen each row of a table stands as a block, with the column before each cell.
const baseStyle = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; margin: 0 0 .25rem; }
.lead { font-size: 1.15rem; font-weight: 600; margin: 0 0 .5rem; }
table { border-collapse: collapse; margin: 1.5rem 0; width: 100%; }
caption { font-weight: 600; padding: .25rem 0; text-align: left; }
th, td { border-bottom: 1px solid #8886; padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top; }
thead th { overflow-wrap: normal; }
td ul { margin: 0; padding-left: 1.1rem; }
@media screen and (max-width: 40rem) {
  thead { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; width: 1px; }
  tr { border-bottom: 1px solid #8886; display: block; padding: .5rem 0; }
  th, td { border: 0; display: block; padding: .1rem 0; }
  td:empty { display: none; }
  td::before { content: attr(data-column) ": "; font-weight: 600; }
}
@media print {
  body { max-width: none; padding: 0; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;

/** One page of HTML that asks nobody for anything and runs nothing; `style` is what it needs besides a report's own. */
export const pageHtml = (title: string, body: readonly string[], style = ''): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${safe(title)}</title>`,
    `<style>${baseStyle}${style}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
