import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { figureLines, isHeld, type Figure } from './figure.ts';

const HELP = `npm run bench [-- PART…] [--json]

Measures against the targets, each part in a process of its own:
  score     the scorer: with reasons, in bulk, with everything; against other engines on the same model
  card      a card's function beyond the CRM's own time
  audit     judging a move by the past of its deal
  evidence  a backtest, and learning, over a million deals: in memory, and the commands on a file; takes minutes
  size      bundles (run npm run build first)
  start     how much longer a function's bundle takes to start than an empty script (run npm run build first)

  --json    the figures as JSON

Times are CPU time, so other programs on the machine do not count, but for evidence; ratios are medians of runs that took turns.
`;

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Part {
  readonly title: string;
  readonly measure: () => Promise<readonly Figure[]>;
}

/** Imported when asked for: a part must not slow another down. */
const parts: Readonly<Record<string, Part>> = {
  score: {
    title: 'Scoring a record of 20 facts, a fifth of them unknown',
    measure: async () => (await import('./score.ts')).scoreFigures(),
  },
  card: {
    title: 'A card’s function, the CRM’s own time left out',
    measure: async () => {
      const { checkedModel } = await import('../checked-model.ts');
      const { cardTimes } = await import('./card-time.ts');
      const checked = await checkedModel(path.join(root, 'config'), 'config');
      if ('report' in checked) throw new Error(checked.report);
      return cardTimes(checked.model);
    },
  },
  audit: {
    title: 'Judging a move forward by the past of its deal',
    measure: async () => {
      const { checkedModel } = await import('../checked-model.ts');
      const { auditFigures } = await import('./audit.ts');
      const checked = await checkedModel(path.join(root, 'config'), 'config');
      if ('report' in checked) throw new Error(checked.report);
      return auditFigures(checked.model);
    },
  },
  evidence: {
    title: 'Evidence from closed deals: seconds as a person waits, so other programs on the machine count',
    measure: async () => (await import('./evidence.ts')).evidenceFigures(root),
  },
  size: {
    title: 'Sizes',
    measure: async () => (await import('./sizes.ts')).sizes(root),
  },
  start: {
    title: 'Starting cold',
    measure: async () => {
      const { coldStarts } = await import('./cold-start.ts');
      return coldStarts(root, ['readDealGuide', 'readFit', 'captureWinLoss']);
    },
  },
};

interface Measured {
  readonly part: string;
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly problem: string | null;
}

/** Measures one part in a process of its own. */
function measured(part: string): Measured {
  const title = parts[part]?.title ?? part;
  const own = [fileURLToPath(import.meta.url), '--only', part];
  const { status, stdout, stderr } = spawnSync(process.execPath, own, { encoding: 'utf8' });
  if (status === 0) return { part, title, figures: JSON.parse(stdout) as Figure[], problem: null };
  return { part, title, figures: [], problem: stderr.trim() };
}

const lines = ({ title, figures, problem }: Measured): readonly string[] =>
  problem === null ? figureLines(title, figures) : [title, `  could not be measured: ${problem}`, ''];

function measureAll(names: readonly string[], json: boolean): void {
  const all = names.map((name) => {
    const part = measured(name);
    if (!json) console.log(lines(part).join('\n'));
    return part;
  });
  const held = all.flatMap(({ figures }) => figures.map(isHeld)).filter((one) => one !== null);
  if (json) console.log(JSON.stringify(all, null, 2));
  else console.log(`${held.filter(Boolean).length} of ${held.length} targets are met.`);
  if (all.some(({ problem }) => problem !== null)) process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean' }, json: { type: 'boolean' }, only: { type: 'string' } },
  });
  const unknown = positionals.find((name) => !(name in parts));
  if (values.help === true || unknown !== undefined) {
    console.log(unknown === undefined ? HELP : `There is no part ${unknown}.\n\n${HELP}`);
    process.exitCode = unknown === undefined ? 0 : 2;
  } else if (values.only === undefined)
    measureAll(positionals.length > 0 ? positionals : Object.keys(parts), values.json === true);
  else console.log(JSON.stringify(await parts[values.only]?.measure()));
}

await run();
