import { type ReactNode, useEffect, useState } from 'react';
import { salesforceKind, type SalesforceObject } from '../../shared/salesforce-api.ts';
import { type ObjectInfo, orgApi, type OrgRecord, shownAt } from './org-api.ts';
import { labelOf } from './record-header.tsx';
import { RecordLink } from './related-lists.tsx';
import { SldsIcon } from './slds-icon.tsx';

/** The records of one object, by their names. */
export function ListPage({
  object,
  go,
}: {
  readonly object: SalesforceObject;
  readonly go: (path: string) => void;
}): ReactNode {
  const { many, columns } = salesforceKind(object);
  const [info, setInfo] = useState<ObjectInfo | null>(null);
  const [records, setRecords] = useState<readonly OrgRecord[] | null>(null);
  useEffect(() => {
    document.title = `${many} | Plumbline preview`;
    const read = async (): Promise<void> => {
      const described = await orgApi.object(object);
      setInfo(described.ok ? described.value : null);
      const ids = await orgApi.list(object);
      setRecords(ids.length === 0 ? [] : await orgApi.records(object, ids, ['Name', ...columns]));
    };
    void read();
  }, [object, many, columns]);
  return (
    <main id="main" className="record-home" aria-busy={records === null}>
      <div className="slds-page-header">
        <div className="slds-media slds-media_center">
          <SldsIcon name={object.toLowerCase()} sprite="standard" className="slds-m-right_small" />
          <h1 className="slds-page-header__title">{many}</h1>
          <span className="slds-m-left_small slds-text-body_small">{records?.length ?? ''}</span>
        </div>
      </div>
      <div className="list-scroll">
        <table className="slds-table slds-table_cell-buffer slds-table_bordered">
          <thead>
            <tr>
              <th scope="col">Name</th>
              {columns.map((path) => (
                <th key={path} scope="col">
                  {labelOf(info, path)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(records ?? []).map((record) => (
              <tr key={record.id}>
                <th scope="row">
                  <RecordLink id={record.id} title={shownAt(record, 'Name')} go={go} />
                </th>
                {columns.map((path) => (
                  <td key={path}>{shownAt(record, path)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </main>
  );
}
