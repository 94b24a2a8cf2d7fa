// A registry, or a mirror of one, may lack the binaries of other platforms. `npm install` then leaves them out of
// package-lock.json without a word, and `npm ci` refuses that file everywhere. This finds what is left out, and
// with `--write` puts it in as npm would have: the version its package asks for, and whom it is for.
import { readFileSync, writeFileSync } from 'node:fs';

/** What package-lock.json says of one installed package. */
export interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** What package-lock.json says of all, each under the path where it is installed. */
export type LockedPackages = Readonly<Record<string, LockedPackage>>;

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/** The optional packages that the lock file should name and does not, as it would name them. */
export function leftOut(packages: LockedPackages): LockedPackages {
  const missing = Object.entries(packages).flatMap(([path, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesOf(path, name).some((place) => packages[place]))
      .map(([name, version]) => [`node_modules/${name}`, entryOf(name, version, dev)] as const),
  );
  return Object.fromEntries(missing);
}

/** Everywhere that Node looks for a package, seen from another: beside it first, then further up. */
function placesOf(path: string, name: string): readonly string[] {
  const parents = path
    .split('/node_modules/')
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'));
  return ['', ...parents].map((parent) => `${parent ? `${parent}/` : ''}node_modules/${name}`);
}

function entryOf(name: string, version: string, dev: boolean | undefined): object {
  const words = name.split(/[-/]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const libc = /musl/.test(name) ? ['musl'] : /gnu/.test(name) ? ['glibc'] : [];
  return {
    version: version.replace(/^[~^]/, ''),
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}

function main(file: string, write: boolean): number {
  const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: LockedPackages };
  const missing = leftOut(lock.packages);
  const names = Object.keys(missing);
  if (names.length === 0) return 0;
  if (write) {
    const packages = Object.entries({ ...lock.packages, ...missing }).toSorted(([a], [b]) =>
      a < b ? -1 : 1,
    );
    writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
  }
  console.log(
    `${names.length} optional packages ${write ? 'added' : 'are left out'}:\n  ${names.join('\n  ')}`,
  );
  return write ? 0 : 1;
}

if (import.meta.main) process.exitCode = main('package-lock.json', process.argv.includes('--write'));
