import { createRequire } from 'node:module';
import path from 'node:path';
import type { OpenSalesforce, SalesforceSide } from '../../extensions/preview/server/index.ts';
import type { Outcome } from '../../extensions/preview/shared/outcome.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import { exampleUsers, heroDealId } from '../../src/sandbox/salesforce/example/index.ts';
import type { Manifest } from '../manifest.ts';
import { buildLightningBundle } from '../salesforce/lightning-bundle.ts';
import type { LocalOrg } from './local-org.ts';

/** The preview's Salesforce, and what is done to it as long as the preview runs. */
export interface StartedSide extends SalesforceSide {
  /** Publishes another model to it, if anybody has looked at it yet; a sentence when that fails. */
  publish(model: GtmModel): Promise<string | null>;
  stop(): Promise<void>;
}

interface Given {
  readonly root: string;
  readonly manifest: Manifest;
  readonly model: GtmModel;
}

interface Running {
  readonly org: LocalOrg;
  readonly open: OpenSalesforce;
  cardsFile: string;
}

/** A Salesforce that is started, and whose cards are built, when somebody first looks: `npm start` waits for neither. */
export function salesforceSide({ root, manifest, model: first }: Given): StartedSide {
  let model = first;
  let running: Promise<Outcome<Running>> | null = null;
  const components = [...new Set(manifest.cards.map((card) => card.salesforce.component))];
  const stubs = path.join(root, 'extensions/preview/salesforce/stubs');
  const bundle = (): Promise<string> =>
    buildLightningBundle({ root, model, components, stubs, mode: 'production' });
  const start = async (): Promise<Outcome<Running>> => {
    // Loaded when it is needed: jsforce is large.
    const { startLocalOrg } = await import('./local-org.ts');
    const [org, cardsFile] = await Promise.all([startLocalOrg(model), bundle()]);
    if ('wrong' in org) return { ok: false, message: org.wrong };
    const started: Running = {
      org,
      cardsFile,
      open: openSalesforce(org, manifest, () => started.cardsFile),
    };
    return { ok: true, value: started };
  };
  const open = async (): Promise<Outcome<Running>> => {
    running ??= start().catch((error: unknown) => ({ ok: false as const, message: String(error) }));
    const opened = await running;
    if (!opened.ok) running = null;
    return opened;
  };
  return {
    styleFolder: styleFolder(),
    open: async () => {
      const opened = await open();
      return opened.ok ? { ok: true, value: opened.value.open } : opened;
    },
    publish: async (another) => {
      model = another;
      const opened = running === null ? null : await running;
      if (!opened?.ok) return null;
      const refused = await opened.value.org.publish(another);
      opened.value.cardsFile = await bundle();
      return refused;
    },
    stop: async () => {
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

function openSalesforce({ local }: LocalOrg, manifest: Manifest, cardsFile: () => string): OpenSalesforce {
  const tokens = new Map<string, string>();
  // Sam sells, and is who looks first; Nora leads.
  const people = exampleUsers
    .filter((user) => user.isActive !== false)
    .map((user) => ({
      id: local.records.read('User', user.id)?.id ?? user.id,
      name: `${user.firstName} ${user.lastName}`,
      role: user.permissions?.includes('Plumbline_Manager') ? 'manager' : 'rep',
    }))
    .toSorted((a, b) => Number(a.role === 'manager') - Number(b.role === 'manager'));
  return {
    url: local.url,
    people,
    tokenFor: (userId) => {
      if (!people.some(({ id }) => id === userId)) return null;
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
    home: heroDealId,
    onChange: (listener) => local.onChange(({ object, id }) => listener({ object, id })),
  };
}
