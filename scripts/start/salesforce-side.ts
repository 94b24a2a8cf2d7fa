import { createRequire } from 'node:module';
import path from 'node:path';
import type { OpenSalesforce, SalesforceSide } from '../../extensions/preview/server/index.ts';
import type { SalesforcePerson } from '../../extensions/preview/shared/salesforce-api.ts';
import type { Outcome } from '../../extensions/preview/shared/outcome.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import type { LocalSalesforce } from '../../src/sandbox/salesforce/index.ts';
import type { Manifest } from '../manifest.ts';
import { lastWins } from './last-wins.ts';
import { lightningCards } from './lightning-cards.ts';
import type { LocalOrg } from './local-org.ts';
import { isSalesforceAlone, type StartOptions } from './options.ts';

/** The preview's Salesforce, and what is done to it as long as the preview runs. */
export interface StartedSide extends SalesforceSide {
  /**
   * Publishes another model to it, if anybody has looked at it yet, one after another; `refused` is a sentence when
   * that fails. Null once a later one was asked for, which then counts.
   */
  publish(model: GtmModel): Promise<{ readonly refused: string | null } | null>;
  stop(): Promise<void>;
}

interface Given {
  readonly root: string;
  readonly manifest: Manifest;
  readonly model: GtmModel;
  readonly options: StartOptions;
  readonly say: (line: string) => void;
}

interface Running {
  readonly org: LocalOrg;
  readonly open: OpenSalesforce;
}

/**
 * A Salesforce that is started when somebody first looks, and whose cards are built by then if time was: `npm start`
 * waits for neither.
 */
export function salesforceSide({ root, manifest, model: first, options, say }: Given): StartedSide {
  let model = first;
  let running: Promise<Outcome<Running>> | null = null;
  const cards = lightningCards(root, manifest, first);
  const cardsFile = (): Promise<string> =>
    cards.file().catch((error: unknown) => {
      const isEnded = error instanceof Error && error.name === 'AbortError';
      if (!isEnded) say(`The Lightning cards could not be built: ${String(error)}`);
      throw error;
    });
  const start = async (): Promise<Outcome<Running>> => {
    // Loaded when it is needed: jsforce is large.
    const { startLocalOrg } = await import('./local-org.ts');
    const org = await startLocalOrg(options, model, say);
    if ('wrong' in org) return { ok: false, message: org.wrong };
    return { ok: true, value: { org, open: openSalesforce(org, manifest, cardsFile) } };
  };
  const open = async (): Promise<Outcome<Running>> => {
    running ??= start().catch((error: unknown) => ({ ok: false as const, message: String(error) }));
    const opened = await running;
    if (!opened.ok) running = null;
    return opened;
  };
  const publish = lastWins(async (another: GtmModel) => {
    const opened = running === null ? null : await running;
    return { refused: opened?.ok ? await opened.value.org.publish(another) : null };
  });
  return {
    styleFolder: styleFolder(),
    isAlone: isSalesforceAlone(options),
    prepare: () => cards.prepare(),
    open: async () => {
      const opened = await open();
      return opened.ok ? { ok: true, value: opened.value.open } : opened;
    },
    publish: (another) => {
      model = another;
      cards.publish(another);
      return publish(another);
    },
    stop: async () => {
      cards.stop();
      const opened = running === null ? null : await running;
      if (opened?.ok) await opened.value.org.local.stop();
    },
  };
}

const styleFolder = (): string =>
  path.join(
    path.dirname(createRequire(import.meta.url).resolve('@salesforce-ux/design-system/package.json')),
    'assets',
  );

function openSalesforce(
  { local, home, people }: LocalOrg,
  manifest: Manifest,
  cardsFile: OpenSalesforce['cardsFile'],
): OpenSalesforce {
  const tokens = new Map<string, string>();
  const known = peopleIn(local, people);
  return {
    url: local.url,
    people: known,
    tokenFor: (userId) => {
      if (!known.some(({ id }) => id === userId)) return null;
      const token = tokens.get(userId) ?? local.tokenFor(userId);
      tokens.set(userId, token);
      return token;
    },
    cards: manifest.cards.map(({ title, hubspot, salesforce }) => ({
      component: salesforce.component,
      title,
      objects: salesforce.objects,
      place: hubspot.location === 'crm.record.sidebar' ? 'sidebar' : 'tab',
    })),
    cardsFile,
    home,
    onChange: (listener) => local.onChange(({ object, id }) => listener({ object, id })),
  };
}

/** Who can look: a rep first, who leads after them. */
const peopleIn = (local: LocalSalesforce, people: LocalOrg['people']): readonly SalesforcePerson[] =>
  people
    .filter((user) => user.isActive !== false)
    .map((user) => ({
      id: local.records.read('User', user.id)?.id ?? user.id,
      name: `${user.firstName} ${user.lastName}`.trim(),
      role: user.permissions?.includes('Plumbline_Manager') ? 'manager' : 'rep',
    }))
    .toSorted((a, b) => Number(a.role === 'manager') - Number(b.role === 'manager'));
