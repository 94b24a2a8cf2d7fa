import { useMemo, useRef, useState } from 'react';
import { type CardHost, OverlayRegistry } from '../components/card-host.ts';
import { appPagePath } from '../shared/app-pages.ts';
import { recordPath } from './route.ts';
import { serverApi } from './server-api.ts';
import { useToast } from './toasts.tsx';

/** Where a card or a page of the app is. */
interface Given {
  readonly portalId: number;
  readonly record: CardHost['record'];
  readonly version: number;
  readonly go: (path: string) => void;
  readonly refresh: () => void;
}

/** What the preview offers the components of a card; the same object for as long as nothing of it changes. */
export function useCardHostOf({ portalId, record, version, go, refresh }: Given): CardHost {
  const toast = useToast();
  const [overlays] = useState(() => new OverlayRegistry());
  const actions = useRef({ go, refresh, toast });
  actions.current = { go, refresh, toast };
  return useMemo(
    () => ({
      overlays,
      portalId,
      record,
      version,
      openRecord: (objectName, id) => actions.current.go(recordPath(objectName, id)),
      appPage: (to, params) => appPagePath('page', filledIn(to, params)),
      go: (path) => actions.current.go(path),
      tell: (tone, title, message) => actions.current.toast({ tone, title, message }),
      readFields: (objectName, id, names) => serverApi.fields({ objectName, id }, names),
      writeField: async (objectName, id, values) => {
        const outcome = await serverApi.write({ objectName, id }, values);
        if (outcome.ok) actions.current.refresh();
        return outcome;
      },
    }),
    [overlays, portalId, record, version],
  );
}

/** As HubSpot does: parameters that the path names go into it, the others into the query. */
function filledIn(to: string, params: Readonly<Record<string, string>>) {
  const rest = new Map(Object.entries(params));
  const path = to.replaceAll(/:(\w+)/g, (token, name: string) => {
    const value = rest.get(name);
    rest.delete(name);
    return value === undefined ? token : encodeURIComponent(value);
  });
  return { path, params: Object.fromEntries(rest) };
}
