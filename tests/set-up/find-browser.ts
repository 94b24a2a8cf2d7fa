import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

/** A Chromium that can be started, with the environment it needs. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url));
const WHAT_TO_INSTALL =
  'Install one of: Chromium at /usr/bin/chromium, `npx playwright-core install chromium`, ' +
  'or name a Chromium in PLUMBLINE_BROWSER; on Linux x64 `npm ci` brings one in @sparticuz/chromium.';

/** Finds a Chromium: the one asked for, an installed one, else the one that npm brought, unpacked once. */
export async function findBrowser(): Promise<FoundBrowser> {
  const asked = process.env['PLUMBLINE_BROWSER'];
  if (asked !== undefined && asked !== '') {
    if (existsSync(asked)) return { executablePath: asked, env: {} };
    throw new Error(`PLUMBLINE_BROWSER names ${asked}, where there is no file. ${WHAT_TO_INSTALL}`);
  }
  const installed = [chromium.executablePath(), ...SYSTEM_BROWSERS].find((file) => existsSync(file));
  if (installed !== undefined) return { executablePath: installed, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`No browser was found for the browser tests. ${WHAT_TO_INSTALL}`);
  }
  return bundledBrowser();
}

async function bundledBrowser(): Promise<FoundBrowser> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest = path.join(path.dirname(entry), '..', 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = path.join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(entry, folder);
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
    },
  };
}

/** The package unpacks into os.tmpdir() and takes whatever lies there, so it gets a TMPDIR of its own. */
async function unpack(entry: string, folder: string): Promise<void> {
  const partial = `${folder}.${process.pid}.partial`;
  mkdirSync(partial, { recursive: true });
  const source = `const { default: c } = await import(${JSON.stringify(pathToFileURL(entry).href)}); await c.executablePath();`;
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', source], {
      // The second variable makes it unpack the shared libraries too, which a bare machine lacks.
      env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    });
    writeFileSync(path.join(partial, 'fonts.conf'), fontConfiguration(folder));
    if (!existsSync(folder)) renameSync(partial, folder);
  } catch (cause) {
    if (!existsSync(folder)) {
      throw new Error(`The Chromium of @sparticuz/chromium could not be unpacked. ${WHAT_TO_INSTALL}`, {
        cause,
      });
    }
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

function fontConfiguration(folder: string): string {
  const families = ['sans-serif', 'system-ui'].map(
    (name) =>
      `<alias><family>${name}</family><prefer><family>Open Sans</family><family>DejaVu Sans</family></prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    `<dir>${path.join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir>`,
    `<cachedir>${path.join(folder, 'fonts-cache')}</cachedir>`,
    ...families,
    '</fontconfig>',
  ].join('\n');
}
