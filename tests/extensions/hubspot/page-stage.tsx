import type { ReactElement } from 'react';
import { Button, hubspot, Input, LoadingButton, Select, TextArea } from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { expect, vi } from 'vitest';
import type { AskedName, Answers } from '../../../extensions/hubspot/cards/call/requests.ts';
import type { Reply } from '../../../src/wire/reply.ts';
import type { SentRequest } from './card-stage.tsx';

/** How the functions of the admins' pages answer; what throws is HubSpot's own failure. */
export type PageAnswering = {
  readonly [N in AskedName]?: (request: SentRequest) => Reply<Answers[N]> | Promise<Reply<Answers[N]>>;
};

/** Where a page stands while it is tested. */
export interface PagePlace {
  readonly location: 'settings' | 'pages';
  readonly variables?: Record<string, string>;
  /** Where in the app's page it is. */
  readonly path?: string;
  readonly params?: Record<string, string>;
}

/** A page of the app in HubSpot's own test renderer, with functions that answer as told. */
export function stagePage(page: ReactElement, answering: PageAnswering, place: PagePlace) {
  const { location, variables = {}, path = '/', params = {} } = place;
  const renderer = createRenderer(location);
  const calls: { readonly name: string; readonly request: SentRequest }[] = [];
  const user = { ...renderer.mocks.context.user, id: 77, email: 'ada@example.com', firstName: 'Ada' };
  const context = { ...renderer.mocks.context, user, variables };
  renderer.mocks.useExtensionContext.willCall(() => context);
  renderer.mocks.setPageLocation({ path, params });
  vi.spyOn(hubspot, 'serverless').mockImplementation(async (name, options) => {
    const { request } = (options?.parameters ?? {}) as { readonly request: SentRequest };
    calls.push({ name, request });
    const answer = answering[name as AskedName];
    if (answer === undefined) throw new Error(`Nothing answers ${name}.`);
    return answer(request);
  });
  renderer.render(page);
  const text = () => renderer.getRootNode().toString();
  const button = (label: string) => {
    const found =
      renderer.maybeFind(Button, (node) => node.text === label) ??
      renderer.maybeFind(LoadingButton, (node) => node.text === label);
    if (found === null) throw new Error(`There is no button ${label} on the page:\n${text()}`);
    return found;
  };
  return {
    ...renderer,
    calls,
    sent: (name: AskedName) => calls.filter((call) => call.name === name).map(({ request }) => request),
    button,
    has: (label: string) =>
      renderer.maybeFind(Button, (node) => node.text === label) !== null ||
      renderer.maybeFind(LoadingButton, (node) => node.text === label) !== null,
    press: (label: string) => button(label).trigger('onClick'),
    choose: (label: string, value: string) =>
      renderer.find(Select, (node) => node.props.label === label).props.onChange?.(value),
    type: (label: string, value: string) =>
      (
        renderer.maybeFind(Input, (node) => node.props.label === label) ??
        renderer.find(TextArea, (node) => node.props.label === label)
      ).props.onChange?.(value),
    /** Everything that is written on the page, in reading order. */
    text,
    /** Waits until this is written on the page. */
    shows: (words: string) => vi.waitFor(() => expect(text()).toContain(words)),
  };
}
