import type { RemoteChannel } from '@remote-ui/core';
import type { CardLocation, PreviewUser } from './api.ts';
import type { AppPageLocation } from './app-pages.ts';
import type { Outcome } from './outcome.ts';

/** Property values as HubSpot gives them: strings, or null where nothing is set. */
export type PropertyValues = Readonly<Record<string, string | null>>;

/** How a hook wants values written out. */
export interface FormatOptions {
  readonly propertiesToFormat?: readonly string[] | 'all';
  readonly formattingOptions?: {
    readonly date?: { readonly format?: string; readonly relative?: boolean };
    readonly dateTime?: { readonly format?: string; readonly relative?: boolean };
    readonly currency?: { readonly addSymbol?: boolean };
  };
}

/** What HubSpot tells a card, or a page of the app, about where it is and who looks. */
export interface CardContext {
  readonly location: CardLocation | 'settings' | 'pages';
  /** The record; null on a page of the app, which has none. */
  readonly crm: { readonly objectId: number; readonly objectTypeId: string } | null;
  /** Where in the app's page it is; null elsewhere. */
  readonly appPage: AppPageLocation | null;
  readonly user: PreviewUser & {
    readonly emails: readonly string[];
    readonly roles: readonly string[];
    readonly teams: readonly never[];
    readonly locale: string;
    readonly language: string;
    readonly permissions: readonly never[];
  };
  readonly portal: { readonly id: number; readonly timezone: string };
  readonly variables: Readonly<Record<string, string>>;
  readonly extension: { readonly appId: number; readonly appName: string; readonly cardTitle: string };
}

/** What a card may ask its page to do. */
export type CardAction =
  | { readonly kind: 'alert'; readonly tone: string; readonly title: string; readonly message: string }
  | { readonly kind: 'reloadPage' }
  | { readonly kind: 'refreshRecord' }
  | { readonly kind: 'closeOverlay'; readonly id: string }
  | { readonly kind: 'copyText'; readonly text: string }
  | { readonly kind: 'openFrame'; readonly uri: string; readonly title: string }
  | {
      readonly kind: 'navigate';
      readonly to: string;
      readonly params: Readonly<Record<string, string>>;
    };

/** What the worker of a card offers its page. */
export interface CardWorker {
  mount(channel: RemoteChannel, start: { bundleUrl: string; context: CardContext }): Promise<void>;
  /** The record was written: live readers read again. */
  recordChanged(): Promise<void>;
}

/** What a page offers the worker of a card; nothing here rejects, so that no error goes unheard. */
export interface CardPage {
  readProperties(
    names: readonly string[] | '*',
    options: FormatOptions | undefined,
  ): Promise<Outcome<PropertyValues>>;
  readAssociations(request: unknown, options: FormatOptions | undefined): Promise<Outcome<unknown>>;
  searchCrm(request: unknown, options: FormatOptions | undefined): Promise<Outcome<unknown>>;
  formatProperties(request: unknown): Promise<Outcome<unknown>>;
  callFunction(
    name: string,
    options: { parameters: unknown; propertiesToSend: readonly string[]; payload: unknown },
  ): Promise<Outcome<unknown>>;
  fetchFromBackend(url: string, options: unknown): Promise<Outcome<BackendReply>>;
  /** Resolves when the thing is done; for a frame, when it is closed. */
  act(action: CardAction): Promise<Outcome<null>>;
  log(level: 'debug' | 'info' | 'warn' | 'error', data: unknown): Promise<void>;
  /** The card threw where nothing of its own catches. */
  stopped(message: string): Promise<void>;
}

/** What a company's own service answered. */
export interface BackendReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
