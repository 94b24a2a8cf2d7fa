import { textLength } from '../mapping/text-lengths.ts';
import type { FieldDefinition, OptionDefinition } from './definition.ts';

type Words = readonly [name: string, label: string, description: string];

const named = ([name, label, description]: Words): Omit<FieldDefinition, 'type'> & {
  readonly name: string;
} => ({ name, label, description, help: null, required: false });

/** A line of text. */
export const text = (...words: Words): FieldDefinition => ({
  ...named(words),
  type: 'Text',
  length: textLength.line,
  externalId: false,
  unique: false,
});

/** A line of text that names a row: sent twice, it is one row. */
export const key = (...words: Words): FieldDefinition => ({
  ...named(words),
  type: 'Text',
  length: textLength.line,
  externalId: true,
  unique: true,
  required: true,
});

/** Text of several lines, of so many characters. */
export const longText = (length: number, ...words: Words): FieldDefinition => ({
  ...named(words),
  type: 'LongTextArea',
  length,
  visibleLines: 4,
});

/** A number of so many digits, of which so many stand after the point. */
export const number = (precision: number, scale: number, ...words: Words): FieldDefinition => ({
  ...named(words),
  type: 'Number',
  precision,
  scale,
});

/** A day. */
export const day = (...words: Words): FieldDefinition => ({ ...named(words), type: 'Date' });

/** An instant. */
export const instant = (...words: Words): FieldDefinition => ({ ...named(words), type: 'DateTime' });

/** Yes or no, never blank. */
export const yesNo = (...words: Words): FieldDefinition => ({
  ...named(words),
  type: 'Checkbox',
  defaultValue: false,
});

/** One of several values that do not come from the model. */
export const choice = (options: readonly OptionDefinition[], ...words: Words): FieldDefinition => ({
  ...named(words),
  type: 'Picklist',
  options,
  restricted: true,
});

/** The same field with words for people who fill it in. */
export const helped = (help: string, field: FieldDefinition): FieldDefinition => ({ ...field, help });

/** The same field, never blank. */
export const required = (field: FieldDefinition): FieldDefinition => ({ ...field, required: true });
