import type { Path } from '../../model/problem.ts';
import type { PartValues } from '../../model/part-values.ts';

interface Entry {
  readonly [key: string]: unknown;
}

/**
 * The control of the page that a place in a part stands at: `stages/new_business/discovery/exit/erp_known#level`. What the
 * page shows no control for is named by its part alone.
 */
export function controlOf(parts: PartValues, file: string, path: Path): string {
  const part = parts[file];
  if (file.startsWith('crm/')) return controlOfMapping(path);
  if (file.startsWith('battlecards/')) {
    return named(`section/${idOf(part as Entry | undefined, file)}`, part, path, ['sections']);
  }
  switch (file) {
    case 'facts.yaml':
      return named('facts', part, path, ['facts']);
    case 'stages.yaml':
      return controlOfStages(part, path);
    case 'icp.yaml':
      return controlOfIcp(part, path);
    case 'objections.yaml':
      return named('objection', part, path, ['objections']);
    case 'messaging.yaml':
      return path[0] === 'claims' ? named('claim', part, path, ['claims']) : 'messaging';
    default:
      return file.replace(/\.yaml$/, '');
  }
}

const idOf = (entry: Entry | undefined, otherwise: string): string =>
  typeof entry?.['id'] === 'string' ? entry['id'] : otherwise;

/** The id of the entry at a list, and what is left of the path behind it. */
function step(
  value: unknown,
  path: Path,
): { readonly id: string; readonly value: unknown; readonly rest: Path } | null {
  const [list, index, ...rest] = path;
  if (typeof list !== 'string' || typeof index !== 'number') return null;
  const entry = ((value as Entry | undefined)?.[list] as readonly Entry[] | undefined)?.[index];
  return entry ? { id: idOf(entry, String(index)), value: entry, rest } : null;
}

function named(prefix: string, part: unknown, path: Path, [list]: readonly [string]): string {
  const entry = path[0] === list ? step(part, path) : null;
  return entry ? withField(`${prefix}/${entry.id}`, entry.rest) : prefix;
}

/** The field that the rest of a path begins with. */
function withField(at: string, rest: Path): string {
  const [field] = rest;
  return typeof field === 'string' ? `${at}#${field}` : at;
}

function controlOfStages(part: unknown, path: Path): string {
  const pipeline = step(part, path);
  if (!pipeline || path[0] !== 'pipelines') return 'stages';
  const stage = step(pipeline.value, pipeline.rest);
  if (!stage) return withField(`stages/${pipeline.id}`, pipeline.rest);
  const side = stage.rest[0];
  const criterion = side === 'entry' || side === 'exit' ? step(stage.value, stage.rest) : null;
  return criterion
    ? withField(`stages/${pipeline.id}/${stage.id}/${side}/${criterion.id}`, criterion.rest)
    : withField(`stages/${pipeline.id}/${stage.id}`, stage.rest);
}

function controlOfIcp(part: unknown, path: Path): string {
  const card = step(part, path);
  if (!card) return 'icp';
  const entry = step(card.value, card.rest);
  const at = `icp/${card.id}`;
  if (!entry) return withField(at, card.rest);
  if (card.rest[0] === 'tiers') return withField(`${at}/tier/${entry.id}`, entry.rest);
  const [bands, nth, ...rest] = entry.rest;
  return bands === 'bands' && typeof nth === 'number'
    ? withField(`${at}/${entry.id}/${nth}`, rest)
    : withField(`${at}/${entry.id}`, entry.rest);
}

function controlOfMapping(path: Path): string {
  const [kind, one, other, field] = path;
  if (kind === 'fields' && typeof other === 'string')
    return `facts/${other}#${field === 'values' ? 'values' : 'field'}`;
  if (kind === 'pipelines' && typeof one === 'string') {
    const stage = path[3];
    return typeof stage === 'string' ? `stages/${one}/${stage}#crmStage` : `stages/${one}#crmPipeline`;
  }
  return kind === 'fields' ? 'facts' : 'stages';
}
