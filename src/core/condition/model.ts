import * as z from 'zod';

/** A stable name within the model: lower case, digits, hyphens and underscores. Labels may change, ids may not. */
export const Id = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,62}$/, 'must start with a letter and hold only a-z, 0-9, - and _, at most 63')
  .describe('A stable name: lower case, digits, - and _. Labels may change; ids may not.');
export type Id = z.infer<typeof Id>;

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date().describe('A day, written YYYY-MM-DD.');
export type Day = z.infer<typeof Day>;

/** The kinds of record that facts stand on and cards are shown on. */
export const RecordKind = z
  .enum(['deal', 'company', 'contact', 'lead'])
  .describe('The kind of record: deal, company, contact or lead.');
export type RecordKind = z.infer<typeof RecordKind>;

/** How a fact is worked out from records that are associated with the record in hand. */
export const Aggregate = z
  .strictObject({
    over: z
      .enum(['contacts', 'activities', 'associations'])
      .describe('Which associated records are looked at.'),
    how: z
      .enum(['count', 'any', 'all'])
      .describe('count gives a number; any and all give yes or no over the fact named in `fact`.'),
    fact: Id.optional().describe(
      'For any and all: the yes/no fact of each associated record that is asked for.',
    ),
    role: Id.optional().describe('Only contacts with this buying role on the deal.'),
    kind: z.string().optional().describe('Only activities or associations of this kind, such as meeting.'),
    withinDays: z.int().positive().optional().describe('Only activities of the last so many days.'),
  })
  .describe('Works the fact out from associated records.');
export type Aggregate = z.infer<typeof Aggregate>;

/** One entry of the vocabulary: something that can be known about a record. */
export const Fact = z
  .strictObject({
    id: Id,
    label: z.string().min(1).describe('What people call it on a card, such as Employees.'),
    type: z
      .enum(['number', 'money', 'text', 'option', 'options', 'yesNo', 'date', 'count'])
      .describe('What kind of value it has. option is one of `values`, options any number of them.'),
    object: RecordKind.describe(
      'The record it belongs to. A deal or contact reads company facts from its primary company; a lead answers facts of a company and of a contact itself.',
    ),
    from: Aggregate.optional(),
    means: z.string().min(1).optional().describe('What is meant by it, so that everyone counts the same.'),
    unit: z.string().optional().describe('The unit of a number, such as people, sites or orders a day.'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional()
      .describe('For money: the ISO 4217 currency that the model counts in.'),
    values: z
      .array(z.strictObject({ id: Id, label: z.string().min(1).describe('What people call this value.') }))
      .min(1)
      .optional()
      .describe('For option and options: every value there is.'),
    ask: z.string().optional().describe('The question a rep can ask to find it out.'),
    knownBy: z.string().optional().describe('Who at the buyer usually knows.'),
  })
  .describe('Something that can be known about a record.');
export type Fact = z.infer<typeof Fact>;

/** A value that a fact is compared with. */
export const Operand = z
  .union([z.string(), z.number(), z.boolean()])
  .describe('A value: text, a number, or true and false for yes and no.');
export type Operand = z.infer<typeof Operand>;

const operands = z.array(Operand).min(1);
const days = z.strictObject({ days: z.int().positive().describe('A number of days.') });
const fact = Id.describe('The fact that is looked at.');

/** One comparison of one fact; unknown when the fact is unknown, `isSet` apart. */
export const Comparison = z.union([
  z.strictObject({ fact, is: Operand.describe('Equal to this value.') }),
  z.strictObject({ fact, isNot: Operand.describe('Any known value but this one.') }),
  z.strictObject({ fact, isOneOf: operands.describe('Equal to one of these values.') }),
  z.strictObject({ fact, atLeast: z.number().describe('This number or more.') }),
  z.strictObject({ fact, atMost: z.number().describe('This number or less.') }),
  z.strictObject({
    fact,
    between: z
      .tuple([z.number(), z.number()])
      .describe('From the first number, up to but not including the second.'),
  }),
  z.strictObject({ fact, containsAny: operands.describe('Has at least one of these values.') }),
  z.strictObject({ fact, containsAll: operands.describe('Has every one of these values.') }),
  z.strictObject({
    fact,
    domainIs: z
      .array(z.string().min(1))
      .min(1)
      .describe('An e-mail address or web address at one of these domains, or below one.'),
  }),
  z.strictObject({
    fact,
    matchesText: z
      .string()
      .min(1)
      .max(200)
      .describe('Holds this text; * stands for anything. Upper and lower case are the same.'),
  }),
  z.strictObject({ fact, isSet: z.literal(true).describe('Filled in, whatever the value; No counts.') }),
  z.strictObject({ fact, withinLast: days.describe('A day within the last so many days, today included.') }),
  z.strictObject({ fact, olderThan: days.describe('A day more than so many days ago.') }),
  z.strictObject({ fact, countAtLeast: z.int().min(1).describe('A count, or a list, of at least so many.') }),
]);
export type Comparison = z.infer<typeof Comparison>;

/** Data that answers held, not held or unknown for a record's facts. */
export type Condition =
  Comparison | { all: readonly Condition[] } | { any: readonly Condition[] } | { not: Condition };

/** The condition language: a comparison, or all, any and not of conditions. */
export const Condition: z.ZodType<Condition> = z
  .lazy(() => anyCondition)
  .describe('A condition on facts. It answers held, not held, or unknown.')
  .meta({ id: 'Condition' });

// One object, not a new one for each asking: what walks the schema knows by it that it has been here.
const anyCondition = z.union([
  Comparison,
  z.strictObject({ all: z.array(Condition).min(1).describe('Held when every one is held.') }),
  z.strictObject({ any: z.array(Condition).min(1).describe('Held when at least one is held.') }),
  z.strictObject({ not: Condition.describe('Held when this is not held.') }),
]);

/** `facts.yaml`: the vocabulary that every other part of the model speaks. */
export const FactsFile = z
  .strictObject({
    engine: z.int().positive().default(1).describe('The least engine version that this model needs.'),
    seller: z.string().min(1).optional().describe('The company whose model this is.'),
    facts: z.array(Fact).min(1).describe('Every fact that a rule may name.'),
  })
  .describe('The vocabulary: every fact that a rule may name.');
export type FactsFile = z.infer<typeof FactsFile>;
