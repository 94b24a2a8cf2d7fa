import XMLBuilder from 'fast-xml-builder';
import type * as metadata from '@salesforce/types/metadata';

/**
 * A metadata type as it is written: the published types mark every list as required, and XML leaves out what is empty.
 * Types: https://www.npmjs.com/package/@salesforce/types (from Salesforce's WSDL).
 */
export type Written<T> = T extends readonly (infer Item)[]
  ? readonly Written<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: Written<T[Key]> }
    : T;

/** The types that are written here, by the name of the XML's root. */
export interface Roots {
  readonly ApexClass: metadata.ApexClass;
  readonly ApexTrigger: metadata.ApexTrigger;
  readonly CustomField: metadata.CustomField;
  readonly CustomMetadata: metadata.CustomMetadata;
  readonly CustomObject: metadata.CustomObject;
  readonly CustomPermission: metadata.CustomPermission;
  readonly CustomTab: metadata.CustomTab;
  readonly FlexiPage: metadata.FlexiPage;
  readonly Flow: metadata.Flow;
  readonly LightningComponentBundle: metadata.LightningComponentBundle;
  readonly PermissionSet: metadata.PermissionSet;
}

const namespace = 'http://soap.sforce.com/2006/04/metadata';
const builder = new XMLBuilder({
  format: true,
  indentBy: '    ',
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
});

/** The text of a `-meta.xml` file. Values of `CustomMetadata` name their type by an attribute, given as `@_xsi:type`. */
export function metaXml<Root extends keyof Roots>(root: Root, content: Written<Roots[Root]>): string {
  const schemas =
    root === 'CustomMetadata'
      ? {
          '@_xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
          '@_xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
        }
      : {};
  const body = builder.build({ [root]: { '@_xmlns': namespace, ...schemas, ...content } });
  // The types say number; the platform writes 67.0.
  const versioned = body.replaceAll(/<apiVersion>(\d+)<\/apiVersion>/g, '<apiVersion>$1.0</apiVersion>');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${versioned}`;
}
