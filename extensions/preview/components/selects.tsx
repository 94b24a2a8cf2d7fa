import type { MultiSelectProps, SelectProps } from '@hubspot/ui-extensions';
import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { useDraft } from './draft.ts';
import { Field, FieldDescription, FieldMarks, FieldMessage, useFieldIds } from './field.tsx';
import { fire } from './fire.ts';
import { useFormField } from './form.tsx';
import { Glyph } from './icon.tsx';
import { useDismissal, useTopLayer } from './top-layer.ts';

type OptionValue = string | number | boolean;

/** One of several. */
export function Select(props: SelectProps): ReactNode {
  const { options, placeholder = 'Select', variant = 'input', readOnly = false } = props;
  const { id, control } = useFieldIds(props);
  const draft = useDraft(props.value, undefined);
  useFormField({ name: props.name, value: () => draft.value, commit: () => {} });
  const choose = (text: string): void => {
    const chosen = options.find((option) => String(option.value) === text);
    if (chosen === undefined) return;
    draft.set(chosen.value);
    draft.told(chosen.value);
    void fire(props.onChange, chosen.value);
  };
  const shown = options.some((option) => option.value === draft.value) ? String(draft.value) : '';
  const blankOption = options.some((option) => option.value === '');
  return (
    <Field frame={props} id={id}>
      <div className={`select select-${variant}`}>
        <select
          {...control}
          className={shown === '' && !blankOption ? 'control is-blank' : 'control'}
          name={props.name}
          value={shown}
          disabled={readOnly}
          aria-label={props.label === undefined ? placeholder : undefined}
          onChange={(event) => choose(event.target.value)}
        >
          {blankOption ? null : (
            <option value="" disabled hidden>
              {placeholder}
            </option>
          )}
          {options.map((option) => (
            <option key={String(option.value)} value={String(option.value)}>
              {option.label}
            </option>
          ))}
        </select>
        <Glyph name="downCarat" />
      </div>
    </Field>
  );
}

/** Any of several: a button that tells what is chosen and opens a list of checkboxes. */
export function MultiSelect(props: MultiSelectProps): ReactNode {
  const { options, placeholder = 'Select', readOnly = false } = props;
  const { id, control } = useFieldIds(props);
  const draft = useDraft<OptionValue[]>(props.value, []);
  const chosen = draft.value ?? [];
  const [isOpen, setOpen] = useState(false);
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const layer = useRef<HTMLDivElement>(null);
  const close = useCallback(() => setOpen(false), []);
  useTopLayer(isOpen, button, layer, 'bottom');
  useDismissal(isOpen, button, layer, close);
  useFormField({ name: props.name, value: () => chosen, commit: () => {} });
  const nameId = useId();
  const toggle = (value: OptionValue): void => {
    const next = chosen.includes(value)
      ? chosen.filter((other) => other !== value)
      : options.map((option) => option.value).filter((other) => other === value || chosen.includes(other));
    draft.set(next);
    draft.told(next);
    void fire(props.onChange, next);
  };
  const labels = options.filter((option) => chosen.includes(option.value)).map((option) => option.label);
  const { required: _required, 'aria-invalid': _invalid, ...buttonControl } = control;
  return (
    <div className={props.error === true ? 'field has-error' : 'field'}>
      <div className="field-label">
        <span id={nameId}>{props.label}</span>
        <FieldMarks frame={props} />
      </div>
      <FieldDescription frame={props} id={id} />
      <button
        {...buttonControl}
        ref={setButton}
        type="button"
        className="control multi-select"
        disabled={readOnly}
        aria-expanded={isOpen}
        aria-labelledby={`${nameId} ${id}`}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={labels.length === 0 ? 'is-blank' : ''}>
          {labels.length === 0 ? placeholder : labels.join(', ')}
        </span>
        <Glyph name="downCarat" />
      </button>
      {isOpen ? (
        <div {...{ popover: 'manual' }} ref={layer} className="menu" role="group" aria-labelledby={nameId}>
          {options.map((option) => (
            <label key={String(option.value)} className="choice">
              <input
                type="checkbox"
                checked={chosen.includes(option.value)}
                onChange={() => toggle(option.value)}
              />
              <span>{option.label}</span>
            </label>
          ))}
        </div>
      ) : null}
      <FieldMessage frame={props} id={id} />
    </div>
  );
}
