import type { BaseDate, DateInputProps } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { useDraft } from './draft.ts';
import { Field, useFieldIds } from './field.tsx';
import { fire } from './fire.ts';
import { useFormField } from './form.tsx';

/** A day. HubSpot counts months from 0. */
export function DateInput(props: DateInputProps): ReactNode {
  const { id, control } = useFieldIds(props);
  const draft = useDraft<BaseDate | null>(props.value, props.defaultValue);
  useFormField({ name: props.name, value: () => draft.value ?? null, commit: () => {} });
  const change = (text: string): void => {
    const day = dayOf(text);
    draft.set(day);
    draft.told(day);
    // A cleared date crosses as null, though HubSpot's type does not say so.
    void fire(props.onChange as ((day: unknown) => void) | undefined, day && { ...day, formattedDate: text });
  };
  return (
    <Field frame={props} id={id}>
      <input
        {...control}
        className="control"
        type="date"
        name={props.name}
        value={textOf(draft.value)}
        readOnly={props.readOnly}
        min={textOf(props.min)}
        max={textOf(props.max)}
        onChange={(event) => change(event.target.value)}
        onBlur={() => void fire(props.onBlur as ((day: unknown) => void) | undefined, draft.value ?? null)}
      />
    </Field>
  );
}

function textOf(day: BaseDate | null | undefined): string {
  if (day === null || day === undefined) return '';
  const pad = (number: number, width: number): string => String(number).padStart(width, '0');
  return `${pad(day.year, 4)}-${pad(day.month + 1, 2)}-${pad(day.date, 2)}`;
}

function dayOf(text: string): BaseDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  return { year: Number(match[1]), month: Number(match[2]) - 1, date: Number(match[3]) };
}
