import { isAbsolute } from 'node:path';
import type { GtmModel } from '../../model/gtm-model.ts';
import type { Problem } from '../../model/problem.ts';
import { counted } from '../../model/wording.ts';
import { holdingsLine } from './holdings.ts';

const mostPrinted = 200;

/** Every problem, file by file, and the count at the end. */
export function problemReport(folder: string, problems: readonly Problem[]): string {
  const printed = problems.slice(0, mostPrinted);
  const files = new Set(problems.map(({ file }) => file)).size;
  const left = problems.length - printed.length;
  return [
    ...grouped(folder, printed),
    ...(left > 0 ? [`… and ${counted(left, 'more problem')}.`, ''] : []),
    `${counted(problems.length, 'problem')} in ${counted(files, 'file')} of ${folder}.`,
    '',
  ].join('\n');
}

/** One line that says what a clean model holds, after what is worth knowing about it. */
export function contentsLine(folder: string, model: GtmModel, notes: readonly Problem[]): string {
  const worth =
    notes.length > 0 ? ['Worth knowing:', '', ...grouped(folder, notes.slice(0, mostPrinted))] : [];
  return [...worth, `${folder} is right: ${holdingsLine(model)}. Version ${model.version}.`, ''].join('\n');
}

function grouped(folder: string, problems: readonly Problem[]): string[] {
  return problems.flatMap(({ file, line, column, what, todo }, index) => {
    const isLastOfFile = problems[index + 1]?.file !== file;
    const told = [`${placeIn(folder, { file, line, column })}  ${what}`, `    ${todo}`];
    return isLastOfFile ? told.concat('') : told;
  });
}

function placeIn(folder: string, { file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>): string {
  if (file === '') return folder;
  return `${isAbsolute(file) ? file : `${folder}/${file}`}:${line}:${column}`;
}
