import type { PartValues } from '../../src/model/part-values.ts';
import type { Preview } from '../../extensions/preview/server/index.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import type { StartedSide } from './salesforce-side.ts';

/** What a saved model is published to, and who is told. */
export interface Republished {
  /**
   * Publishes to the functions of the HubSpot that runs; the next call is answered by this model. A sentence where the account
   * did not take it.
   */
  readonly toHubSpot: (model: GtmModel, parts: PartValues) => Promise<string | null>;
  readonly salesforce: Pick<StartedSide, 'publish'>;
  readonly preview: Pick<Preview, 'announce'>;
  readonly say: (line: string) => void;
}

/**
 * What is done about a model that was saved, or that is broken: pages of HubSpot are told at once, and those of
 * Salesforce that it is being published, then that it is. Neither waits for the other.
 */
export function republish({ toHubSpot, salesforce, preview, say }: Republished): {
  readonly model: (model: GtmModel, parts: PartValues) => void;
  readonly broken: (report: string) => void;
} {
  let isBroken = false;
  const inHubSpot = async (model: GtmModel, parts: PartValues): Promise<void> => {
    const refused = await toHubSpot(model, parts).catch((error: unknown) => String(error));
    if (refused !== null) say(refused);
    preview.announce(isBroken ? { kind: 'cardsChanged' } : changed(model), 'HubSpot');
  };
  const toSalesforce = async (model: GtmModel, parts: PartValues): Promise<void> => {
    const published = await salesforce.publish(model, parts).catch((error: unknown) => ({
      refused: `Model ${model.version} is not in Salesforce: ${String(error)}`,
    }));
    // Another was saved meanwhile, and that one is told of.
    if (published === null) return;
    if (published.refused !== null) say(published.refused);
    // A mistake that was saved meanwhile stays on the page.
    preview.announce(isBroken ? { kind: 'cardsChanged' } : changed(model), 'Salesforce');
  };
  return {
    model: (model, parts) => {
      isBroken = false;
      const publishing = [inHubSpot(model, parts), toSalesforce(model, parts)];
      preview.announce(coming(model), 'Salesforce');
      say(`Published model ${model.version}.`);
      void Promise.all(publishing);
    },
    broken: (report) => {
      isBroken = true;
      preview.announce({ kind: 'modelBroken', text: report });
      say(report);
    },
  };
}

const changed = ({ version }: GtmModel) =>
  ({ kind: 'modelChanged', text: `Model ${version} is published.` }) as const;

const coming = ({ version }: GtmModel) =>
  ({
    kind: 'modelComing',
    text: `Model ${version} is being published. Until then the cards show the last one.`,
  }) as const;
