import type { CardHost } from '../components/card-host.ts';
import { previewRecord } from '../components/fire.ts';
import type { CardAction, CardPage } from '../shared/card-protocol.ts';
import type { ObjectName } from '../shared/objects.ts';
import { done, failed, type Outcome } from '../shared/outcome.ts';
import { openFrame } from './frame-dialog.ts';
import { serverApi } from './server-api.ts';
import type { Toast } from './toasts.tsx';

/** What of the page a card's wishes act on, as it is at that moment. */
interface Surroundings {
  readonly host: CardHost;
  readonly refresh: () => void;
  readonly toast: (toast: Toast) => void;
}

/**
 * What the page offers a card: reads and calls through the preview's server, and actions on the page. A page of the
 * app has no record, so nothing of one is read.
 */
export function cardPage(
  record: { readonly objectName: ObjectName; readonly id: string } | null,
  around: () => Surroundings,
  onStopped: (message: string) => void,
): CardPage {
  return {
    readProperties: async (names, options) =>
      record === null ? NO_RECORD : serverApi.properties(record, names, options),
    readAssociations: async (request, options) =>
      record === null ? NO_RECORD : serverApi.associations(record, request, options),
    searchCrm: (request, options) => serverApi.search(request, options),
    formatProperties: (request) => serverApi.format(request),
    callFunction: (name, options) => serverApi.callFunction(record, name, options),
    fetchFromBackend: (url, options) => serverApi.backend(url, options),
    act: (action) => act(action, around()),
    log: async (level, data) => {
      console[level](data);
      if (level === 'error') previewRecord().errors.push(String(data));
    },
    stopped: async (message) => onStopped(message),
  };
}

const NO_RECORD = failed('A page of the app has no record.');

async function act(action: CardAction, { host, refresh, toast }: Surroundings): Promise<Outcome<null>> {
  switch (action.kind) {
    case 'alert':
      toast({ tone: action.tone, title: action.title, message: action.message });
      return done(null);
    case 'reloadPage':
      window.location.reload();
      return done(null);
    case 'refreshRecord':
      refresh();
      return done(null);
    case 'closeOverlay':
      host.overlays.close(action.id);
      return done(null);
    case 'copyText':
      return copy(action.text);
    case 'openFrame':
      await openFrame(action.title, action.uri);
      return done(null);
    case 'navigate':
      host.go(host.appPage(action.to, action.params));
      return done(null);
  }
}

async function copy(text: string): Promise<Outcome<null>> {
  try {
    await navigator.clipboard.writeText(text);
    return done(null);
  } catch {
    return failed('The browser did not let the page copy.');
  }
}
