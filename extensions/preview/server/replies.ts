import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { failed, type Outcome } from '../shared/outcome.ts';
import { PAGE_POLICY, WORKER_POLICY } from './guard.ts';

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

/** Answers with what became of a request. */
export function sendOutcome(response: ServerResponse, status: number, outcome: Outcome<unknown>): void {
  response.writeHead(status, { ...FIXED, 'content-type': 'application/json' }).end(JSON.stringify(outcome));
}

/** Answers with a built file. */
export async function sendFile(response: ServerResponse, file: string): Promise<void> {
  try {
    const content = await readFile(file);
    const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
    const policy = file.endsWith('worker.js') ? { 'content-security-policy': WORKER_POLICY } : {};
    response.writeHead(200, { ...FIXED, ...policy, 'content-type': `${type}; charset=utf-8` }).end(content);
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
