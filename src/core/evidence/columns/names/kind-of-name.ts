import { nameWords } from './name-words.ts';
import { whole, words } from './role-rule.ts';

const entity =
  '(?:lead|deal|order|record|row|case|quote|prospect|customer|client|account|contact|user|ticket|' +
  'serial|reference|invoice|application|object|mql|crm|campaign|session|event|transaction|index|po)';
const idName = whole(
  '(?:\\w+ )*(?:ids?|guid|uuid)',
  `(?:\\w+ )?${entity} (?:number|no|nr|num|#|key|code|ref|reference)`,
  'row|index|#|unnamed 0|no|nr|sno|sr no|s no|serial no',
);
const ofRecord = whole(
  '(?:\\w+ )?(?:deal|lead|record|case|quote|prospect|application|mql|object|row) (?:ids?|guid|uuid|number|no|nr|num|key|ref|reference)',
  'id|guid|uuid|row|index',
);
const codeName = words(
  'zip(?: ?code)?|post ?code|postal(?: code)?|naics|sic|isic|nace|area code|phone|fax|mobile|telephone|vat|plz',
);
const dateName = words(
  'dates?|day|time|timestamp|on|at|created?|modified|updated|since|until|start|end|expires?|expiry|expiration|born|' +
    'dob|stamp|ts|when',
);
const countName = words(
  'count|number of|num|no of|total|visits?|times|qty|quantity|days|children|years?|amount|size|score|level|rank',
);

/** Whether a name is that of a number or code that names something. */
export const isIdName = (name: string): boolean => idName.test(nameWords(name));

/** Whether a name is that of what names the record in hand, rather than another that it belongs to. */
export const isRecordIdName = (name: string): boolean => ofRecord.test(nameWords(name));

/** Whether figures under such a name are codes: postal, industry or telephone. */
export const isCodeName = (name: string): boolean => codeName.test(nameWords(name));

/** Whether a name says that days stand below it; digits alone are read as days only then. */
export const isDateName = (name: string): boolean => dateName.test(nameWords(name));

/** Whether 0 and 1 under such a name are counts rather than no and yes. */
export const isCountName = (name: string): boolean => countName.test(nameWords(name));
