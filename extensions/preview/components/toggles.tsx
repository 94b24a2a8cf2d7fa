import type {
  CheckboxProps,
  RadioButtonProps,
  ToggleGroupOption,
  ToggleGroupProps,
  ToggleProps,
} from '@hubspot/ui-extensions';
import { type ReactNode, useId } from 'react';
import { useDraft } from './draft.ts';
import { FieldMarks, FieldMessage } from './field.tsx';
import { fire } from './fire.ts';
import { useFormField } from './form.tsx';

/** A box to tick. */
export function Checkbox(props: CheckboxProps): ReactNode {
  return <Tick {...props} type="checkbox" />;
}

/** One of a group of buttons that exclude each other; the card keeps the group. */
export function RadioButton(props: RadioButtonProps): ReactNode {
  return <Tick {...props} type="radio" />;
}

function Tick(props: CheckboxProps & { readonly type: 'checkbox' | 'radio' }): ReactNode {
  const { type, name, value = '', children, description, inline = false, onChange } = props;
  const draft = useDraft(props.checked, props.initialIsChecked ?? false);
  const id = useId();
  useFormField({ name, value: () => (draft.value === true ? value || true : false), commit: () => {} });
  const change = (isChecked: boolean): void => {
    // The card decides which of the radio buttons is on: one that is pressed cannot be pressed off.
    if (type === 'checkbox' || props.checked === undefined) draft.set(isChecked);
    draft.told(isChecked);
    void fire(onChange, isChecked, value);
  };
  const isOn = type === 'radio' && props.checked !== undefined ? props.checked : draft.value === true;
  return (
    <label className={inline ? 'choice inline' : 'choice'}>
      <input
        type={type}
        name={name}
        checked={isOn}
        disabled={props.readOnly ?? props.readonly}
        aria-label={props['aria-label']}
        aria-describedby={description === undefined ? undefined : id}
        onChange={(event) => change(event.target.checked)}
      />
      <span>
        {children}
        {description === undefined ? null : (
          <span id={id} className="field-description">
            {description}
          </span>
        )}
      </span>
    </label>
  );
}

/** A switch. */
export function Toggle(props: ToggleProps): ReactNode {
  const {
    name,
    label,
    labelDisplay = 'inline',
    size = 'medium',
    textChecked = 'ON',
    textUnchecked = 'OFF',
  } = props;
  const draft = useDraft(props.checked, props.initialIsChecked ?? false);
  const isOn = draft.value === true;
  useFormField({ name, value: () => isOn, commit: () => {} });
  const press = (): void => {
    draft.set(!isOn);
    draft.told(!isOn);
    void fire(props.onChange, !isOn);
  };
  const isBig = size === 'md' || size === 'medium' || size === 'default';
  return (
    <label className={`toggle label-${labelDisplay}`}>
      <span className={labelDisplay === 'hidden' ? 'sr-only' : ''}>{label}</span>
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        className={isBig ? 'switch' : 'switch small'}
        disabled={props.readOnly ?? props.readonly}
        aria-label={label}
        onClick={press}
      >
        <span className="knob" aria-hidden="true" />
        {isBig ? <span aria-hidden="true">{isOn ? textChecked : textUnchecked}</span> : null}
      </button>
    </label>
  );
}

/** Several boxes, or buttons that exclude each other, under one label. */
export function ToggleGroup(props: ToggleGroupProps): ReactNode {
  const { label, options, inline = false } = props;
  const isRadio = props.toggleType === 'radioButtonList';
  const initial = options.filter((option) => option.initialIsChecked === true).map((option) => option.value);
  const draft = useDraft<string | string[]>(props.value, isRadio ? (initial[0] ?? '') : initial);
  const chosen = Array.isArray(draft.value) ? draft.value : draft.value === undefined ? [] : [draft.value];
  const id = useId();
  useFormField({ name: props.name, value: () => (isRadio ? (chosen[0] ?? '') : chosen), commit: () => {} });
  const choose = (option: ToggleGroupOption, isChecked: boolean): void => {
    const next = isRadio ? option.value : withChoice(options, chosen, option.value, isChecked);
    draft.set(next);
    draft.told(next);
    void fire(props.onChange as ((value: string | string[]) => void) | undefined, next);
  };
  return (
    <fieldset
      className={props.error === true ? 'field has-error' : 'field'}
      aria-describedby={props.validationMessage === undefined ? undefined : `${id}-message`}
    >
      <legend className="field-label">
        {label}
        <FieldMarks frame={props} />
      </legend>
      <div className={inline ? 'choices inline' : 'choices'}>
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type={isRadio ? 'radio' : 'checkbox'}
              // Two cards may use one name; a group of radio buttons is one only within its own.
              name={isRadio ? id : props.name}
              checked={chosen.includes(option.value)}
              disabled={option.readOnly ?? option.readonly}
              onChange={(event) => choose(option, event.target.checked)}
            />
            <span>
              {option.label}
              {option.description === undefined ? null : (
                <span className="field-description">{option.description}</span>
              )}
            </span>
          </label>
        ))}
      </div>
      <FieldMessage frame={props} id={id} />
    </fieldset>
  );
}

function withChoice(
  options: readonly ToggleGroupOption[],
  chosen: readonly string[],
  value: string,
  isChecked: boolean,
): string[] {
  return options
    .map((option) => option.value)
    .filter((other) => (other === value ? isChecked : chosen.includes(other)));
}
