import { describe, expect, it } from 'vitest';
import { commands } from '../../src/hosts/cli/commands.ts';
import { run } from './run-cli.ts';

describe('the command line', () => {
  it('explains itself when nothing is asked', async () => {
    const { code, out, err } = await run([]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { name, summary } of commands) expect(out).toMatch(new RegExp(`  ${name} +${summary}\n`));
    expect((await run(['--help'])).out).toBe(out);
  });

  it.each(commands.map(({ name }) => [name]))('explains what %s takes', async (name) => {
    const { code, out } = await run([...name.split(' '), '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^plumbline ${name} `));
    expect((await run(['help', ...name.split(' ')])).out).toBe(out);
  });

  it.each(['model', 'schema', 'deploy', 'winloss', 'stages', 'sandbox'])(
    'lists the commands that begin with %s as the whole list does',
    async (word) => {
      const { out: whole } = await run(['--help']);
      const lines = whole.split('\n').filter((line) => line.startsWith(`  ${word} `));
      const { code, out, err } = await run([word, '--help']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out.split('\n').filter((line) => line.startsWith('  '))).toEqual(lines);
      expect(lines).toHaveLength(commands.filter(({ name }) => name.startsWith(`${word} `)).length);
      expect((await run([word, '-h'])).out).toBe(out);
      expect((await run(['help', word])).out).toBe(out);
    },
  );

  it('says which version it is', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n' });
  });

  it.each([
    [['scor'], 'There is no command "scor". Did you mean "plumbline score"?'],
    [['model', 'chekc'], 'There is no command "model chekc". Did you mean "plumbline model check"?'],
    [['check'], 'There is no command "check".'],
    [['scor', '--help'], 'There is no command "scor". Did you mean "plumbline score"?'],
    [['stages', 'publsh', '--help'], 'Did you mean "plumbline stages publish"?'],
    [['model'], 'After "model" goes one of: check, '],
    [['score', '--record', 'x'], 'There is no option --record. Did you mean --records?'],
    [['score', '--records'], '--records needs a value after it.'],
    [['score'], '--records is missing: name a CSV file, or - for standard input.'],
    [['score', '--records', 'nowhere.csv'], 'There is no file nowhere.csv.'],
    [['score', '--records', 'config'], 'config is a folder. Name a CSV file.'],
    [
      ['score', '--records', '-', '--object', 'firm'],
      '--object is company, contact, lead or deal, and not firm.',
    ],
    [['score', '--records', '-', '--today', 'soon'], '--today is a day such as 2026-11-21, and not soon.'],
    [
      ['score', '--records', '-', '--object', 'deal'],
      'The model has no scorecard for a deal. It scores: company, contact, lead.',
    ],
    [['score', '--records', '-', '--mapping', 'nowhere.yaml'], 'There is no file nowhere.yaml.'],
    [['score', 'companies.csv'], 'It takes no word such as companies.csv.'],
    [['model', 'check', 'config'], 'It takes no word such as config.'],
    [['model', 'check', '--json=yes'], '--json takes no value.'],
    ...[
      ['model', 'check'],
      ['score', '--records', '-'],
      ['schema', 'ensure', '--crm', 'hubspot'],
      ['winloss', 'ask', '--crm', 'salesforce'],
      ['stages', 'publish'],
      ['stages', 'export'],
      ['serve', '--crm', 'hubspot'],
    ].map((command): [string[], string] => [
      [...command, '--config', 'nowhere'],
      'There is no folder nowhere. Name the one that holds facts.yaml, with --config.',
    ]),
    [
      ['model', 'check', '--config', 'package.json'],
      'package.json is no folder. Name the one that holds facts.yaml, with --config.',
    ],
  ])('ends %j with 2, one sentence, and where help stands', async (args, sentence) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err).toMatch(/\nSee: npx plumbline .*--help\n$/);
  });
});
