import { act, type ReactElement, useSyncExternalStore } from 'react';
import { Button, hubspot, LoadingButton } from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { afterEach, expect, vi } from 'vitest';
import type { FunctionName, Replies, Reply } from '../../../src/wire/reply.ts';

/** What a function is asked with, as the card sends it. */
export type SentRequest = Readonly<Record<string, unknown>>;

/** How the functions answer; what throws is HubSpot's own failure. */
export type Answering = {
  readonly [N in FunctionName]?: (request: SentRequest) => Reply<Replies[N]> | Promise<Reply<Replies[N]>>;
};

/** Where a card stands while it is tested. */
export interface Place {
  readonly location?: 'crm.record.tab' | 'crm.record.sidebar';
  readonly object?: 'deal' | 'company' | 'contact';
  readonly id?: number;
  readonly variables?: Record<string, string>;
  /** The app’s id, where HubSpot says it. */
  readonly appId?: number;
  /** Properties that the account does not have: HubSpot gives an error to whoever asks for one. */
  readonly lacking?: readonly string[];
}

const TYPE_ID = { deal: '0-3', company: '0-2', contact: '0-1' } as const;

/** Properties of the open record that the page can change, as a person does who edits it. */
function livingRecord(lacking: readonly string[]) {
  let values: Readonly<Record<string, string | null>> = { dealstage: 'vendor_evaluation' };
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    useProperties: (names: readonly string[]) => {
      const now = useSyncExternalStore(subscribe, () => values);
      const isRefused = names.some((name) => lacking.includes(name));
      const given = names.map((name) => [name, now[name] ?? null] as const);
      return {
        properties: isRefused ? {} : Object.fromEntries(given),
        isLoading: false,
        isRefetching: false,
        error: isRefused ? new Error('Failed to fetch CRM properties') : null,
        refetch: () => Promise.resolve(),
      };
    },
    change: (name: string, value: string) =>
      act(() => {
        values = { ...values, [name]: value };
        listeners.forEach((listener) => listener());
      }),
  };
}

/** A card in HubSpot's own test renderer, with functions that answer as told and a record that can change. */
export function stageCard(
  card: ReactElement,
  answering: Answering,
  place: Place = {},
  prepare: (mocks: ReturnType<typeof createRenderer>['mocks']) => void = () => {},
) {
  const {
    appId,
    location = 'crm.record.tab',
    object = 'deal',
    id = 3001,
    variables = {},
    lacking = [],
  } = place;
  const renderer = createRenderer(location);
  const record = livingRecord(lacking);
  const calls: { readonly name: string; readonly parameters: SentRequest }[] = [];
  const user = {
    ...renderer.mocks.context.user,
    id: 77,
    email: 'ada@example.com',
    firstName: 'Ada',
    lastName: 'Vos',
  };
  const crm = { objectId: id, objectTypeId: TYPE_ID[object] };
  const said = appId === undefined ? {} : { extension: { appId, appName: 'Plumbline' } };
  const context = { ...renderer.mocks.context, ...said, crm, user, variables };
  renderer.mocks.useExtensionContext.willCall(() => context);
  renderer.mocks.useCrmProperties.willCall(record.useProperties);
  vi.spyOn(hubspot, 'serverless').mockImplementation(async (name, options) => {
    const parameters = options?.parameters as { readonly request: SentRequest };
    calls.push({ name, parameters });
    const answer = answering[name as FunctionName];
    if (answer === undefined) throw new Error(`Nothing answers ${name}.`);
    return answer(parameters.request);
  });
  prepare(renderer.mocks);
  renderer.render(card);

  const maybeButton = (label: string) =>
    renderer.maybeFind(Button, (node) => node.text === label) ??
    renderer.maybeFind(LoadingButton, (node) => node.text === label);
  const button = (label: string) => {
    const found = maybeButton(label);
    if (found === null)
      throw new Error(`There is no button ${label} on the card:\n${renderer.getRootNode().toString()}`);
    return found;
  };
  return {
    ...renderer,
    calls,
    sent: (name: FunctionName) =>
      calls.filter((call) => call.name === name).map((call) => call.parameters['request']),
    change: record.change,
    button,
    has: (label: string) => maybeButton(label) !== null,
    press: (label: string) => button(label).trigger('onClick'),
    /** Everything that is written on the card, in reading order. */
    text: () => renderer.getRootNode().toString(),
    /** Waits until this is written on the card. */
    shows: (text: string) => vi.waitFor(() => expect(renderer.getRootNode().toString()).toContain(text)),
  };
}

/** A reply with this value. */
export const ok = <T,>(value: T): Reply<T> => ({ ok: true, value });

/** Puts HubSpot's functions back as they were after each test. */
export function leaveStage(): void {
  afterEach(() => {
    vi.restoreAllMocks();
  });
}
