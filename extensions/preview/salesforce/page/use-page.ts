import { useEffect, useMemo, useState } from 'react';
import { failed, type Outcome } from '../../shared/outcome.ts';
import { lightningPath, type SalesforceEvent, type SalesforceSetup } from '../../shared/salesforce-api.ts';
import type { LightningPage, LightningToast } from '../stubs/lightning-page.ts';

/** What the page was started with; null until the local Salesforce is there. */
export function useSetup(): { readonly setup: SalesforceSetup | null; readonly message: string | null } {
  const [outcome, setOutcome] = useState<Outcome<SalesforceSetup> | null>(null);
  useEffect(() => {
    fetch('/api/salesforce/setup')
      .then((response) => response.json() as Promise<Outcome<SalesforceSetup>>)
      .catch(() => failed('The preview has been stopped. Start it and reload.'))
      .then(setOutcome, () => {});
  }, []);
  if (outcome === null) return { setup: null, message: null };
  return outcome.ok ? { setup: outcome.value, message: null } : { setup: null, message: outcome.message };
}

const PERSON = 'plumbline-preview-person';

/** Who looks: kept for the time that the tab is open, or the first of the role that an address names (`?as=admin`). */
export function usePerson(setup: SalesforceSetup | null): {
  readonly userId: string | null;
  readonly become: (id: string) => void;
} {
  const asRole = new URLSearchParams(window.location.search).get('as');
  const chosen = window.sessionStorage.getItem(PERSON);
  const named = setup?.people.find((person) => person.role === asRole);
  const known = named ?? setup?.people.find((person) => person.id === chosen) ?? setup?.people[0];
  if (named) window.sessionStorage.setItem(PERSON, named.id);
  const become = (id: string): void => {
    window.sessionStorage.setItem(PERSON, id);
    window.location.assign(window.location.pathname);
  };
  return { userId: known?.id ?? null, become };
}

interface PageParts {
  readonly userId: string | null;
  readonly go: (path: string) => void;
  readonly toast: (toast: LightningToast) => void;
  readonly edit: (id: string) => void;
}

/** The page as the cards find it; null until it is known who looks. */
export function useLightningPage({ userId, go, toast, edit }: PageParts): LightningPage | null {
  return useMemo(() => {
    if (userId === null) return null;
    const listeners = new Set<(id: string) => void>();
    const page: LightningPage = {
      userId,
      permissions: [],
      call: async (method, path, body) => {
        const response = await fetch(`/salesforce${path}`, {
          method,
          headers: { 'content-type': 'application/json', 'x-plumbline-user': userId },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const text = await response.text();
        return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
      },
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      changed: (id) => [...listeners].forEach((listener) => listener(id)),
      toast,
      open: (id, action) => (action === 'edit' ? edit(id) : go(lightningPath(id))),
      go,
    };
    Object.assign(globalThis, { plumblinePage: page });
    return page;
  }, [userId, go, toast, edit]);
}

/** Whether the cards can be put on the page. */
export type CardsState = 'coming' | 'ready' | 'failed';

/** Loads the cards once their page is there; the server answers when they are built. */
export function useCards(page: LightningPage | null, build: number): CardsState {
  const [state, setState] = useState<CardsState>('coming');
  useEffect(() => {
    if (page === null || state !== 'coming') return;
    const script = document.createElement('script');
    script.src = `/cards/lightning.js?build=${build}`;
    script.addEventListener('load', () => setState('ready'));
    script.addEventListener('error', () => setState('failed'));
    document.body.append(script);
  }, [page, build, state]);
  return state;
}

/** Hears of changes by others, and of another model: then the page starts anew. */
export function useChanges(page: LightningPage | null, build: number | null): SalesforceEvent | null {
  const [state, setState] = useState<SalesforceEvent | null>(null);
  useEffect(() => {
    if (page === null) return undefined;
    const source = new EventSource('/api/salesforce/events');
    source.addEventListener('message', (message: MessageEvent<string>) => {
      const event = JSON.parse(message.data) as SalesforceEvent;
      if (event.kind === 'recordChanged') page.changed(event.id);
      else if (build !== null && event.build !== build) window.location.reload();
      else setState(event);
    });
    return () => source.close();
  }, [page, build]);
  return state;
}
