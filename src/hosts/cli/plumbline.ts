import { commands } from './commands.ts';
import { badUsage } from './bad-usage.ts';
import type { Command, ExitCode, Io } from './io.ts';
import { nearest } from '../../model/wording.ts';

/** Runs what was typed after `plumbline`. */
export async function plumbline(args: readonly string[], io: Io, version: string): Promise<ExitCode> {
  const [first] = args;
  if (first === undefined || first === '--help' || first === '-h' || first === 'help')
    return help(io, args.slice(1));
  if (first === '--version' || first === '-v') {
    io.stdout.write(`${version}\n`);
    return 0;
  }
  const found = commandOf(args);
  if (!found) return asksAboutGroup(args) ? help(io, [first]) : unknownCommand(io, args);
  const rest = args.slice(found.name.split(' ').length);
  if (asksForHelp(rest)) {
    io.stdout.write(found.usage);
    return 0;
  }
  return found.run(rest, io);
}

function commandOf(args: readonly string[]): Command | null {
  return commands.find(({ name }) => name.split(' ').every((word, index) => args[index] === word)) ?? null;
}

const asksForHelp = (args: readonly string[]): boolean => args.includes('--help') || args.includes('-h');

/** Whether it is one word that commands begin with, and a call for help. */
const asksAboutGroup = (args: readonly string[]): boolean =>
  asksForHelp(args) &&
  args.every((arg, at) => at === 0 || arg.startsWith('-')) &&
  groupOf(args[0]).length > 0;

const groupOf = (word: string | undefined): readonly Command[] =>
  commands.filter(({ name }) => name.startsWith(`${word} `));

function help(io: Io, words: readonly string[]): ExitCode {
  const about = words.length > 0 ? commandOf(words) : null;
  const group = words.length === 1 ? groupOf(words[0]) : [];
  io.stdout.write(about?.usage ?? (group.length > 0 ? `${listed(group)}\n\n${closing}` : overview()));
  return 0;
}

const closing = 'plumbline COMMAND --help   says what a command takes.\n';

/** The lines of these commands, alike wherever they stand. */
function listed(some: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 3;
  return some.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`).join('\n');
}

function overview(): string {
  return [
    'Plumbline: one go-to-market model, kept as code, shown where selling happens.',
    '',
    'plumbline COMMAND [options]',
    '',
    listed(commands),
    '',
    `${closing}plumbline --version        says which version this is.`,
    '',
  ].join('\n');
}

function unknownCommand(io: Io, args: readonly string[]): ExitCode {
  const words = args.filter((arg) => !arg.startsWith('-'));
  const group = groupOf(words[0]).map(({ name }) => name);
  if (group.length > 0 && words.length === 1)
    return badUsage(
      io,
      '',
      `After "${words[0]}" goes one of: ${group.map((name) => name.split(' ').slice(1).join(' ')).join(', ')}.`,
    );
  const typed = words.slice(0, 2).join(' ');
  const near =
    nearest(
      typed,
      commands.map(({ name }) => name),
    ) ??
    nearest(
      words[0] ?? '',
      commands.map(({ name }) => name),
    );
  return badUsage(
    io,
    '',
    `There is no command "${typed}".${near === null ? '' : ` Did you mean "plumbline ${near}"?`}`,
  );
}
