import { Select } from '@hubspot/ui-extensions';
import type { Choice } from '../../../../src/views/admin/settings-view.ts';

interface Props {
  readonly label: string;
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  /** What choosing nothing is called; left out where something has to be chosen. */
  readonly none?: string;
  readonly description?: string;
  readonly wanted?: string | null;
  readonly disabled?: boolean;
  readonly onChoose: (id: string | null) => void;
}

/** The value of the option that stands for nothing. */
const nothing = '(none)';

/** One of several; a value that is no longer among them stays, and is shown as what it is. */
export function Choose(props: Props) {
  const { label, name, choices, value, none, wanted = null, onChoose } = props;
  const isKnown = value === null || choices.some(({ id }) => id === value);
  const options = [
    ...(none === undefined ? [] : [{ value: nothing, label: none }]),
    ...(isKnown ? [] : [{ value, label: value }]),
    ...choices.map(({ id, label: text, note }) => ({
      value: id,
      label: note === null ? text : `${text} · ${note}`,
    })),
  ];
  return (
    <Select
      label={label}
      name={name}
      options={options}
      value={value ?? (none === undefined ? '' : nothing)}
      readOnly={props.disabled === true}
      error={wanted !== null}
      validationMessage={wanted ?? ''}
      onChange={(chosen) => onChoose(chosen === nothing ? null : String(chosen))}
      {...(props.description === undefined ? {} : { description: props.description })}
    />
  );
}
