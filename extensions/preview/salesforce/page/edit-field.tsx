import { type ReactNode, useEffect, useState } from 'react';
import { type Choice, type FieldInfo, orgApi, textOf } from './org-api.ts';

interface EditFieldProps {
  readonly object: string;
  readonly field: FieldInfo;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
}

/** One field of the form, by its type. */
export function EditField({ object, field, value, change }: EditFieldProps): ReactNode {
  const id = `edit-${field.apiName}`;
  return (
    <div className="slds-form-element">
      <label className="slds-form-element__label" htmlFor={id}>
        {field.label}
      </label>
      <div className="slds-form-element__control">
        <Control id={id} object={object} field={field} value={value} change={change} />
      </div>
      {field.inlineHelpText === null ? null : (
        <p className="slds-form-element__help">{field.inlineHelpText}</p>
      )}
    </div>
  );
}

const INPUT: Readonly<Record<string, string>> = {
  Date: 'date',
  Int: 'number',
  Double: 'number',
  Currency: 'number',
  Percent: 'number',
};

function Control({ id, object, field, value, change }: EditFieldProps & { readonly id: string }): ReactNode {
  const { dataType } = field;
  const shown = textOf(value);
  const write = (text: string): void =>
    change(text === '' ? null : INPUT[dataType] === 'number' ? Number(text) : text);
  if (dataType === 'Boolean') {
    return (
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        onChange={(event) => change(event.target.checked)}
      />
    );
  }
  if (dataType === 'Picklist' || dataType === 'MultiPicklist') {
    const isMany = dataType === 'MultiPicklist';
    return (
      <Choices id={id} object={object} field={field.apiName} shown={shown} isMany={isMany} write={write} />
    );
  }
  if (dataType === 'TextArea') {
    return (
      <textarea
        id={id}
        className="slds-textarea"
        value={shown}
        onChange={(event) => write(event.target.value)}
      />
    );
  }
  return (
    <input
      id={id}
      className="slds-input"
      type={INPUT[dataType] ?? 'text'}
      step="any"
      value={shown}
      onChange={(event) => write(event.target.value)}
    />
  );
}

interface ChoicesProps {
  readonly id: string;
  readonly object: string;
  readonly field: string;
  readonly shown: string;
  readonly isMany: boolean;
  readonly write: (text: string) => void;
}

function Choices({ id, object, field, shown, isMany, write }: ChoicesProps): ReactNode {
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  useEffect(() => {
    void orgApi.choices(object, field).then(setChoices);
  }, [object, field]);
  return (
    <select
      id={id}
      className="slds-select"
      multiple={isMany}
      value={isMany ? shown.split(';') : shown}
      onChange={(event) => write([...event.target.selectedOptions].map((option) => option.value).join(';'))}
    >
      {isMany ? null : <option value="">--None--</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
