import { done, failed, type Outcome } from '../shared/outcome.ts';

/** Asks a HubSpot over HTTP; a refusal is HubSpot's own sentence. */
export interface HubSpotClient {
  get<T>(path: string): Promise<Outcome<T>>;
  post<T>(path: string, body: unknown): Promise<Outcome<T>>;
  patch<T>(path: string, body: unknown): Promise<Outcome<T>>;
}

interface Refusal {
  readonly message?: string;
  readonly errors?: readonly { readonly message?: string }[];
}

const ATTEMPTS = 6;
const PAUSE_MS = 220;

/** HubSpot allows an account five searches a second; the cards' functions need some of them. */
const BETWEEN_SEARCHES_MS = 250;

/** A client of one account. A request that came too soon is made again a moment later, as a page would. */
export function hubSpotClient(url: string, token: string): HubSpotClient {
  const searchTurn = turns(BETWEEN_SEARCHES_MS);
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<Outcome<T>> => {
    if (path.endsWith('/search')) await searchTurn();
    for (let attempt = 1; ; attempt += 1) {
      const response = await send(url, token, method, path, body);
      if (response === null) return failed('The local HubSpot does not answer.');
      if (response.status === 429 && attempt < ATTEMPTS) {
        await response.arrayBuffer();
        await pause(PAUSE_MS * attempt);
        continue;
      }
      return outcomeOf<T>(response);
    }
  };
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    patch: (path, body) => ask('PATCH', path, body),
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Lets one through at a time, with a distance between them; the first waits for nothing. */
function turns(distanceMs: number): () => Promise<void> {
  let free = 0;
  return async () => {
    const wait = Math.max(0, free - Date.now());
    free = Date.now() + wait + distanceMs;
    if (wait > 0) await pause(wait);
  };
}

async function send(
  url: string,
  token: string,
  method: string,
  path: string,
  body: unknown,
): Promise<Response | null> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  try {
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    return await fetch(new URL(path, url), init);
  } catch {
    return null;
  }
}

async function outcomeOf<T>(response: Response): Promise<Outcome<T>> {
  const text = await response.text();
  const body: unknown = text === '' ? null : safeJson(text);
  if (response.ok) return done(body as T);
  const { message = `HubSpot answered ${response.status}.`, errors = [] } = (body ?? {}) as Refusal;
  const details = errors.map((error) => error.message ?? '').filter((detail) => detail !== '');
  return failed(details.length === 0 ? message : details.join(' '));
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
