import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { ComponentSet as Components } from '@salesforce/source-deploy-retrieve';

/** A component of the package: `ApexClass`, `PlumblineRecords`. */
export interface PackagedComponent {
  readonly type: string;
  readonly name: string;
}

/** The package as the Metadata API takes it, and what is in it. */
export interface PackageZip {
  readonly file: string;
  readonly bytes: number;
  readonly components: readonly PackagedComponent[];
}

/**
 * Turns the project into the zip that a deploy sends, by Salesforce's own library. A file that belongs to no component
 * is left out by it in silence, so whoever calls this compares the components with what was meant.
 */
export async function writePackageZip(project: string, apiVersion: string): Promise<PackageZip> {
  // The library logs to the home folder and asks for updates unless told not to.
  process.env['SF_DISABLE_LOG_FILE'] = 'true';
  process.env['SF_DISABLE_TELEMETRY'] = 'true';
  const { ComponentSet, MetadataConverter } = await import('@salesforce/source-deploy-retrieve');
  const components: Components = ComponentSet.fromSource(path.join(project, 'force-app'));
  components.sourceApiVersion = apiVersion;
  components.apiVersion = apiVersion;
  const file = path.join(project, 'plumbline.zip');
  mkdirSync(project, { recursive: true });
  rmSync(file, { force: true });
  await new MetadataConverter().convert(components, 'metadata', {
    type: 'zip',
    outputDirectory: project,
    packageName: 'plumbline',
  });
  return {
    file,
    bytes: readFileSync(file).byteLength,
    components: components
      .getSourceComponents()
      .toArray()
      // The fields of an object of ours are told with it, those of the org's own objects by themselves.
      .flatMap((component) => [component, ...component.getChildren()])
      .map((component) => ({ type: component.type.name, name: component.fullName })),
  };
}
