import { useCallback, useEffect, useMemo, useState } from 'react';
import { OBJECT_KINDS, objectKind, type ObjectName, objectNameOf } from '../shared/objects.ts';

/** What the address bar says: a record, a list of records, or the start. */
export type Route =
  | { readonly kind: 'start' }
  | { readonly kind: 'list'; readonly objectName: ObjectName }
  | { readonly kind: 'record'; readonly objectName: ObjectName; readonly id: string };

/** Reads a path; one that means nothing is the start. */
export function routeOf(path: string): Route {
  const [first = '', id] = path.split('/').filter((part) => part !== '');
  const listed = OBJECT_KINDS.find((kind) => kind.name === first);
  if (listed !== undefined && id === undefined) return { kind: 'list', objectName: listed.name };
  const objectName = objectNameOf(first);
  if (objectName === undefined || id === undefined || !/^\d+$/.test(id)) return { kind: 'start' };
  return { kind: 'record', objectName, id };
}

/** The path of a record's page. */
export const recordPath = (objectName: ObjectName, id: string): string =>
  `/${objectKind(objectName).one}/${id}`;

/** The current route, and how to go elsewhere. */
export function useRoute(): { readonly route: Route; readonly go: (path: string) => void } {
  const [path, setPath] = useState(window.location.pathname);
  useEffect(() => {
    const follow = (): void => setPath(window.location.pathname);
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const go = useCallback((to: string) => {
    window.history.pushState(null, '', to);
    setPath(to);
    window.scrollTo(0, 0);
  }, []);
  const route = useMemo(() => routeOf(path), [path]);
  return { route, go };
}
