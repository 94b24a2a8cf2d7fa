import type { HrefProp } from '@hubspot/ui-extensions';
import { appPageOf } from '../shared/app-pages.ts';
import { objectNameOf, type ObjectName } from '../shared/objects.ts';

const RECORD_PATH = /^\/contacts\/\d+\/record\/([^/?#]+)\/(\d+)/;

/** Where an `href` leads: a record that the preview has a page for, or an address. */
export interface Destination {
  readonly url: string;
  readonly isExternal: boolean;
  readonly record: { readonly objectName: ObjectName; readonly id: string } | null;
}

/** Reads an `href` as HubSpot does: its own app pages stay in the tab, everything else opens a new one. */
export function destinationOf(href: HrefProp): Destination {
  const { url, external } = typeof href === 'string' ? { url: href, external: undefined } : href;
  const record = recordOf(url);
  const leadsAway = /^[a-z][a-z0-9+.-]*:/i.test(url);
  const own = appPageOf(url) ?? url;
  return { url: isSafe(own) ? own : '#', isExternal: external ?? leadsAway, record };
}

function recordOf(url: string): Destination['record'] {
  const match = RECORD_PATH.exec(url.replace(/^https:\/\/app[^/]*\.hubspot\.com/, ''));
  const objectName = match?.[1] === undefined ? undefined : objectNameOf(match[1]);
  return objectName === undefined || match?.[2] === undefined ? null : { objectName, id: match[2] };
}

const isSafe = (url: string): boolean => !/^\s*(javascript|data|vbscript):/i.test(url);
