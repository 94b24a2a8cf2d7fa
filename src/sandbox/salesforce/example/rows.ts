import type { RecordSeed, SourceSeed } from '../../hubspot/seed.ts';
import { exampleOwners as hubspotOwners } from '../../hubspot/example/owners.ts';
import type { PastValue, RowSeed, Value } from '../seed.ts';
import {
  companyPlaces,
  competitorNames,
  contactPlaces,
  dealPlaces,
  placed,
  roleOfContact,
  roleOfLabel,
  valueAt,
} from './tables.ts';

const users = new Map(hubspotOwners.map(({ id, userId }) => [id, String(userId)]));

/** The user who is this owner in HubSpot. */
const ownerOf = ({ properties }: RecordSeed): Readonly<Record<string, Value>> => {
  const user = users.get(String(properties['hubspot_owner_id']));
  return user === undefined ? {} : { OwnerId: user };
};

const created = ({ createdAt }: RecordSeed): Partial<RowSeed> =>
  createdAt === undefined ? {} : { createdAt };

/** The record of another kind that a record belongs with first. */
const firstOf = ({ associations }: RecordSeed, kind: string): string | undefined =>
  associations?.find(({ to }) => to.startsWith(`${kind}/`))?.to.split('/')[1];

/** A company. */
export const accountRow = (company: RecordSeed): RowSeed => ({
  id: company.id,
  ...created(company),
  fields: { ...placed(companyPlaces, company.properties), ...ownerOf(company) },
});

/** A person, with the company that they work for. */
export function contactRow(contact: RecordSeed): RowSeed {
  const account = firstOf(contact, 'companies');
  return {
    id: contact.id,
    ...created(contact),
    fields: {
      ...placed(contactPlaces, contact.properties),
      ...(account === undefined ? {} : { AccountId: account }),
    },
  };
}

/** A deal with its first company: an opportunity has one. What an import or a workflow wrote, the org's admin did. */
export function opportunityRow(deal: RecordSeed): RowSeed {
  const account = firstOf(deal, 'companies');
  const author = userOf(deal.createdBy);
  return {
    id: deal.id,
    ...created(deal),
    ...(author === undefined ? {} : { createdBy: author }),
    fields: {
      ...placed(dealPlaces, deal.properties),
      ...ownerOf(deal),
      ...(account === undefined ? {} : { AccountId: account }),
    },
    history: Object.fromEntries(
      Object.entries(deal.history ?? {}).flatMap(([name, past]) => {
        const place = dealPlaces[name];
        return place
          ? [[place.field, past.map((one) => pastValue(one, valueAt(place, one.value)))] as const]
          : [];
      }),
    ),
  };
}

function pastValue({ at, by }: { at: string; by?: SourceSeed }, value: Value): PastValue {
  const user = userOf(by);
  return { value, at, ...(user === undefined ? {} : { by: user }) };
}

const userOf = (source: SourceSeed | undefined): string | undefined =>
  source && 'userId' in source ? String(source.userId) : undefined;

/** Who is on a deal, and as what: by the label on the deal, else by what the contact is everywhere. */
export function roleRows(deal: RecordSeed, contacts: readonly RecordSeed[]): readonly RowSeed[] {
  const linked = (deal.associations ?? []).filter(({ to }) => to.startsWith('contacts/'));
  return linked.map(({ to, labels }, at): RowSeed => {
    const id = to.split('/')[1] ?? '';
    const everywhere = contacts.find((contact) => contact.id === id)?.properties['hs_buying_role'];
    const role = roleOfLabel[labels?.[0] ?? ''] ?? roleOfContact[String(everywhere)];
    return {
      id: `${deal.id}${String(at + 1).padStart(2, '0')}`,
      ...created(deal),
      fields: {
        OpportunityId: deal.id,
        ContactId: id,
        IsPrimary: at === 0,
        ...(role === undefined ? {} : { Role: role }),
      },
    };
  });
}

/** The competitors that stand on a deal, each since it was first noted. */
export function competitorRows(deal: RecordSeed): readonly RowSeed[] {
  const past = deal.history?.['wms_competitors'] ?? [];
  const standing = String(past.at(-1)?.value ?? '').split(';');
  const named = standing.filter((value) => value !== '' && value !== 'nobody');
  return named.map((value, at): RowSeed => {
    const since = past.find((one) => String(one.value).split(';').includes(value))?.at;
    const by = userOf(past[0]?.by);
    return {
      id: `${deal.id}${String(at + 1).padStart(2, '0')}`,
      ...(since === undefined ? {} : { createdAt: since }),
      ...(by === undefined ? {} : { createdBy: by }),
      fields: { OpportunityId: deal.id, CompetitorName: competitorNames[value] ?? value },
    };
  });
}

const meetingMinutes = 60;

/** A meeting that was held. */
export function eventRow(meeting: RecordSeed): RowSeed {
  const deal = firstOf(meeting, 'deals');
  return {
    id: meeting.id,
    ...created(meeting),
    fields: {
      Subject: meeting.properties['hs_meeting_title'] ?? null,
      StartDateTime: meeting.properties['hs_meeting_start_time'] ?? null,
      DurationInMinutes: meetingMinutes,
      Type: 'Meeting',
      ...ownerOf(meeting),
      ...(deal === undefined ? {} : { WhatId: `Opportunity/${deal}` }),
    },
  };
}
