import * as z from 'zod';
import { Id } from '../core/condition/model.ts';

/** Which field of a CRM, or which column of a file, carries a fact, and how its values read. */
export const FieldMapping = z
  .strictObject({
    field: z.string().min(1).describe('The property’s internal name, the API name, or the column.'),
    label: z.string().min(1).optional().describe('What the CRM calls the field on a record, for people.'),
    values: z
      .record(z.string(), z.union([Id, z.boolean()]))
      .optional()
      .describe('Which value of the field means which value of the fact.'),
    unchecked: z
      .enum(['no', 'unknown'])
      .optional()
      .describe('For a checkbox that is never blank: what unchecked means.'),
    currency: z
      .string()
      .regex(/^([A-Z]{3}|record|account)$/)
      .optional()
      .describe('For money: the ISO 4217 currency, or record or account for the one the CRM names.'),
    multiply: z.number().positive().optional().describe('Multiplies a number, such as 1000000 for millions.'),
    blank: z.array(z.string()).optional().describe('Values that mean not filled in, such as Select or N/A.'),
    separator: z.string().min(1).optional().describe('What parts the values of a list; ; unless named.'),
    days: z
      .enum([
        'iso',
        'yearFirst',
        'namedMonth',
        'dayFirst',
        'monthFirst',
        'compact',
        'epochMs',
        'epochSeconds',
        'excelSerial',
      ])
      .optional()
      .describe(
        'For csv: how days are written where they are not as 2026-03-27. dayFirst reads 3/4/2026 as 3 April, monthFirst as 4 March; both read 27-Mar-2026 too. compact is 20260327, excelSerial the days that a spreadsheet counts.',
      ),
    decimal: z
      .enum(['point', 'comma'])
      .optional()
      .describe('For csv: which sign parts the decimals; the other one may group thousands.'),
    unit: z
      .string()
      .min(1)
      .optional()
      .describe('For csv: what stands behind numbers and is left off, such as % or months.'),
    suffixes: z
      .boolean()
      .optional()
      .describe('For csv: numbers may end with k, m, mn, bn or b, which multiply them: 1.2k is 1200.'),
  })
  .describe('Which field carries a fact, and how its values read.');
export type FieldMapping = z.infer<typeof FieldMapping>;

const factFields = z.record(Id, FieldMapping).describe('Facts by id, each with its field.');

/** Where the model's pipelines and stages are in the CRM, by id and never by label. */
export const PipelineMapping = z
  .strictObject({
    id: z.string().min(1).describe('The pipeline’s id in the CRM.'),
    stages: z.record(Id, z.string().min(1)).describe('Stages of the model, each with its id in the CRM.'),
  })
  .describe('Where a pipeline and its stages are in the CRM.');
export type PipelineMapping = z.infer<typeof PipelineMapping>;

/** How the CRM names a buying role. */
export const RoleMapping = z
  .strictObject({
    associationLabels: z
      .array(z.string())
      .default([])
      .describe('Labels of the association of deal and contact.'),
    values: z.array(z.string()).default([]).describe('Values of the role field.'),
  })
  .describe('How the CRM names a buying role.');
export type RoleMapping = z.infer<typeof RoleMapping>;

/** A field with values that stand for ids of the model. */
const codedField = z.strictObject({
  field: z.string().min(1).describe('The field.'),
  label: z.string().min(1).optional().describe('What the CRM calls it.'),
  values: z.record(z.string(), Id).default({}).describe('Which value of the field means which id.'),
});

/** `crm/<name>.yaml`: which field carries which fact, and where stages, roles and competitors are. */
export const CrmMapping = z
  .strictObject({
    engine: z.int().positive().default(1).describe('The least engine version that this part needs.'),
    crm: z.enum(['hubspot', 'salesforce', 'csv']).describe('Which CRM, or csv for exported files.'),
    idColumn: z
      .string()
      .min(1)
      .optional()
      .describe('For csv: the column that names a record; without it, records are named by their line.'),
    fields: z
      .strictObject({
        deal: factFields.optional(),
        company: factFields.optional(),
        contact: factFields.optional(),
        lead: factFields.optional(),
      })
      .describe('The fields, by kind of record.'),
    pipelines: z.record(Id, PipelineMapping).default({}).describe('The pipelines of the model.'),
    roles: z.record(Id, RoleMapping).default({}).describe('The buying roles of the model.'),
    roleField: z.string().min(1).optional().describe('The field of a contact that holds buying roles.'),
    competitors: codedField.optional().describe('The deal’s field for competitors.'),
    lostReason: codedField
      .optional()
      .describe('The CRM’s own reason for a loss: read to prefill, written back once.'),
    wonReason: codedField
      .optional()
      .describe('The CRM’s own reason for a win: read to prefill, written back once.'),
    managers: z
      .record(z.string(), z.string().min(1))
      .default({})
      .describe(
        'Whose manager is who, by owner id; `default` for everyone else. Used where an owner has left.',
      ),
  })
  .describe('Which field of the CRM carries which fact.');
export type CrmMapping = z.infer<typeof CrmMapping>;
