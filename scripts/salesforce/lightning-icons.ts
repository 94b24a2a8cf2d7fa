import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'rollup';

/** The icons that Salesforce's base components show by themselves. */
const OF_BASE_COMPONENTS = [
  'utility:add',
  'utility:adduser',
  'utility:check',
  'utility:chevrondown',
  'utility:chevronright',
  'utility:clear',
  'utility:clock',
  'utility:close',
  'utility:date_input',
  'utility:delete',
  'utility:down',
  'utility:edit',
  'utility:error',
  'utility:event',
  'utility:info',
  'utility:left',
  'utility:right',
  'utility:search',
  'utility:success',
  'utility:up',
  'utility:warning',
  'standard:default',
];

const ICON = /\b(?:utility|standard|action|custom|doctype):[a-z][a-z0-9_]*/g;

/** The icons that modules name in their markup or scripts, with those of the base components. */
export function iconNames(folders: readonly string[]): ReadonlySet<string> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  );
  const named = files
    .filter((file) => /\.(html|js)$/.test(file) && statSync(file).isFile())
    .flatMap((file) => readFileSync(file, 'utf8').match(ICON) ?? []);
  return new Set([...OF_BASE_COMPONENTS, ...named]);
}

const TEMPLATES = /^lightning\/iconSvgTemplates[A-Z]/;
const CATEGORY = /^\0lightning\/iconSvgTemplates(Utility|Standard|Action|Custom|Doctype)(?:Rtl)?$/;

/** Gives these icons in the place of all, of which there are four megabytes that take most of a minute. */
export function iconSubset(baseComponents: string, names: ReadonlySet<string>): Plugin {
  return {
    name: 'plumbline-icon-subset',
    resolveId: (id) => (TEMPLATES.test(id) ? `\0${id}` : null),
    load: (id) => {
      const category = CATEGORY.exec(id)?.[1];
      return category === undefined ? null : templatesOf(baseComponents, category, names);
    },
  };
}

function templatesOf(baseComponents: string, category: string, names: ReadonlySet<string>): string {
  const kind = category.toLowerCase();
  const folder = `src/lightning/iconSvgTemplates${category}/buildTemplates/${kind}`;
  const found = [...names].flatMap((name) => {
    const [of, icon = ''] = name.split(':');
    const file = path.join(baseComponents, folder, `${icon}.html`);
    return of === kind && existsSync(file) ? [{ icon: `${kind}_${icon}`, file }] : [];
  });
  return [
    ...found.map(({ icon, file }) => `import ${icon} from ${JSON.stringify(file)};`),
    `export default { ${found.map(({ icon }) => icon).join(', ')} };`,
  ].join('\n');
}
