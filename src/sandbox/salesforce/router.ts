import type { RequestContext } from './org.ts';
import type { Method, Route } from './route.ts';

/** Finds the endpoint of a path, and the parts of the path by their names. */
export type Bound = (
  method: Method,
  path: string,
) => { readonly route: Route; readonly params: ReadonlyMap<string, string> } | undefined;

/** Prepares endpoints to be found. */
export function bind(routes: readonly Route[]): Bound {
  const patterns = routes.map((route) => ({ route, parts: route.path.split('/') }));
  return (method, path) => {
    const asked = path.replace(/\/$/, '').split('/');
    const wanted = (method as string) === 'HEAD' ? 'GET' : method;
    for (const { route, parts } of patterns) {
      const params = route.method === wanted ? match(parts, asked) : null;
      if (params) return { route, params };
    }
    return undefined;
  };
}

function match(pattern: readonly string[], asked: readonly string[]): ReadonlyMap<string, string> | null {
  const params = new Map<string, string>();
  const takesRest = pattern.at(-1)?.startsWith('*') === true;
  if (takesRest ? asked.length < pattern.length : asked.length !== pattern.length) return null;
  for (const [at, part] of pattern.entries()) {
    const given = asked[at] ?? '';
    if (part.startsWith('*')) params.set(part.slice(1), asked.slice(at).map(decode).join('/'));
    else if (part.startsWith(':')) params.set(part.slice(1), decode(given));
    else if (part.toLowerCase() !== given.toLowerCase()) return null;
  }
  return params;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** How a call came in, as Apex would name it. */
export function contextOf(path: string): RequestContext {
  if (path.startsWith('/services/Soap')) return 'SOAP';
  if (path.includes('/jobs/')) return 'BULK_API_V2';
  return path.includes('/ui-api/') || path.includes('/graphql') || path.startsWith('/apexremote')
    ? 'AURA'
    : 'REST';
}

/** What a body says if it is JSON or a form; undefined when it is neither. */
export function parsedBody(text: string, type: string): unknown {
  if (text === '') return undefined;
  if (type.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
