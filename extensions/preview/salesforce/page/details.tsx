import type { ReactNode } from 'react';
import { type ObjectInfo, type OrgRecord, shownAt } from './org-api.ts';

/** Fields that Salesforce fills by itself, ids of other records, and what Plumbline keeps for itself as JSON. */
const QUIET =
  /^(Id|.*Id|SystemModstamp|IsDeleted|Last(Viewed|Referenced|Activity)Date|Fiscal.*|Plumbline_(WL|Tier)_.*|.*_Input_Hash__c)$/;

/** The record's fields, in two columns. */
export function Details({
  info,
  record,
}: {
  readonly info: ObjectInfo | null;
  readonly record: OrgRecord | null;
}): ReactNode {
  if (info === null || record === null) return null;
  const fields = Object.values(info.fields).filter(({ apiName }) => !QUIET.test(apiName));
  return (
    <dl className="details">
      {fields.map(({ apiName, label }) => (
        <div key={apiName} className="slds-form-element">
          <dt className="slds-form-element__label">{label}</dt>
          <dd className="slds-form-element__static">{shownAt(record, apiName)}</dd>
        </div>
      ))}
    </dl>
  );
}
