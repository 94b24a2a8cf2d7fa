import { type MouseEvent, type ReactNode, useState } from 'react';
import { Glyph } from '../components/icon.tsx';
import type { RecordLink } from '../shared/api.ts';
import { objectKind, type ObjectName } from '../shared/objects.ts';
import { useRecordList } from './record-lists.ts';
import { recordPath } from './route.ts';

interface ListProps {
  readonly objectName: ObjectName;
  readonly go: (path: string) => void;
}

/** All records of a kind, and a search over them. */
export function RecordListPage({ objectName, go }: ListProps): ReactNode {
  const [query, setQuery] = useState('');
  const list = useRecordList(objectName, query);
  const { many } = objectKind(objectName);
  return (
    <main id="main" className="list-page">
      <div className="list-head">
        <h1>{many}</h1>
        <p className="muted" role="status">
          {list.isReading ? 'Reading' : `${list.total} in all`}
        </p>
        <div className="search">
          <Glyph name="search" />
          <input
            className="control"
            type="search"
            aria-label={`Search ${many.toLowerCase()}`}
            placeholder={`Search ${many.toLowerCase()}`}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
      </div>
      {list.message === null ? null : <p role="alert">{list.message}</p>}
      <ul className="record-list">
        {list.results.map((record) => (
          <li key={record.id}>
            <RecordLinkRow record={record} go={go} />
          </li>
        ))}
      </ul>
      {!list.isReading && list.results.length === 0 ? <p className="muted">Nothing matches.</p> : null}
      {list.hasMore ? (
        <button type="button" className="button button-secondary button-medium" onClick={list.more}>
          Show more
        </button>
      ) : null}
    </main>
  );
}

/** A record as a line that leads to its page. */
export function RecordLinkRow({
  record,
  go,
}: {
  readonly record: RecordLink;
  go(path: string): void;
}): ReactNode {
  const path = recordPath(record.objectName, record.id);
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    go(path);
  };
  return (
    <a className="record-link" href={path} onClick={follow}>
      <span className="record-link-title">{record.title}</span>
      {record.labels.map((label) => (
        <span key={label} className="tag tone-default">
          {label}
        </span>
      ))}
      <span className="record-link-details">{record.details.join(' · ')}</span>
    </a>
  );
}
