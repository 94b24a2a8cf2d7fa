import { help, readOptions } from './start/options.ts';

const options = readOptions(process.argv.slice(2));
if (options === 'help') console.log(help);
else if ('wrong' in options) {
  console.error(`${options.wrong}\n\n${help}`);
  process.exitCode = 2;
} else {
  // All the rest is loaded only for a start: help comes at once.
  const { start } = await import('./start/start.ts');
  await start(options);
}
