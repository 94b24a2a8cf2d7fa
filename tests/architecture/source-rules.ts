import { linesWith } from './offences.ts';
import type { Offence, SourceRule } from './offences.ts';
import { codeFromText, impurities, readsOfEnvironment } from './purity.ts';
import type { SourceFile } from './source-files.ts';

const within =
  (...folders: readonly RegExp[]) =>
  (path: string): boolean =>
    isCode(path) && folders.some((folder) => folder.test(path));

const isCode = (path: string): boolean => /\.(ts|tsx|mjs|cjs|js)$/.test(path);
const allCode = within(/^(src|extensions|scripts|tests)\//, /^[^/]*$/);
const whole = (find: (file: SourceFile) => string | null): SourceRule['find'] => {
  return (file): readonly Offence[] => {
    const what = find(file);
    return what ? [{ path: file.path, line: 1, what }] : [];
  };
};

const crmWords =
  /hubspot|hubapi|\bhs_|dealstage|hs-?object|\bportal|salesforce|sobject|opportunit(y|ies)|\bapex\b|\blwc\b|__c\b/i;
const switchedOff = /(eslint|oxlint)-disable|@ts-(ignore|nocheck|expect-error)|prettier[-]ignore/;
const machinePath = /(^|[\s'"`(=:,[])(\/(work|root|home|Users|tmp)\/|\/root\b|[A-Z]:\\)/;
const layers = [
  /^src\/(base|core|views|wire|model|functions|sandbox|hosts)\//,
  /^src\/crm\/([^/]+\.ts$|hubspot\/|salesforce\/|model-store\/)/,
  /^extensions\/(hubspot|salesforce|preview)\//,
];

/** The house's rules about what stands in a file. Each has canaries of its own name. */
export const sourceRules: readonly SourceRule[] = [
  {
    name: 'every-file-has-a-layer',
    isFor: within(/^(src|extensions)\//),
    find: whole(({ path }) => (layers.some((layer) => layer.test(path)) ? null : 'no layer')),
  },
  {
    name: 'answers-depend-on-nothing-but-input',
    isFor: within(
      /^src\/(base|core|views|wire|functions)\//,
      /^src\/crm\/([^/]+\.ts$|[a-z]+\/(mapping|formula)(\/|\.ts$))/,
    ),
    find: impurities,
  },
  {
    name: 'engine-knows-no-crm',
    isFor: (path) => /^src\/(core|views)\//.test(path),
    find: linesWith(crmWords),
  },
  {
    name: 'hosts-alone-read-the-environment',
    isFor: (path) => within(/^(src|extensions)\//)(path) && !path.startsWith('src/hosts/'),
    find: readsOfEnvironment,
  },
  { name: 'no-code-from-text', isFor: allCode, find: codeFromText },
  {
    name: 'no-file-over-250-lines',
    isFor: allCode,
    find: whole(({ text }) => {
      const lines = text.trimEnd().split('\n').length;
      return lines > 250 ? `${lines} lines` : null;
    }),
  },
  { name: 'no-check-is-switched-off-in-place', isFor: allCode, find: linesWith(switchedOff) },
  { name: 'no-path-of-a-machine', isFor: () => true, find: linesWith(machinePath) },
  {
    name: 'names-say-what-a-thing-is',
    isFor: within(/^(src|extensions|scripts|tests)\//),
    find: whole(({ path }) => vagueWord.exec(path)?.[0] ?? null),
  },
  {
    name: 'files-are-named-in-kebab-case',
    isFor: (path) => /^(src|extensions|scripts|tests|config|docs)\//.test(path),
    find: whole(({ path }) => oddName(path)),
  },
];

const vagueWord = /(?<=^|[/.-])(utils?|helpers?|managers?|services?)(?=$|[/.-])/i;

/** The first part of a path that is not kebab-case; React components, LWC folders and stubs follow their platforms. */
function oddName(path: string): string | null {
  const platforms = /^extensions\/.*\.tsx$|^tests\/.*\.tsx$|^(tests\/)?extensions\/salesforce\/|\/stubs\//;
  const allowed = platforms.test(path) ? /^[A-Za-z0-9.-]+$/ : /^[a-z0-9]+([.-][a-z0-9]+)*$/;
  const parts = path.split('/').filter((part) => !['README.md', 'tsconfig.json'].includes(part));
  return parts.find((part) => !allowed.test(part.replace(/^[._]/, ''))) ?? null;
}
