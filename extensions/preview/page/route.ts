import { useCallback, useEffect, useMemo, useState } from 'react';
import { appPageAt, type AppPageKind, type AppPageLocation } from '../shared/app-pages.ts';
import { OBJECT_KINDS, objectKind, type ObjectName, objectNameOf } from '../shared/objects.ts';

/** What the address bar says: a record, a list of records, a page of the app, or the start. */
export type Route =
  | { readonly kind: 'start' }
  | { readonly kind: 'list'; readonly objectName: ObjectName }
  | { readonly kind: 'app'; readonly page: AppPageKind; readonly location: AppPageLocation }
  | { readonly kind: 'record'; readonly objectName: ObjectName; readonly id: string };

/** Reads a path with its query; one that means nothing is the start. */
export function routeOf(address: string): Route {
  const { pathname: path, search } = new URL(address, 'http://127.0.0.1');
  const app = appPageAt(path, search);
  if (app !== null) return { kind: 'app', page: app.kind, location: app.location };
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

const here = (): string => `${window.location.pathname}${window.location.search}`;

/** The current route, and how to go elsewhere. */
export function useRoute(): { readonly route: Route; readonly go: (path: string) => void } {
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
  const route = useMemo(() => routeOf(path), [path]);
  return { route, go };
}
