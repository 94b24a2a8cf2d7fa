import type { CardHost } from '../components/card-host.ts';
import { previewRecord } from '../components/fire.ts';
import type { CardAction, CardPage } from '../shared/card-protocol.ts';
import type { ObjectName } from '../shared/objects.ts';
import { done, failed, type Outcome } from '../shared/outcome.ts';
import type { CardPlace } from './card-place.ts';
import { openFrame } from './frame-dialog.ts';
import { serverApi } from './server-api.ts';
import type { Toast } from './toasts.tsx';

/** What of the page a card's wishes act on, as it is at that moment. */
interface Surroundings {
  readonly host: CardHost;
  readonly place: CardPlace;
  readonly toast: (toast: Toast) => void;
}

/** What the page offers a card: reads and calls through the preview's server, and actions on the page. */
export function cardPage(
  record: { readonly objectName: ObjectName; readonly id: string },
  around: () => Surroundings,
  onStopped: (message: string) => void,
): CardPage {
  return {
    readProperties: (names, options) => serverApi.properties(record, names, options),
    readAssociations: (request, options) => serverApi.associations(record, request, options),
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

async function act(action: CardAction, { host, place, toast }: Surroundings): Promise<Outcome<null>> {
  switch (action.kind) {
    case 'alert':
      toast({ tone: action.tone, title: action.title, message: action.message });
      return done(null);
    case 'reloadPage':
      window.location.reload();
      return done(null);
    case 'refreshRecord':
      place.refresh();
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
      toast({ tone: 'info', title: 'HubSpot opens a page of the app here', message: action.to });
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
