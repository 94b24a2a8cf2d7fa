import { describe, expect, it } from 'vitest';
import { nameSays } from '../../../../src/core/evidence/columns/names/role-of-name.ts';
import {
  isCodeName,
  isCountName,
  isDateName,
  isIdName,
  isRecordIdName,
} from '../../../../src/core/evidence/columns/names/kind-of-name.ts';
import { nameWords } from '../../../../src/core/evidence/columns/names/name-words.ts';
import { neutralName } from '../../../../src/hosts/cli/evidence/neutral-name.ts';
import { namesInOtherLanguages } from './names-in-other-languages.ts';
import { namesOfDeals, namesOfFacts } from './names.ts';

describe.each([...namesOfDeals, ...namesOfFacts, ...namesInOtherLanguages])(
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

  it.each([
    ...['Erstelldatum', 'Gründungsdatum', 'Erstellt am', 'Datum', 'Date de création', 'Créé le'],
    ...[
      'Fecha de creación',
      'Fecha de registro',
      'Data de criação',
      'Criado em',
      'Aanmaakdatum',
      'Gemaakt op',
    ],
  ])('%s says so in another language', (name) => expect(isDateName(name)).toBe(true));

  it.each([
    ...['Datensatz-ID', 'Opportunity-ID', 'Dealnummer', 'Identifiant', 'ID de registro', 'ID do registro'],
  ])('%s is that of a record in another language', (name) =>
    expect(isRecordIdName(neutralName(name)) && isIdName(neutralName(name))).toBe(true),
  );

  it.each([
    'Kundennummer',
    'Kunden-Nr.',
    'ID client',
    'Numéro de compte',
    'Código de cliente',
    'Klantnummer',
  ])('%s names something else in another language', (name) => {
    expect(isIdName(name)).toBe(true);
    expect(isRecordIdName(name)).toBe(false);
  });

  it.each([
    ...['PLZ', 'Postleitzahl', 'Telefonnummer', 'USt-IdNr.', 'WZ-Code', 'Code postal', 'Téléphone', 'SIRET'],
    ...['Código postal', 'Teléfono', 'CNAE', 'CEP', 'Telefone', 'Telefoonnummer', 'KvK-nummer'],
  ])('%s is that of a code', (name) => expect(isCodeName(name)).toBe(true));

  it.each([
    'Anzahl Kinder',
    'Tage',
    'Jahre',
    'Nombre de sites',
    'Número de hijos',
    'Dias',
    'Aantal kinderen',
  ])('%s is that of a count', (name) => expect(isCountName(name)).toBe(true));

  it.each(['Mitarbeiterzahl', 'Effectif', 'Empleados', 'Funcionários', 'Medewerkers', 'Humidité', 'Branche'])(
    '%s names nothing in another language',
    (name) => expect(isIdName(name) || isCodeName(name) || isDateName(name)).toBe(false),
  );
});

describe('An age', () => {
  it.each([
    ['Age', ['Opportunity Name', 'Close Date']],
    ['Alter', ['Opportunity-Name', 'Schlusstermin']],
    ['Âge', ['Montant', 'Date de clôture']],
    ['Antigüedad', ['Importe', 'Fecha de cierre']],
    ['Leeftijd', ['Bedrag', 'Sluitingsdatum']],
  ])('under %s is the deal\u2019s in a report of deals', (name, beside) =>
    expect(nameSays(neutralName(name, beside)).role).toBe('process'),
  );

  it.each([
    ['Age', ['job', 'marital', 'education']],
    ['Alter', ['Branche', 'Mitarbeiter']],
    ['Alter', ['Schlusstermin', 'Geschlecht']],
    ['Age', ['Close Date', 'Gender']],
    ['Alter des Unternehmens', ['Schlusstermin']],
  ])('under %s beside %s is a fact', (name, beside) =>
    expect(nameSays(neutralName(name, beside)).role).toBe(null),
  );
});
