import { useEffect, useState } from 'react';
import type { SalesforceObject } from '../../shared/salesforce-api.ts';
import { lightningPage } from '../stubs/lightning-page.ts';
import { type ObjectInfo, orgApi, type OrgRecord } from './org-api.ts';

/** An open record, read again whenever it is changed; `message` says why it cannot be shown. */
export interface OpenRecord {
  readonly info: ObjectInfo | null;
  readonly record: OrgRecord | null;
  readonly message: string | null;
}

const PARENTS: Readonly<Record<SalesforceObject, readonly string[]>> = {
  Opportunity: ['Account.Name', 'Owner.Name'],
  Account: ['Owner.Name'],
  Contact: ['Account.Name', 'Owner.Name'],
  Lead: ['Owner.Name'],
};

/** Reads every field of a record that the person may see. */
export function useRecord(object: SalesforceObject, id: string): OpenRecord {
  const [open, setOpen] = useState<OpenRecord>({ info: null, record: null, message: null });
  const version = useVersion(id);
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      const info = await orgApi.object(object);
      const names = info.ok ? Object.keys(info.value.fields) : [];
      const record = await orgApi.record(object, id, [...names, ...PARENTS[object]]);
      if (!isWanted) return;
      if (info.ok && record.ok) setOpen({ info: info.value, record: record.value, message: null });
      else
        setOpen({ info: null, record: null, message: record.ok ? 'This object is hidden.' : record.message });
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [object, id, version]);
  return open;
}

/** Grows whenever the record is changed. */
export function useVersion(id: string): number {
  const [version, setVersion] = useState(0);
  useEffect(
    () => lightningPage().onChange((changed) => changed === id && setVersion((before) => before + 1)),
    [id],
  );
  return version;
}
