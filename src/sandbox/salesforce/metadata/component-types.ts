/** Where components of a type lie in a zip: in which folder, with which ending. */
export interface ComponentType {
  readonly name: string;
  readonly folder: string;
  /** Of the component's own file; null for bundles, which are folders. */
  readonly ending: string | null;
  /** True when a file with `-meta.xml` belongs to it. */
  readonly hasMeta: boolean;
}

const plain = (name: string, folder: string, ending: string): ComponentType => ({
  name,
  folder,
  ending,
  hasMeta: false,
});
const withMeta = (name: string, folder: string, ending: string): ComponentType => ({
  name,
  folder,
  ending,
  hasMeta: true,
});

/**
 * The types of components that the local Salesforce takes.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_types_list.htm
 */
export const componentTypes: readonly ComponentType[] = [
  plain('CustomApplication', 'applications', '.app'),
  plain('CustomLabels', 'labels', '.labels'),
  plain('CustomMetadata', 'customMetadata', '.md'),
  plain('CustomObject', 'objects', '.object'),
  plain('CustomPermission', 'customPermissions', '.customPermission'),
  plain('CustomTab', 'tabs', '.tab'),
  plain('FlexiPage', 'flexipages', '.flexipage'),
  plain('Flow', 'flows', '.flow'),
  plain('Layout', 'layouts', '.layout'),
  plain('PermissionSet', 'permissionsets', '.permissionset'),
  withMeta('ApexClass', 'classes', '.cls'),
  withMeta('ApexTrigger', 'triggers', '.trigger'),
  withMeta('StaticResource', 'staticresources', '.resource'),
  { name: 'LightningComponentBundle', folder: 'lwc', ending: null, hasMeta: true },
];

/** Types that stand inside the file of their object, and the element that they are. */
export const partsOfObjects: Readonly<Record<string, string>> = {
  CompactLayout: 'compactLayouts',
  CustomField: 'fields',
  FieldSet: 'fieldSets',
  ListView: 'listViews',
  RecordType: 'recordTypes',
  ValidationRule: 'validationRules',
};
