import type { ChangeRow } from './settings-view.ts';

/** A change as it is said of a model: where, what, and what it was before. */
export interface ChangeToShow {
  /** `stages.yaml` */
  readonly part: string;
  /** The way to what changed: keys, and of list entries their ids with their places, counted from 0. */
  readonly path: readonly { readonly key: string; readonly index: number | null }[];
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly where: string;
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Changes as rows of a page, each with the control that it is about. */
export function showChanges(changes: readonly ChangeToShow[]): readonly ChangeRow[] {
  return changes.map((change) => {
    const { where, what, before, after } = change;
    return { at: controlOf(change), where, what, before, after };
  });
}

/** The control on the settings page that a change is about: `stages/new_business/discovery/exit/erp_known`. */
function controlOf({ part, path }: ChangeToShow): string {
  const [first = '', second, third, fourth, fifth, sixth] = path.map(({ key }) => key);
  const card = /^battlecards\/(.+)\.yaml$/.exec(part)?.[1];
  switch (card === undefined ? `${part.replace(/^crm\/.*/, 'crm')} ${first}` : 'card') {
    case 'stages.yaml pipelines':
      return joined('stages', second, fourth, ...(sixth === undefined ? [] : [fifth, sixth]));
    case 'facts.yaml facts':
      return joined('facts', second);
    case 'objections.yaml objections':
      return joined('objection', second);
    case 'messaging.yaml claims':
      return joined('claim', second);
    case 'icp.yaml scorecards':
      return controlOfScorecard(path);
    case 'crm fields':
      return joined('facts', third);
    case 'crm pipelines':
      return joined('stages', second, fourth);
    case 'card':
      return joined('section', card, first === 'sections' ? second : first);
    default:
      return joined(part.replace(/\.yaml$/, ''), first, second);
  }
}

function controlOfScorecard(path: ChangeToShow['path']): string {
  const [, card, list, entry, , band] = path;
  if (list?.key === 'criteria') return joined('icp', card?.key, entry?.key, band && String(band.index));
  return joined('icp', card?.key, list?.key, entry?.key);
}

const joined = (...steps: readonly (string | undefined)[]): string =>
  steps.filter((step) => step !== undefined && step !== '').join('/');

const signs = { added: '+', removed: '-', changed: '~', moved: '~' } as const;
const longestLine = 104;

/** Changes as lines of text, under the parts that they are in: `~ Discovery, to leave: … level: block, was warn`. */
export function changeLines(changes: readonly ChangeToShow[]): readonly string[] {
  return changes.flatMap((change, index) => {
    const isFirst = changes[index - 1]?.where !== change.where;
    return [...(isFirst ? [`  ${change.where}`] : []), ...linesOf(change)];
  });
}

function linesOf({ kind, what, before, after }: ChangeToShow): readonly string[] {
  const begin = `    ${signs[kind]} ${what}`;
  if (kind === 'moved') return [`${begin}: now ${after ?? ''}, was ${before ?? ''}`];
  if (kind === 'added') return one(begin, after, 'now');
  if (kind === 'removed') return one(begin, before, 'was');
  const line = `${begin}: ${after ?? ''}, was ${before ?? ''}`;
  if (after !== null && before !== null && line.length <= longestLine) return [line];
  return [begin, `        was  ${before ?? 'not there'}`, `        now  ${after ?? 'not there'}`];
}

function one(begin: string, value: string | null, word: string): readonly string[] {
  if (value === null) return [begin];
  const line = `${begin}: ${value}`;
  return line.length <= longestLine ? [line] : [begin, `        ${word}  ${value}`];
}

/** How many of each: `2 added, 1 changed and 1 removed`. */
export function changeCounts(changes: readonly ChangeToShow[]): string {
  const count = (...kinds: readonly ChangeToShow['kind'][]): number =>
    changes.filter(({ kind }) => kinds.includes(kind)).length;
  const words = [
    [count('added'), 'added'],
    [count('changed', 'moved'), 'changed'],
    [count('removed'), 'removed'],
  ].flatMap(([n, word]) => (n === 0 ? [] : [`${n} ${word}`]));
  return words.length < 2 ? (words[0] ?? 'nothing') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
