import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { kindOfId } from '../../shared/salesforce-api.ts';
import { EditField } from './edit-field.tsx';
import { type FieldInfo, orgApi, type Refused, textOf } from './org-api.ts';
import { useToast } from './toasts.tsx';
import { useRecord } from './use-record.ts';

/** What can be edited in the form: no ids, and nothing that Plumbline keeps. */
const isEdited = ({ apiName, dataType, updateable }: FieldInfo): boolean =>
  updateable && dataType !== 'Reference' && !apiName.startsWith('Plumbline_');

/** The form in which Salesforce edits a record, over the page. */
export function EditForm({ id, close }: { readonly id: string; readonly close: () => void }): ReactNode {
  const object = kindOfId(id)?.name ?? 'Opportunity';
  const { info, record } = useRecord(object, id);
  const [changed, setChanged] = useState<Readonly<Record<string, unknown>>>({});
  const [refused, setRefused] = useState<Refused | null>(null);
  const toast = useToast();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const problem = await orgApi.save(id, changed);
    setRefused(problem);
    if (problem !== null) return;
    toast({ variant: 'success', title: `${kindOfId(id)?.one ?? 'Record'} was saved.` });
    close();
  };
  const fields = Object.values(info?.fields ?? {}).filter(isEdited);
  return (
    <dialog ref={dialog} className="edit-form" aria-labelledby="edit-title" onClose={close}>
      <form onSubmit={(event) => void save(event)}>
        <h2 id="edit-title" className="slds-text-heading_medium">
          Edit {textOf(record?.fields['Name']?.value)}
        </h2>
        <div className="edit-fields">
          {record === null
            ? null
            : fields.map((field) => (
                <EditField
                  key={field.apiName}
                  object={object}
                  field={field}
                  value={
                    field.apiName in changed ? changed[field.apiName] : record.fields[field.apiName]?.value
                  }
                  change={(value) => setChanged((before) => ({ ...before, [field.apiName]: value }))}
                />
              ))}
        </div>
        {refused === null ? null : (
          <div className="slds-theme_error edit-refused" role="alert">
            <strong>We hit a snag.</strong>
            <ul className="slds-list_dotted">
              {(refused.details.length === 0 ? [refused.message] : refused.details).map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          </div>
        )}
        <div className="edit-buttons">
          <button type="button" className="slds-button slds-button_neutral" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="slds-button slds-button_brand">
            Save
          </button>
        </div>
      </form>
    </dialog>
  );
}
