import type { Manifest } from '../../manifest.ts';
import { metaXml } from './xml.ts';

/** The `-meta.xml` beside Apex sources, by their file names: `PlumblineRecords.cls`, `PlumblineOpportunity.trigger`. */
export function apexMetaFiles(files: readonly string[], apiVersion: string): ReadonlyMap<string, string> {
  return new Map(
    files.map((file) => {
      const isClass = file.endsWith('.cls');
      const meta = { apiVersion: Number(apiVersion), status: 'Active' } as const;
      return [
        `${isClass ? 'classes' : 'triggers'}/${file}-meta.xml`,
        metaXml(isClass ? 'ApexClass' : 'ApexTrigger', meta),
      ];
    }),
  );
}

/** The `.js-meta.xml` of each Lightning component; those that the manifest names can be placed on the pages it names. */
export function lightningMetaFiles(
  components: readonly string[],
  { cards, label, salesforce }: Manifest,
): ReadonlyMap<string, string> {
  return new Map(
    components.map((name) => {
      const card = cards.find((one) => one.salesforce.component === name);
      const common = { apiVersion: Number(salesforce.apiVersion) };
      const content = card
        ? {
            ...common,
            description: card.description,
            isExposed: true,
            masterLabel: `${label}: ${card.title}`,
            targets: { target: ['lightning__RecordPage'] },
            targetConfigs: {
              targetConfig: {
                '@_targets': 'lightning__RecordPage',
                objects: { object: card.salesforce.objects },
                supportedFormFactors: {
                  supportedFormFactor: [{ '@_type': 'Large' }, { '@_type': 'Small' }],
                },
              },
            },
          }
        : (ownPage(name, { label, salesforce }) ?? { ...common, isExposed: false });
      return [`lwc/${name}/${name}.js-meta.xml`, metaXml('LightningComponentBundle', content as never)];
    }),
  );
}

/** A component that fills a page of ours may stand on app pages, and nowhere else; null for any other. */
function ownPage(name: string, { label, salesforce }: Pick<Manifest, 'label' | 'salesforce'>): object | null {
  const page = salesforce.pages.find(({ component }) => component === name);
  if (page === undefined) return null;
  const title = page.label.startsWith(label) ? page.label : `${label}: ${page.label}`;
  return {
    apiVersion: Number(salesforce.apiVersion),
    description: page.description,
    isExposed: true,
    masterLabel: title,
    targets: { target: ['lightning__AppPage'] },
  };
}
