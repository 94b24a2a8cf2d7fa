import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { PreviewState } from '../../shared/api.ts';
import { done, failed, type Outcome } from '../../shared/outcome.ts';
import { lightningPath, type SalesforceSetup } from '../../shared/salesforce-api.ts';
import { sendFile, sendLightningPage, sendOutcome } from '../replies.ts';
import type { SalesforceChanges } from './changes.ts';
import { passOn } from './pass-on.ts';
import type { SalesforceSide } from './side.ts';

/** What requests about Salesforce are answered from. */
export interface SalesforceSources {
  readonly side: SalesforceSide;
  readonly changes: SalesforceChanges;
  readonly state: () => PreviewState;
  readonly recordsAre: string;
}

/** Answers what belongs to the preview's Salesforce; false for anything else. */
export async function answerSalesforce(
  sources: SalesforceSources,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (pathname.startsWith('/salesforce/')) {
    const opened = await sources.side.open();
    if (!opened.ok) sendOutcome(response, 503, opened);
    else await passOn(opened.value, request, response, pathname.slice('/salesforce'.length) + search);
    return true;
  }
  if (request.method !== 'GET') return false;
  if (pathname === '/lightning' || pathname.startsWith('/lightning/')) sendLightningPage(response);
  else if (pathname === '/api/salesforce/setup') sendOutcome(response, 200, await setupOf(sources));
  else if (pathname === '/api/salesforce/events') await sources.changes.listen(response);
  else if (pathname === '/cards/lightning.js') await sendCards(sources, response);
  else if (pathname.startsWith('/slds/')) await sendStyle(sources, response, pathname.slice('/slds/'.length));
  else return false;
  return true;
}

async function setupOf({ side, state, recordsAre }: SalesforceSources): Promise<Outcome<SalesforceSetup>> {
  const opened = await side.open();
  if (!opened.ok) return opened;
  const { people, cards, tabs, home } = opened.value;
  const hasHubSpot = !side.isAlone;
  return done({ people, cards, tabs, home: lightningPath(home), recordsAre, hasHubSpot, ...state() });
}

async function sendCards({ side }: SalesforceSources, response: ServerResponse): Promise<void> {
  const opened = await side.open();
  if (!opened.ok) return sendOutcome(response, 503, opened);
  try {
    await sendFile(response, await opened.value.cardsFile());
  } catch (error) {
    sendOutcome(response, 503, failed(String(error)));
  }
}

/** A file of Salesforce's style, fonts or icons; no path leads out of the folder. */
async function sendStyle({ side }: SalesforceSources, response: ServerResponse, name: string): Promise<void> {
  const file = path.join(side.styleFolder, decodeURIComponent(name));
  if (file.startsWith(side.styleFolder + path.sep)) await sendFile(response, file);
  else sendOutcome(response, 404, failed('There is no such file.'));
}
