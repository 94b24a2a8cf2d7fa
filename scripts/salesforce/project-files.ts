import type { GtmModel } from '../../src/model/gtm-model.ts';
import { salesforceSchema } from '../../src/crm/salesforce/schema/definitions.ts';
import type { Manifest } from '../manifest.ts';
import { appPageFiles } from './metadata/app-page.ts';
import { closeFlowFiles, closeRuleFiles } from './metadata/close-task.ts';
import { apexMetaFiles, lightningMetaFiles } from './metadata/code-meta.ts';
import { objectFiles } from './metadata/object-metadata.ts';
import { customPermissionFiles, permissionSetFiles } from './metadata/permission-sets.ts';

/** Where a package's parts lie within the project. */
export const PACKAGE = 'force-app/main/default';

/** What a Salesforce project is generated from. */
export interface ProjectParts {
  readonly manifest: Manifest;
  readonly model: Pick<GtmModel, 'winLoss' | 'mappings'>;
  /** Apex sources by file name: `PlumblineRecords.cls`, `PlumblineOpportunity.trigger`. */
  readonly apex: ReadonlyMap<string, string>;
  /** Compiled Lightning components by path below `lwc`: `plumblineFit/plumblineFit.js`. */
  readonly lightning: ReadonlyMap<string, string>;
}

/** Every file of the sfdx project: path within the project to contents. */
export function projectFiles({
  manifest,
  model,
  apex,
  lightning,
}: ProjectParts): ReadonlyMap<string, string> {
  const { apiVersion } = manifest.salesforce;
  const components = [...new Set([...lightning.keys()].map((file) => file.split('/')[0] ?? ''))];
  const parts = new Map([
    ...objectFiles(salesforceSchema()),
    ...permissionSetFiles(manifest.salesforce, salesforceSchema(), cardClasses),
    ...customPermissionFiles(),
    ...closeRuleFiles(model),
    ...closeFlowFiles(apiVersion),
    ...appPageFiles(manifest),
    ...apexMetaFiles([...apex.keys()], apiVersion),
    ...lightningMetaFiles(components, manifest),
    ...[...apex].map(([file, text]) => [`${apexFolder(file)}/${file}`, text] as const),
    ...[...lightning].map(([file, text]) => [`lwc/${file}`, text] as const),
  ]);
  return new Map([
    ['sfdx-project.json', `${JSON.stringify(sfdxProject(manifest), null, 2)}\n`],
    ['.forceignore', '**/lwc/**/*.ts\n**/lwc/**/tsconfig.json\n**/__tests__/**\n'],
    ...[...parts].map(([file, text]) => [`${PACKAGE}/${file}`, text] as const),
  ]);
}

/** The Apex classes that a person's card calls; the others run by themselves. */
const cardClasses = ['PlumblineRecords'];

const apexFolder = (file: string): string => (file.endsWith('.trigger') ? 'triggers' : 'classes');

const sfdxProject = ({ label, version, salesforce }: Manifest): object => ({
  name: label,
  packageDirectories: [
    {
      path: 'force-app',
      default: true,
      package: salesforce.package,
      versionNumber: `${version}.NEXT`,
    },
  ],
  namespace: '',
  sfdcLoginUrl: 'https://login.salesforce.com',
  sourceApiVersion: salesforce.apiVersion,
});
