import type { CardAction, CardContext, CardPage } from '../shared/card-protocol.ts';
import type { LiveProperties } from './live-properties.ts';

interface FunctionOptions {
  readonly parameters?: unknown;
  readonly propertiesToSend?: readonly string[];
  readonly payload?: unknown;
}

/** Calls an app function as `hubspot.serverless` does: its return value, or a rejection. */
export async function callFunction(
  page: CardPage,
  name: string,
  options: FunctionOptions = {},
): Promise<unknown> {
  const { parameters, propertiesToSend = [], payload } = options;
  const outcome = await page.callFunction(name, { parameters, propertiesToSend, payload });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

/** Calls the company's own service as `hubspot.fetch` does. */
export async function fetchFromBackend(page: CardPage, url: string, options: unknown): Promise<Response> {
  const outcome = await page.fetchFromBackend(url, options ?? {});
  if (!outcome.ok) throw new Error(outcome.message);
  const { body, ...init } = outcome.value;
  return new Response(body === '' ? null : body, init);
}

/** What a card's `extend` callback and `useExtensionApi` get. */
export function cardApi(page: CardPage, context: CardContext, live: LiveProperties) {
  return {
    context,
    actions: cardActions(page, live),
    runServerlessFunction: async ({ name, ...options }: FunctionOptions & { name: string }) => {
      try {
        return { status: 'SUCCESS', response: await callFunction(page, name, options) };
      } catch (error) {
        return { status: 'ERROR', message: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

function cardActions(page: CardPage, live: LiveProperties) {
  const act = async (action: CardAction): Promise<void> => {
    const outcome = await page.act(action);
    if (!outcome.ok) throw new Error(outcome.message);
  };
  const tell = (action: CardAction): void => void page.act(action);
  return {
    addAlert: ({ type = 'info', title = '', message }: { type?: string; title?: string; message: string }) =>
      tell({ kind: 'alert', tone: type, title, message }),
    reloadPage: () => tell({ kind: 'reloadPage' }),
    refreshObjectProperties: () => tell({ kind: 'refreshRecord' }),
    closeOverlay: (id: string) => tell({ kind: 'closeOverlay', id }),
    copyTextToClipboard: (text: string) => act({ kind: 'copyText', text }),
    navigateToPage: ({ to, params = {} }: { to: string; params?: Record<string, string> }) =>
      tell({ kind: 'navigate', to, params }),
    openIframeModal: ({ uri, title = '' }: { uri: string; title?: string }, onClose?: () => void) =>
      void page.act({ kind: 'openFrame', uri, title }).then(() => onClose?.()),
    fetchCrmObjectProperties: async (names: readonly string[] | '*') => {
      const outcome = await page.readProperties(names, undefined);
      if (!outcome.ok) throw new Error(outcome.message);
      return outcome.value;
    },
    onCrmPropertiesUpdate: (
      names: readonly string[] | '*',
      callback: (values: Readonly<Record<string, string | null>>, error?: { message: string }) => void,
    ) => void live.subscribe(names, undefined, callback),
  };
}
