import type { FlexiPage } from '@salesforce/types/metadata';
import type { Manifest } from '../../manifest.ts';
import { metaXml, type Written } from './xml.ts';

const pageName = 'Plumbline_Start';

/** A page of the app with where to put the cards; record pages are the customer's and are never touched. */
export function appPageFiles(manifest: Manifest): ReadonlyMap<string, string> {
  const page: Written<FlexiPage> = {
    flexiPageRegions: [
      {
        itemInstances: [
          {
            componentInstance: {
              componentName: 'flexipage:richText',
              identifier: 'flexipage_richText',
              componentInstanceProperties: [
                { name: 'decorate', value: 'true' },
                { name: 'richTextValue', value: placement(manifest) },
              ],
            },
          },
        ],
        name: 'main',
        type: 'Region',
      },
    ],
    masterLabel: `${manifest.label}: start`,
    template: { name: 'flexipage:defaultAppHomeTemplate' },
    type: 'AppPage',
  };
  return new Map([
    [`flexipages/${pageName}.flexipage-meta.xml`, metaXml('FlexiPage', page)],
    [
      `tabs/${pageName}.tab-meta.xml`,
      metaXml('CustomTab', {
        flexiPage: pageName,
        label: manifest.label,
        motif: 'Custom54: Compass',
      }),
    ],
  ]);
}

function placement({ cards, label }: Manifest): string {
  const rows = cards.map(
    ({ title, salesforce }) =>
      `<li><b>${label}: ${title}</b> on the record page of ${salesforce.objects.join(', ')}</li>`,
  );
  return [
    `<p>Where the cards of ${label} go. Open a record, choose Edit Page in the menu of the gear, and drag each card from Custom to its place:</p>`,
    `<ul>${rows.join('')}</ul>`,
    '<p>Then give people a permission set: rep, manager or admin. Who has none sees no card work.</p>',
  ].join('');
}
