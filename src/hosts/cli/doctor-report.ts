import type { Allowance } from '../../crm/setup.ts';
import { counted } from '../../model/wording.ts';

/** What an account allows, thing by thing, and what to do next, in order. */
export function doctorReport(all: readonly Allowance[]): string {
  const width = Math.max(...all.map(({ what }) => what.length)) + 2;
  const todo = inOrder(all);
  return [
    ...all.flatMap((one) => linesOf(one, width)),
    '',
    ...(todo.length === 0 ? ['Nothing is to be done.'] : ['To do, in this order:', ...todo.map(step)]),
    '',
    isWhole(all)
      ? 'Everything that Plumbline needs is there.'
      : `${counted(lacking(all).length, 'thing')} that Plumbline needs ${lacking(all).length === 1 ? 'is' : 'are'} missing.`,
    '',
  ].join('\n');
}

const marks: Readonly<Record<Allowance['state'], string>> = { yes: 'yes', no: 'no', unknown: '?' };

function linesOf({ what, state, found, instead }: Allowance, width: number): readonly string[] {
  const first = `${marks[state].padEnd(4)} ${what.padEnd(width)}${found ?? ''}`.trimEnd();
  return instead === null ? [first] : [first, `     ${' '.repeat(width)}Instead: ${instead}`];
}

/** What Plumbline cannot do without comes first; within that, the order in which an admin would see to it. */
const inOrder = (all: readonly Allowance[]): readonly string[] => {
  const open = all.filter(({ todo }) => todo !== null);
  const first = open.filter((one) => isLacking(one));
  return [...new Set([...first, ...open].map(({ todo }) => todo ?? ''))];
};

const step = (todo: string, at: number): string => `  ${at + 1}. ${todo}`;

const isLacking = ({ needed, state }: Allowance): boolean => needed && state === 'no';
const lacking = (all: readonly Allowance[]): readonly Allowance[] => all.filter(isLacking);

/** Whether everything is there without which Plumbline does not work. */
export const isWhole = (all: readonly Allowance[]): boolean => lacking(all).length === 0;

/** The same for a program. */
export const doctorData = (all: readonly Allowance[]): object => ({
  ok: isWhole(all),
  allowances: all,
  todo: inOrder(all),
});
