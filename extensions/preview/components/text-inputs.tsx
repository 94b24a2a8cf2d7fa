import type { InputProps, NumberInputProps, SearchInputProps, TextAreaProps } from '@hubspot/ui-extensions';
import { type ChangeEvent, type ReactNode, useRef } from 'react';
import { useDraft } from './draft.ts';
import { Field, useFieldIds } from './field.tsx';
import { fire } from './fire.ts';
import { useFormField } from './form.tsx';
import { Glyph } from './icon.tsx';

/** A line of text. */
export function Input(props: InputProps): ReactNode {
  const { id, control } = useFieldIds(props);
  const { attributes } = useTextControl(props);
  return (
    <Field frame={props} id={id}>
      <input {...control} {...attributes} className="control" type={props.type ?? 'text'} />
    </Field>
  );
}

/** Lines of text. */
export function TextArea(props: TextAreaProps): ReactNode {
  const { id, control } = useFieldIds(props);
  const { attributes } = useTextControl(props);
  return (
    <Field frame={props} id={id}>
      <textarea
        {...control}
        {...attributes}
        className="control"
        rows={props.rows ?? 3}
        maxLength={props.maxLength}
        style={{ resize: props.resize ?? 'both' }}
      />
    </Field>
  );
}

/** A search: it tells the card with every key, and can be cleared. */
export function SearchInput(props: SearchInputProps): ReactNode {
  const { id, control } = useFieldIds(props);
  const { attributes, write } = useTextControl(props);
  const input = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    write('');
    void fire(props.onChange, '');
    input.current?.focus();
  };
  return (
    <Field frame={props} id={id}>
      <div className="search">
        <Glyph name="search" />
        <input {...control} {...attributes} ref={input} className="control" type="text" role="searchbox" />
        {props.clearable !== false && attributes.value !== '' ? (
          <button type="button" className="icon-button" onClick={clear}>
            <Glyph name="remove" />
            <span className="sr-only">Clear the search</span>
          </button>
        ) : null}
      </div>
    </Field>
  );
}

/** A number; an empty field tells the card undefined, as there is no number to tell. */
export function NumberInput(props: NumberInputProps): ReactNode {
  const { id, control } = useFieldIds(props);
  const { value, defaultValue, onChange, onInput, onBlur, onFocus, precision, ...rest } = props;
  const told = (handler: ((value: number) => void) | undefined) =>
    handler && ((text: string) => handler(numberOf(text, precision) as number));
  const { attributes } = useTextControl(
    {
      ...rest,
      value: value === undefined ? undefined : textOf(value),
      defaultValue: defaultValue === undefined ? undefined : textOf(defaultValue),
      onChange: told(onChange),
      onInput: told(onInput),
      onBlur: told(onBlur),
      onFocus: told(onFocus),
    },
    (text) => numberOf(text, precision),
  );
  return (
    <Field frame={props} id={id}>
      <div className="affixed">
        <input
          {...control}
          {...attributes}
          className={`control align-${props.textAlign ?? 'left'}`}
          inputMode="decimal"
        />
        {props.formatStyle === 'percentage' ? <span aria-hidden="true">%</span> : null}
      </div>
    </Field>
  );
}

const textOf = (value: number | null): string => (value === null || Number.isNaN(value) ? '' : String(value));

function numberOf(text: string, precision: number | undefined): number | undefined {
  const plain = text.replaceAll(/[\s,]/g, '');
  const number = Number(plain);
  if (plain === '' || Number.isNaN(number)) return undefined;
  return precision === undefined ? number : Number(number.toFixed(precision));
}

interface TextProps {
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly defaultValue?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly readOnly?: boolean | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly onInput?: ((value: string) => void) | undefined;
  readonly onBlur?: ((value: string) => void) | undefined;
  readonly onFocus?: ((value: string) => void) | undefined;
}

/** The life of a text field: `onInput` with every key, `onChange` once what was typed stands. */
function useTextControl(props: TextProps, inForm: (text: string) => unknown = (text) => text) {
  const draft = useDraft(props.value, props.defaultValue);
  const shown = draft.value ?? '';
  const standing = useRef(shown);
  const latest = useRef(shown);
  const write = (text: string): void => {
    latest.current = text;
    draft.set(text);
    draft.told(text);
    void fire(props.onInput, text);
  };
  const commit = (): void => {
    if (latest.current === standing.current) return;
    standing.current = latest.current;
    void fire(props.onChange, latest.current);
  };
  if (draft.value !== undefined && draft.value !== latest.current) {
    // The card put another value here.
    latest.current = draft.value;
    standing.current = draft.value;
  }
  useFormField({ name: props.name, value: () => inForm(latest.current), commit });
  const attributes = {
    name: props.name,
    value: shown,
    placeholder: props.placeholder,
    readOnly: props.readOnly,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => write(event.target.value),
    onFocus: () => void fire(props.onFocus, latest.current),
    onBlur: () => {
      commit();
      void fire(props.onBlur, latest.current);
    },
  };
  return { attributes, write };
}
