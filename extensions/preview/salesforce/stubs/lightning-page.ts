/** What the local Salesforce answered to a call. */
export interface OrgReply {
  readonly status: number;
  readonly body: unknown;
}

/** A message at the edge of the page. */
export interface LightningToast {
  readonly title: string;
  readonly message?: string;
  readonly variant?: 'success' | 'error' | 'warning' | 'info';
  /** Several things that are wrong, each on a line of its own. */
  readonly details?: readonly string[];
}

/** The page as the stand-ins of the platform's modules find it, at `globalThis.plumblinePage`. */
export interface LightningPage {
  readonly userId: string;
  readonly permissions: readonly string[];
  /** Asks the local Salesforce as the person who looks; `path` begins with `/services` or `/apexremote`. */
  call(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<OrgReply>;
  /** Calls back with the id of each record that was changed by anybody; gives back what ends it. */
  onChange(listener: (id: string) => void): () => void;
  /** Says that a record was changed by this page. */
  changed(id: string): void;
  toast(toast: LightningToast): void;
  /** Goes to a record's page, or opens the form in which it is edited. */
  open(id: string, action: 'view' | 'edit'): void;
  /** Goes to a path of the app: a tab with its state. */
  go(path: string): void;
}

/** Where UI API lies. */
export const UI_API = '/services/data/v67.0/ui-api';
/** Where GraphQL lies. */
export const GRAPHQL = '/services/data/v67.0/graphql';

/** The page on which the cards stand. */
export function lightningPage(): LightningPage {
  const { plumblinePage } = globalThis as { plumblinePage?: LightningPage };
  if (plumblinePage === undefined) throw new Error('The cards were loaded before their page.');
  return plumblinePage;
}
