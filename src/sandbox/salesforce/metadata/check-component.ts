import { checkObject } from './check-object.ts';
import type { Known } from './known.ts';
import { failure, type Component, type Failure } from './package.ts';
import { unbalanced } from './braces.ts';
import { elementsIn, parseXml, placeOf, textIn, type Element } from './xml.ts';

/** What is wrong with a component, given what else there will be. */
export function checkComponent(component: Component, known: Known): readonly Failure[] {
  switch (component.type.name) {
    case 'CustomObject':
      return checkObject(component, known);
    case 'PermissionSet':
      return checkPermissionSet(component, known);
    case 'LightningComponentBundle':
      return checkBundle(component);
    case 'ApexClass':
    case 'ApexTrigger':
      return [...withoutMeta(component), ...checkApex(component)];
    case 'StaticResource':
      return withoutMeta(component);
    default:
      return [];
  }
}

const aboutOf = ({ type, fullName, fileName }: Component): Parameters<typeof failure>[0] => ({
  type: type.name,
  fullName,
  fileName,
});

function withoutMeta(component: Component): readonly Failure[] {
  const { fileName, files } = component;
  if (!files.has(fileName)) return [failure(aboutOf(component), `The file ${fileName} is missing`)];
  return files.has(`${fileName}-meta.xml`)
    ? []
    : [failure(aboutOf(component), `Cannot find the -meta.xml file of ${fileName}`)];
}

function checkApex(component: Component): readonly Failure[] {
  const found = unbalanced(component.files.get(component.fileName) ?? '');
  return found ? [failure(aboutOf(component), found.problem, found)] : [];
}

/** Which elements of a permission set name something, and what must be there. */
const grants: readonly (readonly [element: string, names: string, type: string])[] = [
  ['classAccesses', 'apexClass', 'ApexClass'],
  ['customPermissions', 'name', 'CustomPermission'],
];

function checkPermissionSet(component: Component, known: Known): readonly Failure[] {
  const { root, files, fileName } = component;
  if (!root) return [];
  const text = files.get(fileName) ?? '';
  const told = (problem: string, wanted: string): Failure =>
    failure(aboutOf(component), problem, placeOf(text, wanted));
  const fields = elementsIn(root, 'fieldPermissions').flatMap((one) => {
    const path = textIn(one, 'field');
    const problem = fieldProblem(path, known);
    return problem === null ? [] : [told(problem, `<field>${path}</field>`)];
  });
  const objects = elementsIn(root, 'objectPermissions').flatMap((one) => {
    const object = textIn(one, 'object');
    return known.hasObject(object)
      ? []
      : [told(`In field: object - no CustomObject named ${object} found`, `<object>${object}</object>`)];
  });
  const others = grants.flatMap(([element, names, type]) =>
    elementsIn(root, element).flatMap((one: Element) => {
      const name = textIn(one, names);
      return known.has(type, name)
        ? []
        : [told(`In field: ${names} - no ${type} named ${name} found`, `<${names}>${name}</${names}>`)];
    }),
  );
  return [...fields, ...objects, ...others];
}

function fieldProblem(path: string, known: Known): string | null {
  const [object = '', name = ''] = path.split('.');
  const field = known.field(object, name);
  if (!field) return `In field: field - no CustomField named ${path} found`;
  return field.isRequired || field.isMasterDetail ? `You cannot deploy to a required field: ${path}` : null;
}

function checkBundle(component: Component): readonly Failure[] {
  const { fullName, files } = component;
  const folder = `lwc/${fullName}/`;
  const meta = `${folder}${fullName}.js-meta.xml`;
  const problems: Failure[] = [];
  const about = aboutOf(component);
  if (!files.has(meta))
    problems.push(failure(about, `Cannot find Lightning Component Bundle metadata: ${meta}`));
  else if (!isApiVersion(files.get(meta) ?? ''))
    problems.push(failure({ ...about, fileName: meta }, 'apiVersion is missing, or not one that there is'));
  // A module of style alone is one too: https://developer.salesforce.com/docs/platform/lwc/guide/create-components-css-share.html
  if (!['js', 'html', 'css'].some((end) => files.has(`${folder}${fullName}.${end}`)))
    problems.push(failure(about, `A bundle needs ${fullName}.js, ${fullName}.html or ${fullName}.css`));
  for (const fileName of files.keys()) {
    if (/\.tsx?$/.test(fileName))
      problems.push(failure({ ...about, fileName }, 'TypeScript is not a file of a Lightning web component'));
  }
  if (!/^[a-z][a-zA-Z0-9_]*$/.test(fullName))
    problems.push(failure(about, 'The name of a bundle begins with a small letter and has no hyphens'));
  return problems;
}

function isApiVersion(text: string): boolean {
  const parsed = parseXml(text);
  return !parsed.ok || /^[1-6]\d\.0$/.test(textIn(parsed.value.root, 'apiVersion'));
}
