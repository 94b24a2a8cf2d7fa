import { idOf } from '../ids.ts';
import { instantText } from '../instants.ts';
import type { LocalOrg, User } from '../org.ts';
import { checkComponent } from './check-component.ts';
import { deployedKey, knownWith, objectsDefinedBy, objectSeedOf } from './known.ts';
import { failure, readPackage, type Component, type Failure, type Package } from './package.ts';
import { readZip } from './zip.ts';

/** A deploy, checked at once; whoever looks still sees it go by. */
export interface Deploy {
  readonly id: string;
  readonly options: DeployOptions;
  readonly by: User;
  readonly startedAt: string;
  readonly components: readonly Component[];
  readonly failures: readonly Failure[];
  /** How many times somebody looked. */
  looks: number;
  status: 'Pending' | 'InProgress' | 'Succeeded' | 'Failed' | 'Canceled';
}

/** What a deploy was asked to be. */
export interface DeployOptions {
  readonly checkOnly: boolean;
  readonly rollbackOnError: boolean;
  readonly testLevel: string;
}

const newestVersion = 67;

/** The deploys of an org, and what has been deployed into it. */
export class Deploys {
  readonly #org: LocalOrg;
  readonly #deploys = new Map<string, Deploy>();
  readonly #deployed = new Set<string>();

  constructor(org: LocalOrg) {
    this.#org = org;
  }

  find(id: string): Deploy | null {
    return this.#deploys.get(id.slice(0, 15)) ?? null;
  }

  /** Checks a zip; unless it is only checked or something is wrong, its objects and fields are the org's from now on. */
  start(zip: Buffer, options: DeployOptions, by: User): Deploy {
    const files = readZip(zip);
    const read = files.ok ? readPackage(files.value) : notAZip(files.error);
    const known = knownWith(this.#org, this.#deployed, read.components);
    const failures = [
      ...read.failures,
      ...versionProblems(read),
      ...read.components.flatMap((component) => checkComponent(component, known)),
    ];
    const problems = failures.length === 0 && !options.checkOnly ? this.#apply(read.components) : [];
    const deploy: Deploy = {
      id: idOf('0Af', this.#deploys.size + 1),
      options,
      by,
      startedAt: instantText(this.#org.now()),
      components: read.components,
      failures: [...failures, ...problems],
      looks: 0,
      status: 'Pending',
    };
    this.#deploys.set(deploy.id.slice(0, 15), deploy);
    return deploy;
  }

  /** A step further for whoever looks: under way at first, then done. */
  look(deploy: Deploy): void {
    deploy.looks++;
    if (deploy.status === 'Pending') deploy.status = 'InProgress';
    else if (deploy.status === 'InProgress')
      deploy.status = deploy.failures.length === 0 ? 'Succeeded' : 'Failed';
  }

  #apply(components: readonly Component[]): readonly Failure[] {
    const objects = components.filter(({ type }) => type.name === 'CustomObject');
    const defined = objects.flatMap((component) =>
      objectsDefinedBy(component.fullName).map((fullName) => ({
        component,
        seed: { ...objectSeedOf(component), fullName },
      })),
    );
    // First objects without fields, so that fields can point to any of them.
    for (const { seed } of defined) this.#org.define({ ...seed, fields: [] });
    const failures = defined.flatMap(({ component: { fullName, fileName }, seed }) => {
      const made = this.#org.define(seed);
      return made.ok
        ? []
        : made.error.map((problem) => failure({ type: 'CustomObject', fullName, fileName }, problem));
    });
    for (const component of components) this.#deployed.add(deployedKey(component));
    return failures;
  }
}

const notAZip = (problem: string): Package => ({
  version: '',
  named: new Map(),
  components: [],
  failures: [failure({ type: '', fullName: 'package.zip', fileName: 'package.zip' }, problem)],
});

function versionProblems({ version, components }: Package): readonly Failure[] {
  const about = { type: '', fullName: 'package.xml', fileName: 'package.xml' };
  const number = Number(version);
  if (components.length === 0 || (number >= 20 && number <= newestVersion)) return [];
  return [failure(about, `Invalid version specified: ${version === '' ? 'none' : version}`)];
}
