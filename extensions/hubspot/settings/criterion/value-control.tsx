import { useState } from 'react';
import { Flex, Input, MultiSelect, NumberInput, Select } from '@hubspot/ui-extensions';
import type { FactChoice, FormValue, OperatorChoice } from '../../../../src/views/admin/settings-view.ts';

interface Props {
  readonly name: string;
  /** The row’s place: rows after the first say so in their labels. */
  readonly row: number;
  readonly fact: FactChoice;
  readonly operator: OperatorChoice;
  readonly value: FormValue;
  readonly wanted: string | null;
  readonly onChange: (value: FormValue) => void;
}

/** The control that suits what is compared: never a field in which a wrong kind of value can be typed. */
export function ValueControl(props: Props) {
  const { name, fact, operator, value, wanted, onChange } = props;
  const field = { name, label: labelOf(props), error: wanted !== null, validationMessage: wanted ?? '' };
  const options = fact.values.map(({ id, label }) => ({ value: id, label }));
  switch (operator.input) {
    case 'none':
      return null;
    case 'yesNo':
      return (
        <Select
          {...field}
          options={YES_NO}
          value={typeof value === 'boolean' ? String(value) : ''}
          onChange={(chosen) => onChange(chosen === 'true')}
        />
      );
    case 'option':
      return (
        <Select
          {...field}
          options={options}
          value={textOf(value)}
          onChange={(one) => onChange(String(one))}
        />
      );
    case 'options':
      return (
        <MultiSelect
          {...field}
          options={options}
          value={[...textsOf(value)]}
          onChange={(chosen) => onChange(chosen.map(String))}
        />
      );
    case 'number':
    case 'days':
    case 'count':
      return <NumberField field={field} value={numberOf(value)} onChange={onChange} />;
    case 'range':
      return <RangeFields field={field} value={value} onChange={onChange} />;
    case 'text':
      return <Input {...field} value={textOf(value)} onChange={onChange} onInput={onChange} />;
    case 'texts':
      return <TextsField field={field} value={value} onChange={onChange} />;
  }
}

const YES_NO = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

interface Field {
  readonly name: string;
  readonly label: string;
  readonly error: boolean;
  readonly validationMessage: string;
}

interface NumberProps {
  readonly field: Field;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** An empty field is no number, and not 0. */
function NumberField({ field, value, onChange }: NumberProps) {
  const take = (number: number | undefined) => onChange(number ?? null);
  return <NumberInput {...field} {...(value === null ? {} : { value })} onChange={take} />;
}

interface RangeProps {
  readonly field: Field;
  readonly value: FormValue;
  readonly onChange: (value: FormValue) => void;
}

/** From, up to but not including; it is a range once both ends are there. */
function RangeFields({ field, value, onChange }: RangeProps) {
  const [start, end] = Array.isArray(value) ? (value as readonly unknown[]).map(Number) : [];
  const [from, setFrom] = useState(start ?? null);
  const [to, setTo] = useState(end ?? null);
  const tell = (ends: readonly [number | null, number | null]) =>
    onChange(ends[0] === null || ends[1] === null ? null : [ends[0], ends[1]]);
  return (
    <Flex direction="column" gap="xs">
      <NumberField
        field={{ ...field, name: `${field.name}-from`, label: `${field.label}, from` }}
        value={from}
        onChange={(one) => {
          setFrom(one);
          tell([one, to]);
        }}
      />
      <NumberField
        field={{ ...field, name: `${field.name}-to`, label: `${field.label}, up to but not including` }}
        value={to}
        onChange={(one) => {
          setTo(one);
          tell([from, one]);
        }}
      />
    </Flex>
  );
}

/** Several words; what is being typed stays as it is typed. */
function TextsField({ field, value, onChange }: RangeProps) {
  const [text, setText] = useState(() => textsOf(value).join(', '));
  const type = (typed: string) => {
    setText(typed);
    onChange(split(typed));
  };
  return (
    <Input
      {...field}
      description="Several are separated by commas."
      value={text}
      onChange={type}
      onInput={type}
    />
  );
}

function labelOf({ operator, row }: Props): string {
  const what = operator.unit === null ? 'Value' : `Value in ${operator.unit}`;
  return row === 0 ? what : `${what}, row ${row + 1}`;
}

const textOf = (value: FormValue): string => (typeof value === 'string' ? value : '');
const numberOf = (value: FormValue): number | null => (typeof value === 'number' ? value : null);
const textsOf = (value: FormValue): readonly string[] =>
  Array.isArray(value) ? (value as readonly unknown[]).map(String) : [];
const split = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
