import type { ObjectType } from '../definitions.ts';
import { standardLists } from './lists.ts';
import { peopleObjects } from './people.ts';
import { salesObjects } from './sales.ts';
import { optionsOf } from './table.ts';
import { activityObjects, orgObjects } from './work.ts';

/** Every standard object, with the options that its picklists have in a new org. */
export const standardObjects = (): readonly ObjectType[] =>
  [...peopleObjects, ...salesObjects, ...activityObjects, ...orgObjects].map((type) => ({
    ...type,
    fields: type.fields.map((field) => {
      const values = standardLists[`${type.name}.${field.name}`];
      return values ? { ...field, picklistValues: optionsOf(values) } : field;
    }),
  }));
