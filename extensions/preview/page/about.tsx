import { type ReactNode, useEffect, useState } from 'react';
import { RecordFields } from '../components/record-fields.tsx';
import type { RecordField, RecordPageData } from '../shared/api.ts';
import { objectKind } from '../shared/objects.ts';
import type { CardPlace } from './card-place.ts';
import { serverApi } from './server-api.ts';

const ONE_COLUMN = '(max-width: 999px)';
/** A longer group is folded at first. */
const UNFOLDED = 15;

/** The record’s properties: the ones looked for first, then the rest by group. Folded where there is one column. */
export function About({
  place,
  data,
}: {
  readonly place: CardPlace;
  readonly data: RecordPageData | null;
}): ReactNode {
  const { one } = objectKind(place.record.objectName);
  const [isOpen, setOpen] = useState(() => !window.matchMedia(ONE_COLUMN).matches);
  useEffect(() => {
    const query = window.matchMedia(ONE_COLUMN);
    const follow = (): void => setOpen(!query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  const write = async (name: string, value: string) => {
    const outcome = await serverApi.write(place.record, { [name]: value === '' ? null : value });
    if (outcome.ok) place.refresh();
    return outcome;
  };
  return (
    <section className="panel about" aria-labelledby="about-title">
      <h2 className="panel-title" id="about-title">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls="about-fields"
          onClick={() => setOpen(!isOpen)}
        >
          About this {one}
        </button>
      </h2>
      <div id="about-fields" hidden={!isOpen}>
        {data === null ? null : (
          <>
            <RecordFields fields={data.keyFields} write={write} />
            {groupsOf(data.moreFields).map(([group, fields]) => (
              <details key={group} className="field-group" open={fields.length <= UNFOLDED}>
                <summary>
                  {group} <span className="count">{fields.length}</span>
                </summary>
                <RecordFields fields={fields} write={write} />
              </details>
            ))}
          </>
        )}
      </div>
    </section>
  );
}

function groupsOf(fields: readonly RecordField[]): readonly (readonly [string, readonly RecordField[]])[] {
  const groups = [...new Set(fields.map((field) => field.group))];
  return groups.map((group) => [group, fields.filter((field) => field.group === group)] as const);
}
