#!/usr/bin/env node
// The file behind `plumbline`. It loads nothing before it knows that this Node can run the rest.
const needed = [22, 12] as const;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  process.stderr.write(
    `Plumbline needs Node.js ${needed.join('.')} or newer, and this is ${process.versions.node}.\nInstall a newer one from https://nodejs.org, then run it again.\n`,
  );
  process.exitCode = 2;
} else {
  await import('./main.ts');
}
