import type { PermissionSet, PermissionSetFieldPermissions } from '@salesforce/types/metadata';
import {
  adminPermission,
  bypassPermission,
  decisionField,
  eventObject,
  gateObject,
  managerPermission,
  modelPartObject,
  winLossObject,
} from '../../../src/crm/salesforce/mapping/field-names.ts';
import type { FieldDefinition, ObjectDefinition } from '../../../src/crm/salesforce/schema/definition.ts';
import type { Manifest } from '../../manifest.ts';
import { metaXml, type Written } from './xml.ts';

type Role = keyof Manifest['salesforce']['permissionSets'];

interface Rights {
  readonly description: string;
  /** Objects of ours, and whether their rows may be made and changed; others may be read. */
  readonly writes: readonly string[];
  readonly mayDecide: boolean;
  readonly permissions: readonly string[];
  readonly deletes: boolean;
}

const rights: Readonly<Record<Exclude<Role, 'bypass'>, Rights>> = {
  rep: {
    description: 'Sees Plumbline’s cards, answers at close and says what was heard.',
    writes: [winLossObject, eventObject],
    mayDecide: false,
    permissions: [],
    deletes: false,
  },
  manager: {
    description: 'What a rep may, and agrees with or overrides tiers.',
    writes: [winLossObject, eventObject],
    mayDecide: true,
    permissions: [managerPermission],
    deletes: false,
  },
  admin: {
    description: 'What a manager may, and edits stage criteria and the published model.',
    writes: [winLossObject, eventObject, gateObject, modelPartObject],
    mayDecide: true,
    permissions: [managerPermission, adminPermission],
    deletes: true,
  },
};

/** The permission sets: one for each who works with Plumbline, and one that lets integrations past the stage gate. */
export function permissionSetFiles(
  { permissionSets, pages }: Manifest['salesforce'],
  objects: readonly ObjectDefinition[],
  classes: readonly string[],
): ReadonlyMap<string, string> {
  const roles = Object.keys(rights) as (keyof typeof rights)[];
  const sets = roles.map((role) => {
    const { name, label } = permissionSets[role];
    const tabSettings = pages
      .filter((page) => page.for.includes(role))
      .map(({ tab }) => ({ tab, visibility: 'Visible' as const }));
    return [name, { label, ...permissionSet(rights[role], objects, classes), tabSettings }] as const;
  });
  const { name, label } = permissionSets.bypass;
  const bypass: Written<PermissionSet> = {
    label,
    description: 'Moves opportunities past blocking criteria: for integrations and data repair.',
    hasActivationRequired: false,
    customPermissions: [{ enabled: true, name: bypassPermission }],
  };
  return new Map(
    [...sets, [name, bypass] as const].map(([file, set]) => [
      `permissionsets/${file}.permissionset-meta.xml`,
      metaXml('PermissionSet', set),
    ]),
  );
}

function permissionSet(
  { description, writes, mayDecide, permissions, deletes }: Rights,
  objects: readonly ObjectDefinition[],
  classes: readonly string[],
): Written<PermissionSet> {
  const own = objects.filter((object) => object.own !== null);
  return {
    description,
    hasActivationRequired: false,
    classAccesses: classes.map((apexClass) => ({ apexClass, enabled: true })),
    customPermissions: permissions.map((name) => ({ enabled: true, name })),
    fieldPermissions: objects.flatMap((object) => fieldPermissions(object, writes, mayDecide)),
    objectPermissions: own.map(({ name }) => {
      const isWritten = writes.includes(name);
      return {
        allowCreate: isWritten,
        allowDelete: isWritten && deletes,
        allowEdit: isWritten,
        allowRead: true,
        modifyAllRecords: false,
        object: name,
        viewAllRecords: false,
      };
    }),
  };
}

/** Fields on the org's own objects are written by the cards; which rows, sharing says. */
function fieldPermissions(
  { name, own, fields }: ObjectDefinition,
  writes: readonly string[],
  mayDecide: boolean,
): readonly PermissionSetFieldPermissions[] {
  const isWritten = own === null || writes.includes(name);
  const decisions: readonly string[] = Object.values(decisionField);
  return fields.filter(hasFieldSecurity).map((field) => ({
    editable: isWritten && (mayDecide || !decisions.includes(field.name)),
    field: `${name}.${field.name}`,
    readable: true,
  }));
}

/** A required field and a parent are always visible; naming them fails the deploy. */
const hasFieldSecurity = ({ type, required }: FieldDefinition): boolean =>
  !required && type !== 'MasterDetail';

/** The custom permissions that the sets give. */
export function customPermissionFiles(): ReadonlyMap<string, string> {
  const labels = {
    [managerPermission]: 'Plumbline: agree with and override tiers',
    [adminPermission]: 'Plumbline: publish the model and edit criteria',
    [bypassPermission]: 'Plumbline: move past blocking criteria',
  };
  return new Map(
    Object.entries(labels).map(([name, label]) => [
      `customPermissions/${name}.customPermission-meta.xml`,
      metaXml('CustomPermission', { isLicensed: false, label }),
    ]),
  );
}
