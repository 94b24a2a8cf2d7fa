import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { ModelFile } from '../../../model/read-one-file.ts';

/** The file of a proposal's folder that says what it was learned from. */
const name = 'learned.json';

/** What a proposal was learned from, so that nobody judges it on the same records unawares. */
const LearnedFrom = z.object({
  file: z.string().describe('What the file was called.'),
  content: z.string().describe('A hash of what stood in it.'),
  closed: z.int().describe('Records that were won or lost.'),
  created: z.string().nullable().describe('The column with the day on which each was made.'),
  split: z.object({
    kind: z.enum(['time', 'random']),
    seed: z.int(),
    cut: z.string().nullable().describe('The first day of what was kept apart.'),
  }),
});
export type LearnedFrom = z.infer<typeof LearnedFrom>;

/** As a file of the proposal's folder. */
export const learnedFile = (from: LearnedFrom): ModelFile => ({
  path: name,
  text: `${JSON.stringify(from, null, 2)}\n`,
});

/** What the model in a folder was learned from; null where nothing says it was. */
export function learnedFrom(folder: string): LearnedFrom | null {
  try {
    const read = LearnedFrom.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
