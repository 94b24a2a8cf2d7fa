import { type KeyboardEvent, type ReactNode, useCallback, useRef, useState } from 'react';
import { Glyph } from '../components/icon.tsx';
import { useDismissal } from '../components/top-layer.ts';
import { OBJECT_KINDS, type ObjectName } from '../shared/objects.ts';
import { RecordLinkRow } from './record-list.tsx';
import { useRecordList } from './record-lists.ts';

const SHOWN = 4;

/** A field that finds any record by its name; the arrow keys lead into what it found. */
export function QuickSearch({ go }: { readonly go: (path: string) => void }): ReactNode {
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [field, setField] = useState<HTMLInputElement | null>(null);
  const found = useRef<HTMLDivElement>(null);
  const close = useCallback(() => setOpen(false), []);
  useDismissal(isOpen, field, found, close);
  const visit = (path: string): void => {
    setOpen(false);
    setQuery('');
    go(path);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const links = [...(found.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    (links[at + step] ?? field)?.focus();
  };
  const isSearching = isOpen && query.trim() !== '';
  return (
    <div className="quick-search" role="search" onKeyDown={onKeyDown}>
      <div className="search">
        <Glyph name="search" />
        <input
          ref={setField}
          className="control"
          type="search"
          aria-label="Find a deal, company or contact"
          placeholder="Find a record"
          value={query}
          onFocus={() => setOpen(true)}
          onChange={(event) => {
            setQuery(event.target.value);
            setOpen(true);
          }}
        />
      </div>
      {isSearching ? (
        <div ref={found} className="found">
          {OBJECT_KINDS.map((kind) => (
            <Found key={kind.name} objectName={kind.name} title={kind.many} query={query.trim()} go={visit} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

interface FoundProps {
  readonly objectName: ObjectName;
  readonly title: string;
  readonly query: string;
  go(path: string): void;
}

function Found({ objectName, title, query, go }: FoundProps): ReactNode {
  const list = useRecordList(objectName, query);
  return (
    <section aria-label={title}>
      <h2 className="found-title">{title}</h2>
      {list.results.slice(0, SHOWN).map((record) => (
        <RecordLinkRow key={record.id} record={record} go={go} />
      ))}
      {list.results.length === 0 ? (
        <p className="muted">{list.isReading ? 'Looking' : (list.message ?? 'Nothing matches.')}</p>
      ) : null}
    </section>
  );
}
