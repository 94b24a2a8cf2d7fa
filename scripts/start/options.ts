import { parseArgs } from 'node:util';

/** What `npm start -- --help` prints. */
export const help = `npm start [-- options]

Starts a HubSpot and a Salesforce of your own on this machine with the same records in both, publishes the model
in config/, scores everything, and shows the records with Plumbline's cards in your browser. It needs no account,
and nothing leaves this machine. Save a file in config/ and the open page shows it; stop with Ctrl+C. The page opens
in HubSpot and switches to Salesforce at the top; the first look there takes up to a minute, while its cards are
built.

  --port N                     the address to open: http://127.0.0.1:N/ (4820)
  --config DIR                 another model than config/
  --import DIR --mapping FILE  your own CSV tables in place of the example records, in both CRMs;
                               see docs/sandbox-import.md
  --import DIR                 your own sObject tree files, as sf data export tree writes them: these can only
                               be in Salesforce, so the page opens there
  --tier professional          a HubSpot without custom objects (enterprise)
  --help                       this text
`;

/** What was asked for. */
export interface StartOptions {
  /** Null when none was named: then the next free one will do. */
  readonly port: number | null;
  readonly config: string;
  /** The records to import: CSV tables by a mapping, or without one a folder of sObject tree files. */
  readonly tables: { readonly folder: string; readonly mapping: string | null } | null;
  readonly tier: 'professional' | 'enterprise';
}

/** The options, `help`, or a sentence that says what is wrong with them. */
export function readOptions(args: readonly string[]): StartOptions | 'help' | { readonly wrong: string } {
  const values = parsed(args);
  if ('wrong' in values) return values;
  if (values.help) return 'help';
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
    return { wrong: `--port ${values.port} is not a port: a whole number up to 65535.` };
  }
  if (values.import === undefined && values.mapping !== undefined) {
    return { wrong: '--mapping says which column of the tables is what: --import names their folder.' };
  }
  const tier = values.tier ?? 'enterprise';
  if (tier !== 'professional' && tier !== 'enterprise') {
    return { wrong: `There is no tier ${tier}: professional or enterprise.` };
  }
  const tables =
    values.import === undefined ? null : { folder: values.import, mapping: values.mapping ?? null };
  return { port, config: (values.config ?? 'config').replace(/(?<=.)\/+$/, ''), tables, tier };
}

/** Whether the records can be in Salesforce alone: a tree of sObjects is. */
export const isSalesforceAlone = ({ tables }: StartOptions): boolean => tables?.mapping === null;

type Values = Partial<Record<'port' | 'config' | 'import' | 'mapping' | 'tier', string>> & { help?: boolean };

function parsed(args: readonly string[]): Values | { readonly wrong: string } {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: text,
        config: text,
        import: text,
        mapping: text,
        tier: text,
        help: { type: 'boolean', short: 'h' },
      },
    });
    return values;
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}
