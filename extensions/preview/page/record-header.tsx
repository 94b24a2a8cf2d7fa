import type { MouseEvent, ReactNode } from 'react';
import type { RecordField, RecordLink, RecordPageData } from '../shared/api.ts';
import { objectKind } from '../shared/objects.ts';
import type { CardPlace } from './card-place.ts';
import { recordPath } from './route.ts';
import { StageBar } from './stage-bar.tsx';

/** What the record is called, the few facts that say which one it is, and a deal’s stages. */
export function RecordHeader({
  place,
  data,
}: {
  readonly place: CardPlace;
  readonly data: RecordPageData | null;
}) {
  const { one } = objectKind(place.record.objectName);
  return (
    <header className="record-header">
      <div className="record-naming">
        <p className="record-kind">{one}</p>
        <h1>{data?.title ?? 'Reading…'}</h1>
        <HeaderFacts data={data} go={place.go} />
      </div>
      {data !== null && data.objectName === 'deals' ? <StageBar place={place} data={data} /> : null}
    </header>
  );
}

const FACTS: Readonly<Record<RecordPageData['objectName'], readonly string[]>> = {
  deals: ['amount', 'hubspot_owner_id', 'closedate'],
  companies: ['industry', 'numberofemployees', 'country', 'hubspot_owner_id'],
  contacts: ['jobtitle', 'email', 'hubspot_owner_id'],
};

function HeaderFacts({
  data,
  go,
}: {
  readonly data: RecordPageData | null;
  go(path: string): void;
}): ReactNode {
  if (data === null) return <dl className="header-facts" />;
  const company = data.associated.find((link) => link.objectName === 'companies');
  const fields = FACTS[data.objectName]
    .map((name) => data.keyFields.find((field) => field.name === name))
    .filter((field): field is RecordField => field !== undefined && field.shown !== '');
  return (
    <dl className="header-facts">
      {data.objectName !== 'companies' && company !== undefined ? (
        <div>
          <dt>Company</dt>
          <dd>
            <CompanyLink company={company} go={go} />
          </dd>
        </div>
      ) : null}
      {fields.map((field) => (
        <div key={field.name}>
          <dt>{field.label}</dt>
          <dd>{field.shown}</dd>
        </div>
      ))}
    </dl>
  );
}

function CompanyLink({ company, go }: { readonly company: RecordLink; go(path: string): void }): ReactNode {
  const path = recordPath('companies', company.id);
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    go(path);
  };
  return (
    <a href={path} className="link" onClick={follow}>
      {company.title}
    </a>
  );
}
