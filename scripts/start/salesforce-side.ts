import { createRequire } from 'node:module';
import path from 'node:path';
import type { OpenSalesforce, SalesforceSide } from '../../extensions/preview/server/index.ts';
import type { SalesforcePerson } from '../../extensions/preview/shared/salesforce-api.ts';
import type { Outcome } from '../../extensions/preview/shared/outcome.ts';
import { adminPermission, managerPermission } from '../../src/crm/salesforce/mapping/field-names.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import type { PartValues } from '../../src/model/part-values.ts';
import type { LocalSalesforce } from '../../src/sandbox/salesforce/index.ts';
import type { CheckedModel } from '../checked-model.ts';
import type { Manifest } from '../manifest.ts';
import { keepFindings } from './keep-findings.ts';
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
  publish(model: GtmModel, parts: PartValues): Promise<{ readonly refused: string | null } | null>;
  stop(): Promise<void>;
}

interface Given {
  readonly root: string;
  readonly manifest: Manifest;
  readonly model: GtmModel;
  readonly parts: PartValues;
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
export function salesforceSide({
  root,
  manifest,
  model: first,
  parts: firstParts,
  options,
  say,
}: Given): StartedSide {
  let [model, parts] = [first, firstParts];
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
    const org = await startLocalOrg(options, { model, parts }, say);
    if ('wrong' in org) return { ok: false, message: org.wrong };
    void keepFindings(org.findings);
    return { ok: true, value: { org, open: openSalesforce(org, manifest, cardsFile) } };
  };
  const open = async (): Promise<Outcome<Running>> => {
    running ??= start().catch((error: unknown) => ({ ok: false as const, message: String(error) }));
    const opened = await running;
    if (!opened.ok) running = null;
    return opened;
  };
  const publish = lastWins(async (another: CheckedModel) => {
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
    publish: (another, itsParts) => {
      [model, parts] = [another, itsParts];
      cards.publish(another);
      return publish({ model: another, parts: itsParts });
    },
    stop: async () => {
      cards.stop();
      const opened = running === null ? null : await running;
      if (opened?.ok) await opened.value.org.local.stop();
    },
  };
}

/** Where Salesforce’s own style lies. */
export const styleFolder = (): string =>
  path.join(
    path.dirname(createRequire(import.meta.url).resolve('@salesforce-ux/design-system/package.json')),
    'assets',
  );

/** A local org as the preview’s pages reach it. */
export function openSalesforce(
  { local, home, people }: Pick<LocalOrg, 'local' | 'home' | 'people'>,
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
    tabs: manifest.salesforce.pages.map(({ tab, component, label, for: roleNames }) => ({
      tab,
      component,
      label,
      for: roleNames,
    })),
    cardsFile,
    home,
    onChange: (listener) => local.onChange(({ object, id }) => listener({ object, id })),
  };
}

/** What somebody may do here, by the permissions that they hold; in the order in which the page offers them. */
const roles = ['rep', 'manager', 'admin'];
const roleOf = ({ permissions = [] }: LocalOrg['people'][number]): string => {
  if (permissions.includes(adminPermission)) return 'admin';
  return permissions.includes(managerPermission) ? 'manager' : 'rep';
};

/** Who can look: a rep first, who leads and who sets things up after them. */
const peopleIn = (local: LocalSalesforce, people: LocalOrg['people']): readonly SalesforcePerson[] =>
  people
    .filter((user) => user.isActive !== false)
    .map((user) => ({
      id: local.records.read('User', user.id)?.id ?? user.id,
      name: `${user.firstName} ${user.lastName}`.trim(),
      role: roleOf(user),
    }))
    .toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
