import type { RecordKind } from '../../../core/condition/model.ts';
import type { LearnAsked } from './learn-options.ts';

/** The command that holds the proposal against the same records again, as it is typed. */
export function nextCommand(asked: LearnAsked, object: RecordKind): string {
  const { records, outcome, created, split, out } = asked;
  const words = [
    ['--config', out],
    ['--records', records],
    ['--outcome', outcome.outcome],
    ['--won', outcome.won],
    ['--lost', outcome.lost],
    ...(created === null ? [] : [['--created', created]]),
    ...(split.kind === 'random' ? [['--split', 'random']] : []),
    ...(split.seed === 1 ? [] : [['--seed', String(split.seed)]]),
    ['--object', object],
  ];
  return `npx plumbline backtest ${words.map(([option = '', value = '']) => `${option} ${quoted(value)}`).join(' ')}`;
}

/** As a shell takes it for one word. */
const quoted = (text: string): string =>
  /^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
