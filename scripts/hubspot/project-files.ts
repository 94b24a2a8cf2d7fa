import type { Manifest } from '../manifest.ts';

/** Which of the two deployments is built; the service's address and account are the customer's own. */
export type Deployment =
  | { readonly kind: 'private' }
  | { readonly kind: 'service'; readonly serviceUrl: string; readonly accountId: number };

/** The versions that the cards are built against. */
export interface CardDependencies {
  readonly '@hubspot/ui-extensions': string;
  readonly react: string;
}

/** A project's generated files: path within the project to contents. */
export type ProjectFiles = ReadonlyMap<string, string>;

/** Where HubSpot looks for an app's parts. */
export const CARDS = 'src/app/cards';
/** Where HubSpot looks for an app's settings page: one at most. */
export const SETTINGS = 'src/app/settings';
/** Where HubSpot looks for an app's page: one, which may have pages of its own. */
export const PAGES = 'src/app/pages';
/** Where HubSpot looks for an app's functions. */
export const FUNCTIONS = 'src/app/functions';

/** HubSpot's project files for one deployment: everything but code. */
export function projectFiles(
  manifest: Manifest,
  deployment: Deployment,
  dependencies: CardDependencies,
): ProjectFiles {
  const { name, hubspot } = manifest;
  const files = new Map<string, unknown>([
    ['hsproject.json', { name, srcDir: 'src', platformVersion: hubspot.platformVersion }],
    ['src/app/app-hsmeta.json', appMeta(manifest, deployment)],
    [`${CARDS}/package.json`, packageJson(manifest, 'cards', { ...dependencies })],
    ...manifest.cards.map((card) => [`${CARDS}/${card.id}-hsmeta.json`, cardMeta(card)] as const),
    ...pageFiles(manifest, SETTINGS, 'settings', dependencies),
    ...pageFiles(manifest, PAGES, 'page', dependencies),
    ...(deployment.kind === 'private' ? functionFiles(manifest) : serviceFiles(deployment)),
  ]);
  return new Map([...files].map(([path, content]) => [path, `${JSON.stringify(content, null, 2)}\n`]));
}

function appMeta({ label, description, hubspot }: Manifest, deployment: Deployment): object {
  const { required, optional } = hubspot.scopes;
  const scopes = {
    requiredScopes: required.map(({ scope }) => scope),
    optionalScopes: optional.map(({ scope }) => scope),
    conditionallyRequiredScopes: [],
  };
  const isPrivate = deployment.kind === 'private';
  return {
    uid: hubspot.appUid,
    type: 'app',
    config: {
      name: label,
      description,
      distribution: 'private',
      auth: isPrivate
        ? { type: 'static', ...scopes }
        : {
            type: 'oauth',
            redirectUrls: [`${deployment.serviceUrl}${hubspot.deployments.service.redirectPath}`],
            ...scopes,
          },
      permittedUrls: { fetch: isPrivate ? [] : [new URL(deployment.serviceUrl).origin], iframe: [], img: [] },
    },
  };
}

function cardMeta({ id, uid, title, description, hubspot }: Manifest['cards'][number]): object {
  const { location, objectTypes } = hubspot;
  return {
    uid,
    type: 'card',
    config: { name: title, description, location, entrypoint: `/app/cards/${id}.tsx`, objectTypes },
  };
}

/** One of the admins' pages: HubSpot wants a package.json in each folder. */
function pageFiles(
  manifest: Manifest,
  folder: string,
  type: 'settings' | 'page',
  dependencies: CardDependencies,
): readonly (readonly [string, object])[] {
  const { uid, component } = manifest.hubspot.pages[type];
  const entrypoint = `${folder.replace(/^src/, '')}/${component}.tsx`;
  return [
    [`${folder}/package.json`, packageJson(manifest, type, { ...dependencies })],
    [`${folder}/${component}-hsmeta.json`, { uid, type, config: { entrypoint } }],
  ];
}

function functionFiles(manifest: Manifest): readonly (readonly [string, object])[] {
  return [
    [`${FUNCTIONS}/package.json`, packageJson(manifest, 'functions', {})],
    ...manifest.functions.map(
      (name) =>
        [
          `${FUNCTIONS}/${name}-hsmeta.json`,
          {
            uid: name,
            type: 'app-function',
            config: { entrypoint: `/app/functions/${name}.js`, secretKeys: [] },
          },
        ] as const,
    ),
  ];
}

/** The cards learn the service's address from a profile: `hs project upload --profile service`. */
function serviceFiles(deployment: Deployment & { kind: 'service' }): readonly (readonly [string, object])[] {
  const { accountId, serviceUrl } = deployment;
  return [['src/hsprofile.service.json', { accountId, variables: { PLUMBLINE_SERVICE_URL: serviceUrl } }]];
}

const packageJson = ({ name, version }: Manifest, part: string, dependencies: object): object => ({
  name: `${name}-${part}`,
  version,
  private: true,
  ...(part === 'functions' ? {} : { type: 'module' }),
  dependencies,
});
