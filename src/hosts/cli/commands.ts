import * as backtest from './commands/backtest.ts';
import * as deploySalesforce from './commands/deploy-salesforce.ts';
import * as doctor from './commands/doctor.ts';
import * as init from './commands/init.ts';
import * as learn from './commands/learn.ts';
import * as modelAcknowledge from './commands/model-acknowledge.ts';
import * as fitRefresh from './commands/fit-refresh.ts';
import * as modelCheck from './commands/model-check.ts';
import * as modelDiff from './commands/model-diff.ts';
import * as modelDrift from './commands/model-drift.ts';
import * as modelHistory from './commands/model-history.ts';
import * as modelPublish from './commands/model-publish.ts';
import * as modelPull from './commands/model-pull.ts';
import * as modelRevert from './commands/model-revert.ts';
import * as sandboxImport from './commands/sandbox-import.ts';
import * as schemaEnsure from './commands/schema-ensure.ts';
import * as score from './commands/score.ts';
import * as serve from './commands/serve.ts';
import * as stagesAudit from './commands/stages-audit.ts';
import * as stagesExport from './commands/stages-export.ts';
import * as stagesPublish from './commands/stages-publish.ts';
import * as stagesSweep from './commands/stages-sweep.ts';
import * as winLossAsk from './commands/winloss-ask.ts';
import type { Command } from './io.ts';

/** Every command, in the order in which `plumbline --help` lists them. */
export const commands: readonly Command[] = [
  init,
  doctor,
  modelCheck,
  modelDiff,
  modelPublish,
  modelPull,
  modelHistory,
  modelRevert,
  modelAcknowledge,
  modelDrift,
  score,
  backtest,
  learn,
  fitRefresh,
  schemaEnsure,
  deploySalesforce,
  winLossAsk,
  stagesPublish,
  stagesExport,
  stagesAudit,
  stagesSweep,
  serve,
  sandboxImport,
];
