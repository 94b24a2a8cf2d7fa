import { type ReactNode, useEffect, useRef } from 'react';
import type { RecordField } from '../shared/api.ts';

interface EditorProps {
  readonly field: RecordField;
  readonly labelId: string;
  readonly value: string;
  change(value: string): void;
}

/** The control that a property's type asks for; values are HubSpot's strings. */
export function FieldEditor(props: EditorProps): ReactNode {
  const { field } = props;
  switch (field.control) {
    case 'choice':
      return <ChoiceEditor {...props} options={field.options} />;
    case 'boolean':
      return <ChoiceEditor {...props} options={field.options.length > 0 ? field.options : YES_NO} />;
    case 'choices':
      return <ChoicesEditor {...props} />;
    case 'textarea':
    case 'text':
    case 'number':
    case 'date':
      return <TextEditor {...props} />;
  }
}

const YES_NO = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

function useFocusFirst<E extends HTMLElement>() {
  const element = useRef<E>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}

function TextEditor({ field, labelId, value, change }: EditorProps): ReactNode {
  const input = useFocusFirst<HTMLInputElement & HTMLTextAreaElement>();
  const shared = {
    ref: input,
    className: 'control',
    'aria-labelledby': labelId,
    value,
    onChange: (event: { target: { value: string } }) => change(event.target.value),
  };
  if (field.control === 'textarea') return <textarea {...shared} rows={3} />;
  if (field.control === 'date') return <input {...shared} type="date" />;
  return <input {...shared} type="text" inputMode={field.control === 'number' ? 'decimal' : undefined} />;
}

function ChoiceEditor({
  labelId,
  value,
  change,
  options,
}: EditorProps & Pick<RecordField, 'options'>): ReactNode {
  const select = useFocusFirst<HTMLSelectElement>();
  return (
    <div className="select">
      <select
        ref={select}
        className="control"
        aria-labelledby={labelId}
        value={value}
        onChange={(event) => change(event.target.value)}
      >
        <option value="">not set</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function ChoicesEditor({ field, labelId, value, change }: EditorProps): ReactNode {
  const first = useFocusFirst<HTMLInputElement>();
  const chosen = value === '' ? [] : value.split(';');
  const toggle = (option: string): void =>
    change(
      (chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option]).join(';'),
    );
  return (
    <div role="group" aria-labelledby={labelId} className="choices">
      {field.options.map((option, index) => (
        <label key={option.value} className="choice">
          <input
            ref={index === 0 ? first : undefined}
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
