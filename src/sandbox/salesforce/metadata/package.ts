import { componentTypes, partsOfObjects, type ComponentType } from './component-types.ts';
import { elementsIn, parseXml, textIn, textsIn, type Element } from './xml.ts';

/** Something that is wrong with a component, and where. */
export interface Failure {
  readonly type: string;
  readonly fullName: string;
  readonly fileName: string;
  readonly problem: string;
  readonly line: number;
  readonly column: number;
}

/** A component of a package: its files by path below the package, and what its XML says. */
export interface Component {
  readonly type: ComponentType;
  readonly fullName: string;
  readonly fileName: string;
  readonly files: ReadonlyMap<string, string>;
  /** Of a component that is XML; null for others, and for one that cannot be read. */
  readonly root: Element | null;
}

/** What a zip holds. */
export interface Package {
  readonly version: string;
  /** What `package.xml` names: names by type, `*` for all. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
  readonly components: readonly Component[];
  readonly failures: readonly Failure[];
}

const manifest = 'package.xml';

/** A problem of a file, at its first line unless said. */
export const failure = (
  { type, fullName, fileName }: Pick<Failure, 'type' | 'fullName' | 'fileName'>,
  problem: string,
  { line, column }: { readonly line: number; readonly column: number } = { line: 1, column: 1 },
): Failure => ({ type, fullName, fileName, problem, line, column });

/** Reads a package from the files of a zip; a single folder around it is taken off. */
export function readPackage(zipped: ReadonlyMap<string, Buffer>): Package {
  const files = inPackage(zipped);
  const text = files.get(manifest);
  const about = { type: '', fullName: manifest, fileName: manifest };
  const empty = { version: '', named: new Map(), components: [] };
  if (text === undefined) return { ...empty, failures: [failure(about, 'No package.xml found')] };
  const parsed = parseXml(text);
  if (!parsed.ok)
    return {
      ...empty,
      failures: [failure(about, `Error parsing file: ${parsed.error.message}`, parsed.error)],
    };
  const named = namesIn(parsed.value.root);
  const { components, failures } = componentsIn(files);
  return {
    version: textIn(parsed.value.root, 'version'),
    named,
    components,
    failures: [...failures, ...notThere(named, components), ...notNamed(named, components)],
  };
}

function inPackage(zipped: ReadonlyMap<string, Buffer>): ReadonlyMap<string, string> {
  const paths = [...zipped.keys()];
  const root = zipped.has(manifest) ? '' : (paths.find((path) => /^[^/]+\/package\.xml$/.test(path)) ?? '');
  const prefix = root.slice(0, root.length - manifest.length || 0);
  return new Map(
    paths
      .filter((path) => path.startsWith(prefix))
      .map((path) => [path.slice(prefix.length), zipped.get(path)?.toString('utf8') ?? '']),
  );
}

function namesIn(root: Element): Package['named'] {
  const named = new Map<string, Set<string>>();
  for (const types of elementsIn(root, 'types')) {
    const names = named.get(textIn(types, 'name')) ?? new Set();
    for (const member of textsIn(types, 'members')) names.add(member);
    named.set(textIn(types, 'name'), names);
  }
  return named;
}

function componentsIn(files: ReadonlyMap<string, string>): Pick<Package, 'components' | 'failures'> {
  const grouped = new Map<string, { type: ComponentType; fullName: string; files: Map<string, string> }>();
  const failures: Failure[] = [];
  for (const [path, text] of files) {
    if (path === manifest || /^destructiveChanges.*\.xml$/.test(path)) continue;
    const [folder = '', ...rest] = path.split('/');
    const type = componentTypes.find((one) => one.folder === folder);
    const fullName = type && nameIn(type, rest.join('/'));
    if (!type || !fullName) {
      failures.push(
        failure({ type: '', fullName: path, fileName: path }, `Unknown file of a package: ${path}`),
      );
      continue;
    }
    const key = `${type.name}/${fullName}`;
    const group = grouped.get(key) ?? { type, fullName, files: new Map<string, string>() };
    group.files.set(path, text);
    grouped.set(key, group);
  }
  const components = [...grouped.values()].map((group) => {
    const fileName = mainFile(group.type, group.fullName);
    const text = group.type.hasMeta ? undefined : group.files.get(fileName);
    const parsed = text === undefined ? null : parseXml(text);
    return { ...group, fileName, root: parsed?.ok === true ? parsed.value.root : null };
  });
  return { components, failures: [...failures, ...components.flatMap(brokenFiles)] };
}

function nameIn(type: ComponentType, rest: string): string | null {
  if (type.ending === null) return rest.includes('/') ? (rest.split('/')[0] ?? null) : null;
  const name = rest.replace(/-meta\.xml$/, '');
  return name.endsWith(type.ending) ? name.slice(0, -type.ending.length) : null;
}

const mainFile = ({ folder, ending }: ComponentType, fullName: string): string =>
  ending === null ? `${folder}/${fullName}/${fullName}.js` : `${folder}/${fullName}${ending}`;

/** Every file of XML must be well-formed, whatever it is about. */
function brokenFiles({ type, fullName, files }: Component): readonly Failure[] {
  return [...files].flatMap(([fileName, text]) => {
    const isXml = fileName.endsWith('.xml') || (!type.hasMeta && type.ending !== null);
    const parsed = isXml ? parseXml(text) : null;
    return parsed && !parsed.ok
      ? [
          failure(
            { type: type.name, fullName, fileName },
            `Error parsing file: ${parsed.error.message}`,
            parsed.error,
          ),
        ]
      : [];
  });
}

function notThere(named: Package['named'], components: readonly Component[]): readonly Failure[] {
  return [...named].flatMap(([type, names]) =>
    [...names]
      .filter((name) => name !== '*' && !isThere(components, type, name))
      .map((fullName) =>
        failure(
          { type, fullName, fileName: manifest },
          `An object '${fullName}' of type ${type} was named in package.xml, but was not found in zipped directory`,
        ),
      ),
  );
}

function isThere(components: readonly Component[], type: string, name: string): boolean {
  const part = partsOfObjects[type];
  if (part === undefined) return components.some((one) => one.type.name === type && one.fullName === name);
  const [object, inner] = [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)];
  const holder = components.find((one) => one.type.name === 'CustomObject' && one.fullName === object);
  return elementsIn(holder?.root ?? {}, part).some((one) => textIn(one, 'fullName') === inner);
}

function notNamed(named: Package['named'], components: readonly Component[]): readonly Failure[] {
  return components
    .filter(({ type, fullName }) => !isNamed(named, type.name, fullName))
    .map(({ type, fullName, fileName }) =>
      failure({ type: type.name, fullName, fileName }, 'Not in package.xml'),
    );
}

/** The file of an object is wanted, too, when only parts of it are named. */
function isNamed(named: Package['named'], type: string, fullName: string): boolean {
  const names = named.get(type);
  if (names?.has(fullName) === true || names?.has('*') === true) return true;
  if (type !== 'CustomObject') return false;
  return Object.keys(partsOfObjects).some((part) =>
    [...(named.get(part) ?? [])].some((name) => name.startsWith(`${fullName}.`)),
  );
}
