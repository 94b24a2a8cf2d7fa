import { useCallback, useEffect, useMemo, useState } from 'react';
import { SALESFORCE_KINDS, type SalesforceObject } from '../../shared/salesforce-api.ts';

/** What the address bar says, as Salesforce's addresses do: a record, a list of records, a tab, or the start. */
export type LightningRoute =
  | { readonly kind: 'start' }
  | { readonly kind: 'tab'; readonly tab: string; readonly path: string }
  | { readonly kind: 'list'; readonly object: SalesforceObject }
  | { readonly kind: 'record'; readonly object: SalesforceObject; readonly id: string };

/** Reads a path such as `/lightning/r/Opportunity/006…/view`; one that means nothing is the start. */
function lightningRoute(path: string): LightningRoute {
  const [, kind = '', name = '', id = ''] = (path.split('?')[0] ?? '')
    .split('/')
    .filter((part) => part !== '');
  if (kind === 'n' && /^\w{1,80}$/.test(name)) return { kind: 'tab', tab: name, path };
  const object = SALESFORCE_KINDS.find((one) => one.name === name)?.name;
  if (object === undefined) return { kind: 'start' };
  if (kind === 'o') return { kind: 'list', object };
  return kind === 'r' && /^[A-Za-z0-9]{15,18}$/.test(id) ? { kind: 'record', object, id } : { kind: 'start' };
}

const here = (): string => window.location.pathname + window.location.search;

/** The current route, and how to go elsewhere. */
export function useLightningRoute(): {
  readonly route: LightningRoute;
  readonly go: (path: string) => void;
} {
  const [path, setPath] = useState(here);
  useEffect(() => {
    const follow = (): void => setPath(here());
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const go = useCallback((to: string) => {
    window.history.pushState(null, '', to);
    setPath(to);
    window.scrollTo(0, 0);
  }, []);
  const route = useMemo(() => lightningRoute(path), [path]);
  return { route, go };
}
