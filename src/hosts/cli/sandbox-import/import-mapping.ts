import * as z from 'zod';

const name = z.string().min(1);

/** One column that becomes one property. */
export const ColumnMapping = z
  .strictObject({
    column: name.describe('The column’s name, as in the first line of the file.'),
    property: name.describe('The property’s internal name.'),
    as: z
      .enum(['text', 'number', 'date', 'moment'])
      .default('text')
      .describe('What stands in it; what cannot be read as that is listed and left out.'),
    values: z
      .record(z.string(), z.string())
      .optional()
      .describe('Which value of the column becomes which value of the property; capitals do not matter.'),
    unlisted: z
      .enum(['leave_out', 'keep', 'right_as_is'])
      .default('leave_out')
      .describe(
        'A value that `values` does not name is left out or kept, and listed; right_as_is where `values` only corrects some.',
      ),
    multiply: z.number().positive().optional().describe('Multiplies a number, such as 1000000 for millions.'),
    blank: z.array(z.string()).default([]).describe('Values that mean not filled in, such as N/A.'),
    knownIn: z
      .strictObject({ file: name.describe('The file.'), column: name.describe('Its column.') })
      .optional()
      .describe('A list that the value should be in. One that is not is kept, and listed.'),
  })
  .describe('One column that becomes one property.');
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** A column that names records of another table. */
export const JoinMapping = z
  .strictObject({
    column: name.describe('The column that names the other record by its key.'),
    to: name.describe('The kind of the other record, such as companies.'),
    primary: z.boolean().default(false).describe('Whether it is a deal’s or contact’s primary company.'),
  })
  .describe('A column that names records of another table.');
export type JoinMapping = z.infer<typeof JoinMapping>;

/** The column that says in which stage a deal is, and when it got there. */
export const StageMapping = z
  .strictObject({
    pipeline: name.describe('The pipeline’s id.'),
    column: name.describe('The column that holds the stage.'),
    values: z.record(z.string(), name).describe('Which value of the column means which stage, by id.'),
    entered: z
      .record(name, name)
      .default({})
      .describe('For each stage the column with the day on which it was entered.'),
  })
  .describe('In which stage a deal is, and when it got there.');
export type StageMapping = z.infer<typeof StageMapping>;

/** A table whose rows become records. */
export const TableMapping = z
  .strictObject({
    file: name.describe('The file in the folder.'),
    object: z.enum(['companies', 'contacts', 'deals']).describe('What each row becomes.'),
    key: name.describe('The column by which other tables name a row.'),
    name: z
      .string()
      .optional()
      .describe('For deals: their name, with columns in braces, such as {account}: {product}.'),
    columns: z.array(ColumnMapping).min(1).describe('The columns that become properties.'),
    fixed: z
      .record(name, z.union([z.string(), z.number()]))
      .default({})
      .describe('Properties that have the same value on every record.'),
    owner: name.optional().describe('The column that names the owner.'),
    joins: z.array(JoinMapping).default([]).describe('The columns that name records of another table.'),
    stage: StageMapping.optional(),
  })
  .describe('A table whose rows become records.');
export type TableMapping = z.infer<typeof TableMapping>;

const stage = z.strictObject({
  id: name.describe('The stage’s id.'),
  label: name.describe('What people call it.'),
  probability: z.number().min(0).max(1).describe('1 is closed and won, 0 closed and lost.'),
});

const property = z.strictObject({
  name: name.describe('The internal name.'),
  label: name.describe('What people call it.'),
  type: z.enum(['string', 'number', 'date', 'datetime', 'enumeration', 'bool']).describe('HubSpot’s type.'),
  fieldType: z
    .enum(['text', 'textarea', 'number', 'date', 'select', 'radio', 'checkbox', 'booleancheckbox'])
    .describe('HubSpot’s field type.'),
  options: z
    .array(z.strictObject({ label: name.describe('Shown.'), value: name.describe('Stored.') }))
    .optional()
    .describe('For enumeration: what can be chosen.'),
});

/** A mapping file of `plumbline sandbox import`: how the tables of a folder become records. */
export const ImportMapping = z
  .strictObject({
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe('The account’s currency, ISO 4217.'),
    dates: z
      .enum(['iso', 'day_month_year', 'month_day_year'])
      .default('iso')
      .describe('How days are written: 2026-11-21, 21/11/2026 or 11/21/2026.'),
    newestIs: z
      .enum(['as_written', 'yesterday'])
      .default('as_written')
      .describe('yesterday moves every day by as many days as bring the newest of all to yesterday.'),
    delimiter: z.string().length(1).default(',').describe('What parts the cells.'),
    owners: z
      .strictObject({
        file: name.describe('The file.'),
        columns: z.array(name).min(1).describe('Columns with names of people.'),
      })
      .optional()
      .describe('Who can own records.'),
    pipelines: z
      .array(
        z.strictObject({
          id: name.describe('The pipeline’s id.'),
          label: name.describe('What people call it.'),
          stages: z.array(stage).min(2).describe('The stages in order.'),
        }),
      )
      .default([])
      .describe('The pipelines of deals.'),
    properties: z
      .partialRecord(z.enum(['companies', 'contacts', 'deals']), z.array(property))
      .default({})
      .describe('Properties to be made besides HubSpot’s own.'),
    tables: z.array(TableMapping).min(1).describe('The tables, those that others name first.'),
  })
  .describe('How the tables of a folder become records of the local HubSpot.');
export type ImportMapping = z.infer<typeof ImportMapping>;
