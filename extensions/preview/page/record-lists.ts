import { useEffect, useState } from 'react';
import type { RecordLink } from '../shared/api.ts';
import type { ObjectName } from '../shared/objects.ts';
import { serverApi } from './server-api.ts';

const PAUSE_MS = 200;

/** A list of records that follows what is typed, page by page. */
export interface RecordListState {
  readonly results: readonly RecordLink[];
  readonly total: number;
  readonly hasMore: boolean;
  readonly isReading: boolean;
  readonly message: string | null;
  readonly more: () => void;
}

const NOTHING = { results: [], total: 0, after: null } as const;

/** Reads the records that match, a pause after the last key. */
export function useRecordList(objectName: ObjectName, query: string): RecordListState {
  const [list, setList] = useState<{ results: readonly RecordLink[]; total: number; after: string | null }>(
    NOTHING,
  );
  const [isReading, setReading] = useState(true);
  const [message, setMessage] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    setReading(true);
    const timer = setTimeout(
      () =>
        void serverApi.list(objectName, query, null).then((outcome) => {
          if (!isWanted) return;
          setReading(false);
          setMessage(outcome.ok ? null : outcome.message);
          setList(outcome.ok ? outcome.value : NOTHING);
        }),
      query === '' ? 0 : PAUSE_MS,
    );
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [objectName, query]);
  const more = async (): Promise<void> => {
    const outcome = await serverApi.list(objectName, query, list.after);
    if (outcome.ok) setList({ ...outcome.value, results: [...list.results, ...outcome.value.results] });
  };
  return { ...list, hasMore: list.after !== null, isReading, message, more: () => void more() };
}
