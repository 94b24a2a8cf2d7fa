// `npm run check:apex`: the Apex of the package, checked without an org by apex-ls (names and types against the objects
// of the package) and PMD. Both come with the code analyzer of Salesforce and need Java 11 or newer; where there is none,
// the check says loudly that it was left out, and ends well.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkedModel } from '../checked-model.ts';
import { readManifest } from '../manifest.ts';
import { buildSalesforceProject } from '../salesforce/build-project.ts';

/** What the checks found: one line each, `file:line  what`; or why nothing was checked. */
export type ApexCheck = { readonly found: readonly string[] } | { readonly leftOut: string };

const root = path.join(import.meta.dirname, '../..');
const javaLibrary = path.join(root, 'node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib/*');
const rules = path.join(import.meta.dirname, 'apex-rules.xml');

/** Whether there is a Java to check with. */
export const hasJava = async (java = 'java'): Promise<boolean> =>
  (await run(java, ['-version'], root))?.code === 0;

/** Checks the Apex of an sfdx project. `java` is the program that is started. */
export async function checkApex(project: string, java = 'java'): Promise<ApexCheck> {
  if (!(await hasJava(java))) return { leftOut: 'there is no Java here' };
  const [types, style] = await Promise.all([typeIssues(project, java), styleIssues(project, java)]);
  return { found: [...types, ...style] };
}

/** Issues of apex-ls: a file on a line of its own, then what is wrong with it, line by line. */
async function typeIssues(project: string, java: string): Promise<readonly string[]> {
  const program = ['-cp', javaLibrary, 'io.github.apexdevtools.apexls.CheckForIssues'];
  const ran = await run(java, [...program, '-w', project, '-n', '-d', 'warnings'], project);
  const found: string[] = [];
  let file = '';
  for (const line of (ran?.said ?? '').split('\n').filter((text) => text.trim() !== '')) {
    const issue = /^(\w+): line (\d+)[^:]*: (.*)$/.exec(line);
    if (issue) found.push(`${file}:${issue[2] ?? ''}  ${issue[1] ?? ''}: ${issue[3] ?? ''}`);
    else if (path.isAbsolute(line)) file = path.relative(project, line);
  }
  if (ran?.code !== 0 && found.length === 0) return [`apex-ls could not check it: ${ran?.said.trim() ?? ''}`];
  return found;
}

interface PmdReport {
  readonly violations: readonly {
    readonly rule: string;
    readonly message: string;
    readonly codeLocation: { readonly file: string; readonly startLine: number };
  }[];
  readonly processingErrors: readonly { readonly file: string; readonly message: string }[];
}

async function styleIssues(project: string, java: string): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-pmd-'));
  try {
    const [asked, answer] = [path.join(folder, 'asked.json'), path.join(folder, 'answer.json')];
    const filesToScan = await apexFiles(project);
    await writeFile(
      asked,
      JSON.stringify({ ruleSetInputFile: rules, runDataPerLanguage: { apex: { filesToScan } } }),
    );
    const program = ['-cp', javaLibrary, 'com.salesforce.sfca.pmdwrapper.PmdWrapper'];
    const ran = await run(java, [...program, 'run', asked, answer], folder);
    if (ran?.code !== 0) return [`PMD could not check it: ${ran?.said.trim() ?? ''}`];
    const { violations, processingErrors } = JSON.parse(await readFile(answer, 'utf8')) as PmdReport;
    const at = (file: string): string => path.relative(project, file);
    return [
      ...processingErrors.map(({ file, message }) => `${at(file)}  ${message}`),
      ...violations.map(
        ({ rule, message, codeLocation: { file, startLine } }) =>
          `${at(file)}:${startLine}  ${rule}: ${message}`,
      ),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function apexFiles(project: string): Promise<readonly string[]> {
  const files = await readdir(project, { recursive: true });
  return files
    .filter((file) => /\.(cls|trigger)$/.test(file))
    .toSorted()
    .map((file) => path.join(project, file));
}

interface Ran {
  readonly code: number | null;
  readonly said: string;
}

/** What a program said, in full; null where there is no such program. */
function run(program: string, args: readonly string[], cwd: string): Promise<Ran | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: string[] = [];
    child.stdout.on('data', (text: Buffer) => said.push(text.toString()));
    child.stderr.on('data', (text: Buffer) => said.push(text.toString()));
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve({ code, said: said.join('') }));
  });
}

/** Writes the package into a folder, its cards left out: Apex knows nothing of them. */
export async function emitApexProject(outDir: string): Promise<void> {
  const checked = await checkedModel(path.join(root, 'config'), 'config');
  if ('report' in checked) throw new Error(checked.report);
  const manifest = readManifest(path.join(root, 'app.json'));
  await mkdir(outDir, { recursive: true });
  buildSalesforceProject({ root, manifest, model: checked.model, lightning: new Map(), outDir });
}

async function main(given: string | undefined): Promise<void> {
  const emitted = given === undefined ? await mkdtemp(path.join(tmpdir(), 'plumbline-apex-')) : null;
  try {
    if (emitted !== null) await emitApexProject(emitted);
    const check = await checkApex(path.resolve(given ?? emitted ?? '.'));
    if ('leftOut' in check) {
      console.log(`APEX CHECK LEFT OUT: ${check.leftOut}. Install Java 17 to have Apex checked.`);
      return;
    }
    for (const line of check.found) console.log(line);
    console.log(
      check.found.length === 0
        ? 'Apex is right: apex-ls and PMD found nothing.'
        : `${check.found.length} to mend.`,
    );
    process.exitCode = check.found.length === 0 ? 0 : 1;
  } finally {
    if (emitted !== null) await rm(emitted, { recursive: true });
  }
}

if (import.meta.main) await main(parseArgs({ allowPositionals: true }).positionals[0]);
