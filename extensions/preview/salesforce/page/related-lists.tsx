import { type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import { lightningPath, type SalesforceObject } from '../../shared/salesforce-api.ts';
import { orgApi, parentIn, shownAt } from './org-api.ts';
import { SldsIcon } from './slds-icon.tsx';
import { useVersion } from './use-record.ts';

interface RelatedRow {
  readonly key: string;
  readonly title: string;
  /** The record's page; null for a row that has none. */
  readonly id: string | null;
  readonly details: readonly string[];
}

interface RelatedList {
  readonly title: string;
  readonly icon: string;
  readonly read: (id: string) => Promise<readonly RelatedRow[]>;
}

const rolesOf: RelatedList = {
  title: 'Contact Roles',
  icon: 'contact',
  read: async (id) => {
    const fields = ['Role', 'IsPrimary', 'Contact.Name', 'Contact.Title'];
    const rows = await orgApi.related(id, 'OpportunityContactRoles', 'OpportunityContactRole', fields);
    return rows.map((row) => ({
      key: row.id,
      title: shownAt(row, 'Contact.Name'),
      id: parentIn(row, 'Contact.Name'),
      details: [shownAt(row, 'Role'), shownAt(row, 'Contact.Title')],
    }));
  },
};

const historyOf: RelatedList = {
  title: 'Stage History',
  icon: 'opportunity',
  read: async (id) => {
    const rows = await orgApi.history(id);
    return rows.map((row) => ({
      key: String(row['Id']),
      title: String(row['StageName']),
      id: null,
      details: [
        String(row['CreatedDate']).slice(0, 10),
        (row['CreatedBy'] as { readonly Name?: string } | null)?.Name ?? '',
      ],
    }));
  },
};

const childrenOf = (
  title: string,
  relationship: string,
  object: string,
  fields: readonly string[],
): RelatedList => ({
  title,
  icon: object.toLowerCase(),
  read: async (id) => {
    const rows = await orgApi.related(id, relationship, object, ['Name', ...fields]);
    return rows.map((row) => ({
      key: row.id,
      title: shownAt(row, 'Name'),
      id: row.id,
      details: fields.map((field) => shownAt(row, field)),
    }));
  },
});

const LISTS: Readonly<Record<SalesforceObject, readonly RelatedList[]>> = {
  Opportunity: [rolesOf, historyOf],
  Account: [
    childrenOf('Opportunities', 'Opportunities', 'Opportunity', ['StageName', 'Amount']),
    childrenOf('Contacts', 'Contacts', 'Contact', ['Title', 'Email']),
  ],
  Contact: [],
  Lead: [],
};

/** The records that hang on this one. */
export function RelatedLists({
  object,
  id,
  go,
}: {
  readonly object: SalesforceObject;
  readonly id: string;
  readonly go: (path: string) => void;
}): ReactNode {
  return LISTS[object].map((list) => <OneList key={list.title} list={list} id={id} go={go} />);
}

function OneList({
  list,
  id,
  go,
}: {
  readonly list: RelatedList;
  readonly id: string;
  readonly go: (path: string) => void;
}): ReactNode {
  const [rows, setRows] = useState<readonly RelatedRow[]>([]);
  const version = useVersion(id);
  useEffect(() => {
    void list.read(id).then(setRows);
  }, [list, id, version]);
  if (rows.length === 0) return null;
  const titleId = `related-${list.title.replace(/\W/g, '')}`;
  return (
    <section className="slds-card related" aria-labelledby={titleId}>
      <div className="slds-card__header slds-media slds-media_center">
        <SldsIcon name={list.icon} sprite="standard" className="slds-m-right_x-small" />
        <h2 id={titleId} className="slds-card__header-title">
          {list.title} ({rows.length})
        </h2>
      </div>
      <ul className="slds-card__body slds-card__body_inner">
        {rows.map((row) => (
          <li key={row.key} className="related-row">
            {row.id === null ? (
              <span>{row.title}</span>
            ) : (
              <RecordLink id={row.id} title={row.title} go={go} />
            )}
            <span className="slds-text-body_small">
              {row.details.filter((one) => one !== '').join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A record's name that leads to its page. */
export function RecordLink({
  id,
  title,
  go,
}: {
  readonly id: string;
  readonly title: string;
  readonly go: (path: string) => void;
}): ReactNode {
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    go(lightningPath(id));
  };
  return (
    <a href={lightningPath(id)} onClick={follow}>
      {title}
    </a>
  );
}
