import * as deploySalesforce from './commands/deploy-salesforce.ts';
import * as modelCheck from './commands/model-check.ts';
import * as sandboxImport from './commands/sandbox-import.ts';
import * as schemaEnsure from './commands/schema-ensure.ts';
import * as score from './commands/score.ts';
import * as serve from './commands/serve.ts';
import * as stagesExport from './commands/stages-export.ts';
import * as stagesPublish from './commands/stages-publish.ts';
import * as winLossAsk from './commands/winloss-ask.ts';
import type { Command } from './io.ts';

/** Every command, in the order in which `plumbline --help` lists them. */
export const commands: readonly Command[] = [
  modelCheck,
  score,
  schemaEnsure,
  deploySalesforce,
  winLossAsk,
  stagesPublish,
  stagesExport,
  serve,
  sandboxImport,
];
