import type { FlexiPage } from '@salesforce/types/metadata';
import type { Manifest } from '../../manifest.ts';
import { metaXml, type Written } from './xml.ts';

const pageName = 'Plumbline_Start';

/** The app's own pages, each with a tab; record pages and apps are the customer's and are never touched. */
export const appPageFiles = (manifest: Manifest): ReadonlyMap<string, string> =>
  new Map([...startPageFiles(manifest), ...manifest.salesforce.pages.flatMap(componentPageFiles)]);

type Page = Manifest['salesforce']['pages'][number];

/**
 * A page that one component fills, and its tab.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_flexipage.htm
 */
function componentPageFiles({
  tab,
  component,
  label,
  description,
  motif,
}: Page): readonly (readonly [string, string])[] {
  const page: Written<FlexiPage> = {
    description,
    flexiPageRegions: [
      {
        itemInstances: [{ componentInstance: { componentName: component, identifier: component } }],
        name: 'main',
        type: 'Region',
      },
    ],
    masterLabel: label,
    template: { name: 'flexipage:defaultAppHomeTemplate' },
    type: 'AppPage',
  };
  return [
    [`flexipages/${tab}.flexipage-meta.xml`, metaXml('FlexiPage', page)],
    [`tabs/${tab}.tab-meta.xml`, metaXml('CustomTab', { flexiPage: tab, label, motif })],
  ];
}

/** Where to put the cards, and whom to let in. */
function startPageFiles(manifest: Manifest): readonly (readonly [string, string])[] {
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
  return [
    [`flexipages/${pageName}.flexipage-meta.xml`, metaXml('FlexiPage', page)],
    [
      `tabs/${pageName}.tab-meta.xml`,
      metaXml('CustomTab', {
        flexiPage: pageName,
        label: `${manifest.label}: start`,
        motif: 'Custom54: Compass',
      }),
    ],
  ];
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
