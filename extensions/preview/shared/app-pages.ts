/** The app's pages in HubSpot: its settings, and its own page with pages below it. */
export type AppPageKind = 'settings' | 'page';

/** A page of the app as the preview shows it: its bundle is at `/cards/<id>.js`. */
export interface AppPageListing {
  readonly kind: AppPageKind;
  readonly id: string;
  readonly title: string;
}

/** Where in the app's own page somebody is, as HubSpot tells it. */
export interface AppPageLocation {
  /** `/glossary` */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The preview's own paths of the app's pages. */
const PATHS: Readonly<Record<AppPageKind, string>> = { settings: '/settings', page: '/plumbline' };

/** The preview's path of a page: `/plumbline/glossary?term=…`. */
export function appPagePath(kind: AppPageKind, { path, params }: AppPageLocation = START): string {
  const query = new URLSearchParams(params).toString();
  return `${PATHS[kind]}${path === '/' ? '' : path}${query === '' ? '' : `?${query}`}`;
}

const START: AppPageLocation = { path: '/', params: {} };

/** Which page of the app a path of the preview is, and where in it; null for none. */
export function appPageAt(
  pathname: string,
  search: string,
): { readonly kind: AppPageKind; readonly location: AppPageLocation } | null {
  const kind = (['settings', 'page'] as const).find(
    (one) => pathname === PATHS[one] || pathname.startsWith(`${PATHS[one]}/`),
  );
  if (kind === undefined) return null;
  const path = pathname.slice(PATHS[kind].length) || '/';
  return { kind, location: { path, params: Object.fromEntries(new URLSearchParams(search)) } };
}

/** HubSpot's address of an app's page, account and app named: `/app/1234567/42/glossary`. */
const APP_PAGE = /^https:\/\/app[^/]*\.hubspot\.com\/app\/\d+\/\d+(\/[^?#]*)?(\?[^#]*)?/;

/** The preview's path for HubSpot's address of the app's page; null for any other address. */
export function appPageOf(url: string): string | null {
  const match = APP_PAGE.exec(url);
  if (match === null) return null;
  const params = Object.fromEntries(new URLSearchParams(match[2] ?? ''));
  return appPagePath('page', { path: match[1] ?? '/', params });
}
