import { describe, expect, it } from 'vitest';
import { nameSays } from '../../../../src/core/evidence/columns/names/role-of-name.ts';
import {
  isDateName,
  isIdName,
  isRecordIdName,
} from '../../../../src/core/evidence/columns/names/kind-of-name.ts';
import { nameWords } from '../../../../src/core/evidence/columns/names/name-words.ts';
import { neutralName } from '../../../../src/hosts/cli/evidence/neutral-name.ts';
import { namesOfDeals, namesOfFacts } from './names.ts';

describe.each([...namesOfDeals, ...namesOfFacts])(
  'A column of role $role, leak $isLeak',
  ({ role, isLeak, names }) => {
    it('is known by every one of its names', () => {
      const wrong = names.filter((name) => {
        const said = nameSays(neutralName(name));
        return said.role !== role || (said.leak !== null) !== isLeak;
      });
      expect(wrong).toEqual([]);
    });
  },
);

describe('The words of a name', () => {
  it.each([
    ['hs_v2_date_entered_closedlost', 'date entered closed lost'],
    ['ForecastCategoryName', 'forecast category name'],
    ['Loss_Reason__c', 'loss reason'],
    ['Deal - Last activity date', 'deal last activity date'],
    ['TotalVisits', 'total visits'],
    ['estimatedclosedate', 'estimated close date'],
    ['IQScore', 'iq score'],
    ['Ratio Days Identified To Total Days', 'ratio days identified to total days'],
    ['industry', 'industry'],
  ])('of %s are %s', (name, words) => expect(nameWords(neutralName(name))).toBe(words));
});

describe('A name', () => {
  it.each([
    'Opportunity Number',
    'Lead Number',
    'Deal ID',
    'row_id',
    'opportunity_id',
    'mql_id',
    'RecordId',
    'Id',
    'Prospect ID',
  ])('%s is that of a record', (name) =>
    expect(isRecordIdName(neutralName(name)) && isIdName(neutralName(name))).toBe(true),
  );

  it.each(['Account ID', 'Campaign Id', 'landing_page_id'])('%s names something else', (name) => {
    expect(isIdName(name)).toBe(true);
    expect(isRecordIdName(name)).toBe(false);
  });

  it.each(['Number of Employees', 'Paid', 'Humid', 'Valid'])('%s names nothing', (name) =>
    expect(isIdName(name)).toBe(false),
  );

  it.each(['Create Date', 'createdate', 'Deal Date', 'won_at', 'Created On', 'LastModifiedDate'])(
    '%s says that days stand below it',
    (name) => expect(isDateName(name)).toBe(true),
  );
});
