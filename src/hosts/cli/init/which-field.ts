import type { FieldThere } from '../../../crm/setup.ts';

/** What a field is to a first model. */
export type FieldUse =
  | 'fact'
  | 'lostReason'
  | 'wonReason'
  | 'competitors'
  | 'ours'
  | 'personal'
  | 'closing'
  | 'bookkeeping'
  | 'noKind';

/** Fields that tell the outcome, or that are filled in when a deal ends. */
const closing =
  /(closed?_?(won|lost)|(won|lost|loss|win)[ _-]?(reason|notes?|detail|category)|reason[ _-]?(for[ _-]?)?(lost|loss|won|win)|post[ _-]?mortem)/i;
const lost = /(los[ts]|loss)/i;
const reason = /reason/i;
const won = /won|win(?!dow)/i;

/** What a CRM keeps for itself: ids, dates of ours, sources, analytics, and how far along somebody is. */
const bookkeeping =
  /^(hs_(?!seniority|buying_role|priority|next_step)|hubspot_|num_|notes_|first_|last_?(activity|modified|viewed|referenced)|recent_|total_revenue|days_to_close|lifecyclestage|lead_?status|associatedcompanyid|createdate|lastmodifieddate|deal_currency_code|dealstage|pipeline|amount_in_home_currency|engagements_|web_technologies|is_public$|timezone$|description$|about_us$|dealname$|name$|domain$|website$|linkedin|twitter|facebook|photo)/;
const salesforceOwn =
  /^(Id|Name|IsDeleted|IsPrivate|IsClosed|IsWon|StageName|Probability|ExpectedRevenue|Forecast\w*|Fiscal\w*|HasO\w+|HasOverdueTask|PushCount|Last\w+Date|LastStageChange\w*|Created\w*|SystemModstamp|CurrencyIsoCode|RecordTypeId|OwnerId|Jigsaw\w*|CleanStatus|AccountNumber|Site|Fax|Website|Description|Photo\w*|Sic|SicDesc|NaicsCode|NaicsDesc|DunsNumber|Tradestyle|TickerSymbol|Rating|AccountSource|IsExcludedFromRealign|IsEmailBounced|EmailBounced\w*|HasOpenActivity|\w+GeocodeAccuracy|TotalOpportunityQuantity|IsPriorityRecord|Reports\w*)$/;

/** Numbers by which another system knows a record. */
const identifier = /(^|_)(id|ids|uuid|guid)(__c)?$/i;

/** What a field is to a first model, by its name, its label and its kind. */
export function useOf(field: FieldThere): FieldUse {
  const { name, label, object, type } = field;
  if (/^(plumbline_|p\d+_plumbline)/i.test(name)) return 'ours';
  if (field.personal) return 'personal';
  const words = `${name} ${label}`;
  if (object === 'deal' && type !== null && /competitor/i.test(words) && type !== 'yesNo')
    return 'competitors';
  if (object === 'deal' && isReason(type) && reason.test(words)) {
    if (lost.test(words)) return 'lostReason';
    if (won.test(words)) return 'wonReason';
  }
  if (object === 'deal' && closing.test(words)) return 'closing';
  if (type === null) return 'noKind';
  return [bookkeeping, salesforceOwn, identifier].some((pattern) => pattern.test(name))
    ? 'bookkeeping'
    : 'fact';
}

const isReason = (type: FieldThere['type']): boolean =>
  type === 'option' || type === 'text' || type === 'options';
