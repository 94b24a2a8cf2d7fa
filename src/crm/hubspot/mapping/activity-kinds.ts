/** What counts as an activity where a fact names no kind: what somebody did with the buyer. */
export const activityTypes: readonly string[] = ['meetings', 'calls', 'emails'];

const plurals: Readonly<Record<string, string>> = {
  meeting: 'meetings',
  call: 'calls',
  email: 'emails',
  note: 'notes',
  task: 'tasks',
  company: 'companies',
  contact: 'contacts',
  deal: 'deals',
  lead: 'leads',
  ticket: 'tickets',
  quote: 'quotes',
  line_item: 'line_items',
  product: 'products',
};

/** What HubSpot's paths call a kind of activity or association that a fact names; other names are taken as they are. */
export const associatedType = (kind: string): string => plurals[kind] ?? kind;
