import type { CardPage, FormatOptions, PropertyValues } from '../shared/card-protocol.ts';
import type { Outcome } from '../shared/outcome.ts';
import type { LiveProperties } from './live-properties.ts';

/** What HubSpot's hooks await: something with a `json` that gives data, or an error, and a cleanup. */
interface HookReply {
  json(): Promise<unknown>;
}

const reply = (body: unknown): HookReply => ({ json: () => Promise.resolve(body) });

const replyOf = (outcome: Outcome<unknown>, cleanup: () => void = () => {}): HookReply =>
  reply(outcome.ok ? { data: outcome.value, cleanup } : { error: outcome.message });

/** The part of `hsWorkerAPI` that HubSpot's CRM hooks call, answered by the page. */
export function crmReads(page: CardPage, live: LiveProperties) {
  return {
    fetchCrmProperties: async (
      names: readonly string[],
      onUpdate: (values: PropertyValues) => void,
      options?: FormatOptions,
    ): Promise<HookReply> => {
      const { first, stop } = await live.subscribe(names, options, (values) => onUpdate(values));
      return replyOf(first, stop);
    },
    fetchAssociations: async (request: unknown, options?: FormatOptions): Promise<HookReply> =>
      replyOf(await page.readAssociations(request, options)),
    fetchCrmSearch: async (request: unknown, options?: FormatOptions): Promise<HookReply> =>
      replyOf(await page.searchCrm(request, options)),
    formatCrmProperties: async (request: unknown): Promise<HookReply> => {
      const outcome = await page.formatProperties(request);
      if (!outcome.ok) throw new Error(outcome.message);
      return reply(outcome.value);
    },
    fetchHubSpotApi: (): Promise<never> =>
      Promise.reject(
        new Error('The preview does not offer fetchHubSpotApi, which HubSpot marks experimental.'),
      ),
  };
}
