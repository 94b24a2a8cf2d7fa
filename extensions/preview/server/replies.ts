import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { failed, type Outcome } from '../shared/outcome.ts';
import { LIGHTNING_POLICY, PAGE_POLICY, WORKER_POLICY } from './guard.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

const MOST_BYTES = 1_000_000;

/** The page that everything else is drawn on. */
const SHELL = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Plumbline preview</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/page.css">
</head>
<body>
<div id="app"></div>
<noscript><main><h1>Plumbline preview</h1><p>The cards are JavaScript, and so is this page.</p></main></noscript>
<script src="/assets/page.js"></script>
</body>
</html>
`;

/** The page of a record in Salesforce. */
const LIGHTNING_SHELL = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Plumbline preview, Salesforce</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/slds/styles/salesforce-lightning-design-system.min.css">
<link rel="stylesheet" href="/assets/lightning.css">
</head>
<body class="slds-scope">
<div id="app"></div>
<noscript><main><h1>Plumbline preview</h1><p>The cards are JavaScript, and so is this page.</p></main></noscript>
<script src="/assets/lightning.js"></script>
</body>
</html>
`;

const FIXED = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

/** Answers with the page. */
export function sendPage(response: ServerResponse): void {
  response
    .writeHead(200, {
      ...FIXED,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PAGE_POLICY,
    })
    .end(SHELL);
}

/** Answers with the page of a record in Salesforce. */
export function sendLightningPage(response: ServerResponse): void {
  response
    .writeHead(200, {
      ...FIXED,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': LIGHTNING_POLICY,
    })
    .end(LIGHTNING_SHELL);
}

/** Answers with what became of a request. */
export function sendOutcome(response: ServerResponse, status: number, outcome: Outcome<unknown>): void {
  response.writeHead(status, { ...FIXED, 'content-type': 'application/json' }).end(JSON.stringify(outcome));
}

/** Answers with a built file. */
export async function sendFile(response: ServerResponse, file: string): Promise<void> {
  try {
    const content = await readFile(file);
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    const policy = file.endsWith('worker.js') ? { 'content-security-policy': WORKER_POLICY } : {};
    response.writeHead(200, { ...FIXED, ...policy, 'content-type': type }).end(content);
  } catch {
    sendOutcome(response, 404, failed(`${file} has not been built. Run \`npm run build\`.`));
  }
}

/** The JSON of a request. */
export async function readBody(
  request: IncomingMessage,
): Promise<Outcome<Readonly<Record<string, unknown>>>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const part = chunk as Buffer;
    size += part.length;
    if (size > MOST_BYTES) return failed('HubSpot takes at most 1 MB here.');
    chunks.push(part);
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (typeof body === 'object' && body !== null) return { ok: true, value: { ...body } };
  } catch {
    // Said below, as for anything that is no object.
  }
  return failed('The request is not a JSON object.');
}
