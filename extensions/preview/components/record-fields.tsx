import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { RecordField } from '../shared/api.ts';
import type { Outcome } from '../shared/outcome.ts';
import { FieldEditor } from './field-editor.tsx';
import { Glyph } from './icon.tsx';

type Write = (name: string, value: string) => Promise<Outcome<null>>;

/** Properties of a record; one at a time can be edited where it stands. */
export function RecordFields({
  fields,
  write,
}: {
  readonly fields: readonly RecordField[];
  readonly write: Write;
}) {
  const [edited, setEdited] = useState<string | null>(null);
  return (
    <dl className="record-fields">
      {fields.map((field) => (
        <RecordFieldRow
          key={field.name}
          field={field}
          isEdited={edited === field.name}
          edit={() => setEdited(field.name)}
          leave={() => setEdited(null)}
          write={write}
        />
      ))}
    </dl>
  );
}

interface RowProps {
  readonly field: RecordField;
  readonly isEdited: boolean;
  edit(): void;
  leave(): void;
  readonly write: Write;
}

function RecordFieldRow({ field, isEdited, edit, leave, write }: RowProps): ReactNode {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    if (wasEdited.current && !isEdited) button.current?.focus();
    wasEdited.current = isEdited;
  }, [isEdited]);
  return (
    <div className="record-field">
      <dt id={id} title={field.description === '' ? undefined : field.description}>
        {field.label}
      </dt>
      <dd>
        {isEdited ? (
          <EditForm field={field} labelId={id} leave={leave} write={write} />
        ) : field.readOnly ? (
          <FieldValue field={field} />
        ) : (
          <button ref={button} type="button" className="record-value" onClick={edit}>
            <FieldValue field={field} />
            <Glyph name="edit" />
            <span className="sr-only">, edit {field.label}</span>
          </button>
        )}
      </dd>
    </div>
  );
}

const FieldValue = ({ field }: { readonly field: RecordField }): ReactNode =>
  field.shown === '' ? <span className="not-set">not set</span> : <span>{field.shown}</span>;

function EditForm({
  field,
  labelId,
  leave,
  write,
}: Pick<RowProps, 'field' | 'leave' | 'write'> & { labelId: string }) {
  const [value, setValue] = useState(field.value ?? '');
  const [message, setMessage] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (value === (field.value ?? '')) return leave();
    setSaving(true);
    const outcome = await write(field.name, value);
    setSaving(false);
    if (outcome.ok) leave();
    else setMessage(outcome.message);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  };
  return (
    <form className="edit-form" onSubmit={(event) => void save(event)} onKeyDown={onKeyDown}>
      <FieldEditor field={field} labelId={labelId} value={value} change={setValue} />
      {message === null ? null : (
        <p className="field-message error" role="alert">
          {message}
        </p>
      )}
      <div className="button-row">
        <button type="submit" className="button button-primary button-small" disabled={isSaving}>
          Save
        </button>
        <button type="button" className="button button-transparent button-small" onClick={leave}>
          Cancel
        </button>
      </div>
    </form>
  );
}
