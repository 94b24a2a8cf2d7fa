import type { MouseEvent, ReactNode } from 'react';
import {
  kindOfId,
  lightningPath,
  salesforceKind,
  type SalesforceObject,
} from '../../shared/salesforce-api.ts';
import { type ObjectInfo, type OrgRecord, parentIn, shownAt } from './org-api.ts';
import { SldsIcon } from './slds-icon.tsx';

interface HeaderProps {
  readonly object: SalesforceObject;
  readonly info: ObjectInfo | null;
  readonly record: OrgRecord | null;
  readonly go: (path: string) => void;
  readonly edit: () => void;
}

/** What the record is called, and the few facts that say which one it is. */
export function RecordHeader({ object, info, record, go, edit }: HeaderProps): ReactNode {
  const { one, highlights } = salesforceKind(object);
  return (
    <div className="slds-page-header slds-page-header_record-home record-header">
      <div className="slds-page-header__row">
        <div className="slds-page-header__col-title">
          <div className="slds-media">
            <div className="slds-media__figure">
              <SldsIcon name={object.toLowerCase()} sprite="standard" />
            </div>
            <div className="slds-media__body">
              <h1>
                <span className="slds-text-body_small record-kind">{one}</span>
                <span className="slds-page-header__title">{shownAt(record, 'Name') || 'Reading…'}</span>
              </h1>
            </div>
          </div>
        </div>
        <div className="slds-page-header__col-actions">
          <button
            type="button"
            className="slds-button slds-button_neutral"
            onClick={edit}
            disabled={record === null}
          >
            Edit
          </button>
        </div>
      </div>
      <dl className="highlights">
        {highlights.map((path) => (
          <div key={path}>
            <dt className="slds-text-title">{labelOf(info, path)}</dt>
            <dd className="slds-text-body_regular">
              <Shown record={record} path={path} go={go} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const PARENTS: Readonly<Record<string, string>> = { Account: 'Account Name', Owner: 'Owner' };

/** The label of a field, or of the parent at the begin of a path. */
export function labelOf(info: ObjectInfo | null, path: string): string {
  const [name = ''] = path.split('.');
  return info?.fields[name]?.label ?? PARENTS[name] ?? name;
}

/** A value; a parent that has a page is a link to it. */
function Shown({
  record,
  path,
  go,
}: {
  readonly record: OrgRecord | null;
  readonly path: string;
  readonly go: (path: string) => void;
}): ReactNode {
  const shown = shownAt(record, path);
  const parent = parentIn(record, path);
  if (parent === null || kindOfId(parent) === undefined) return shown === '' ? '—' : shown;
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    go(lightningPath(parent));
  };
  return (
    <a href={lightningPath(parent)} onClick={follow}>
      {shown}
    </a>
  );
}
