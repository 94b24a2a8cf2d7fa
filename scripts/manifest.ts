import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Scope = z.strictObject({
  scope: z.string().regex(/^[a-z]+(\.[a-z]+)*$/),
  why: z.string().min(1).describe('What it is for, in a sentence that an admin reads.'),
});

const Card = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Z][A-Za-z]+Card$/)
    .describe('The card’s component, in a file of the same name.'),
  uid: z
    .string()
    .regex(/^[a-zA-Z0-9_.-]{1,64}$/)
    .describe('Never changes: HubSpot keeps where people placed the card by it.'),
  title: z.string().min(1),
  description: z.string().min(1),
  hubspot: z.strictObject({
    location: z.enum(['crm.record.tab', 'crm.record.sidebar']),
    objectTypes: z.array(z.enum(['deals', 'companies', 'contacts', 'leads'])).min(1),
  }),
  salesforce: z.strictObject({
    component: z
      .string()
      .regex(/^plumbline[A-Z][A-Za-z]+$/)
      .describe('The Lightning component, in a folder of the same name.'),
    objects: z.array(z.enum(['Opportunity', 'Account', 'Contact', 'Lead'])).min(1),
  }),
});

const AdminPage = z.strictObject({
  component: z
    .string()
    .regex(/^[A-Z][A-Za-z]+Page$/)
    .describe('The page’s component, in a file of the same name.'),
  uid: z.string().regex(/^[a-zA-Z0-9_.-]{1,64}$/),
  title: z.string().min(1),
});

const PermissionSetName = z.strictObject({
  name: z.string().regex(/^[A-Z][A-Za-z_]{1,79}$/),
  label: z.string().min(1).max(80),
});

const SalesforcePage = z.strictObject({
  tab: z
    .string()
    .regex(/^Plumbline_[A-Za-z_]{1,30}$/)
    .describe('The name of the tab and of its page: part of its address, so it never changes.'),
  component: z
    .string()
    .regex(/^plumbline[A-Z][A-Za-z]+$/)
    .describe('The Lightning component that fills the page.'),
  label: z.string().min(1).max(40),
  description: z.string().min(1).max(255),
  motif: z
    .string()
    .regex(/^Custom\d+: /)
    .describe('The tab’s icon, as Salesforce numbers them.'),
  for: z
    .array(z.enum(['rep', 'manager', 'admin']))
    .min(1)
    .describe('Whose permission set shows the tab.'),
});

const Salesforce = z.strictObject({
  apiVersion: z.string().regex(/^\d{2}\.0$/),
  package: z.string().min(1),
  pages: z.array(SalesforcePage).min(1),
  oauthScopes: z
    .array(z.strictObject({ scope: z.enum(['api', 'refresh_token']), why: z.string().min(1) }))
    .min(1)
    .describe('What the External Client App of the command line asks for.'),
  permissionSets: z.strictObject({
    rep: PermissionSetName,
    manager: PermissionSetName,
    admin: PermissionSetName,
    bypass: PermissionSetName,
  }),
});

/** The names under which cards, and the admins' pages, call functions. */
const FunctionName = z.enum([
  'readDealGuide',
  'readFit',
  'readContactCard',
  'captureWinLoss',
  'correctWinLoss',
  'snoozeWinLoss',
  'logObjectionHeard',
  'recordSectionUse',
  'overrideTier',
  'askWaiver',
  'decideWaiver',
  'attest',
  'readSettings',
  'changeDraft',
  'discardDraft',
  'publishDraft',
  'revertRelease',
  'importContent',
  'findDealsToTry',
  'tryDraft',
  'setRules',
  'readGlossary',
  'readPlumblinePage',
  'acknowledgeIcp',
]);

/** `app.json`: identity, version, cards and where they sit, functions, and what each CRM is asked for. */
export const Manifest = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z-]*$/),
    label: z.string().min(1),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    description: z.string().min(1),
    cards: z.array(Card).min(1),
    functions: z.array(FunctionName).min(1),
    hubspot: z.strictObject({
      platformVersion: z.string().regex(/^\d{4}\.\d{2}$/),
      appUid: z.string().regex(/^[a-zA-Z0-9_.-]{1,64}$/),
      pages: z
        .strictObject({ settings: AdminPage, page: AdminPage })
        .describe('The settings page, and the app’s own page.'),
      scopes: z.strictObject({ required: z.array(Scope).min(1), optional: z.array(Scope) }),
      deployments: z.strictObject({
        private: z.strictObject({ auth: z.literal('static'), hasFunctions: z.literal(true) }),
        service: z.strictObject({
          auth: z.literal('oauth'),
          hasFunctions: z.literal(false),
          redirectPath: z.string().startsWith('/'),
        }),
      }),
    }),
    salesforce: Salesforce,
  })
  .refine(({ cards, functions, hubspot }) => {
    const pages = Object.values(hubspot.pages).map((page) => page.uid);
    const uids = [...cards.map((card) => card.uid), ...pages, ...functions, hubspot.appUid];
    return new Set(uids).size === uids.length;
  }, 'Two parts have one uid.');
export type Manifest = z.infer<typeof Manifest>;

/** Reads and checks `app.json`; throws with every problem at once, since nothing can be built without it. */
export function readManifest(file: URL | string): Manifest {
  const parsed = Manifest.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    (issue) => `  ${issue.path.join('.') || 'app.json'}: ${issue.message}`,
  );
  throw new Error(`app.json does not hold what the build needs:\n${problems.join('\n')}`);
}
