import type { Fact } from './model.ts';

type Type = Fact['type'];

/** Which kinds of field can carry a fact of a type: numbers are numbers, and a text may hold nearly everything. */
const suited: Readonly<Record<Type, readonly Type[]>> = {
  number: ['number', 'money', 'count', 'text'],
  count: ['number', 'count', 'text'],
  money: ['money', 'number'],
  text: ['text', 'option', 'options'],
  option: ['option', 'text', 'yesNo'],
  options: ['options', 'option', 'text'],
  yesNo: ['yesNo', 'option', 'text'],
  date: ['date'],
};

/** Whether a field of a CRM can carry a fact; `type` is the kind of fact that the field holds itself, null for none. */
export const fieldSuitsFact = (
  field: { readonly object: Fact['object']; readonly type: Type | null },
  fact: Pick<Fact, 'object' | 'type'>,
): boolean => field.object === fact.object && field.type !== null && suited[fact.type].includes(field.type);
