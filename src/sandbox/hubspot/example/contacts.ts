import type { AssociationSeed, RecordSeed } from '../seed.ts';
import type { Dating } from './dating.ts';
import { cell, readTable, type Row } from './table.ts';

// Seniority and buying role in HubSpot's own values. Where the role is empty, a label on the deal says it, or nobody
// has asked yet.
const people = `
id   | company | first  | last      | title                       | department | seniority | role              | spoke
3101 | 2101    | Ines   | Carvalho  | Head of operations          | operations | director  | CHAMPION          | yes
3102 | 2101    | Pavel  | Ruud      | IT manager                  | it         | manager   |                   |
3103 | 2101    | Greta  | Pike      | Managing director           | management | owner     |                   |
3104 | 2102    | Joost  | Oldevaart | Owner                       | management | owner     | DECISION_MAKER    |
3105 | 2102    | Femke  | Vries     | Warehouse manager           | operations | manager   | END_USER          |
3106 | 2102    | Rik    | Smal      | Head of IT                  | it         | director  |                   |
3107 | 2102    | Anouk  | Dael      | Director of logistics       | operations | director  | CHAMPION          | yes
3108 | 2103    | Karin  | Holm      | CFO                         | finance    | executive | BUDGET_HOLDER     |
3109 | 2103    | Lars   | Sund      | Supply chain director       | operations | director  | CHAMPION          | yes
3110 | 2103    | Mette  | Bruun     | Shift lead                  | operations | senior    | END_USER          |
3111 | 2103    | Ole    | Krag      | ERP manager                 | it         | manager   |                   |
3112 | 2104    | Uwe    | Karsten   | Owner                       | management | owner     | DECISION_MAKER    |
3113 | 2104    | Hanna  | Lutz      | Head of logistics           | operations | director  | CHAMPION          | no
3114 | 2104    | Nils   | Ott       | Developer                   | it         | employee  | BLOCKER           |
3115 | 2105    | Chiara | Rosa      | Managing director           | management | executive | EXECUTIVE_SPONSOR |
3116 | 2105    | Luca   | Bene      | Warehouse manager           | operations | manager   | CHAMPION          |
3117 | 2106    | Oona   | Strand    | Head of purchasing          | purchasing | director  | LEGAL_AND_COMPLIANCE |
3118 | 2106    | Viktor | Hale      | Group IT architect          | it         | senior    |                   |
3119 | 2106    | Birte  | Noll      | Head of warehouse           | operations | director  | CHAMPION          | yes
3120 | 2107    | Ida    | Noren     | Owner                       | management | owner     |                   |
3121 | 2108    | Jule   | Hartwig   | Managing director           | management | owner     | DECISION_MAKER    |
3122 | 2108    | Timo   | Brandt    | Warehouse and fleet manager | operations | manager   | CHAMPION          | yes
3123 | 2108    | Lea    | Moll      | IT administrator            | it         | employee  |                   |
3124 | 2109    | Marek  | Duda      | Operations director         | operations | director  | CHAMPION          |
3125 | 2109    | Sofie  | Lang      | CFO                         | finance    | executive | BUDGET_HOLDER     |
3126 | 2110    | Alma   | Reyes     | Head of supply chain        | operations | director  | CHAMPION          | yes
3127 | 2110    | Kofi   | Brand     | Contract buyer              | purchasing | employee  | LEGAL_AND_COMPLIANCE |
3128 | 2111    | Peer   | Onken     | CFO                         | finance    | executive | BUDGET_HOLDER     |
3129 | 2111    | Runa   | Falk      | Head of operations          | operations | director  | CHAMPION          |
3130 | 2112    | Sasha  | Weil      |                             |            |           |                   |
3131 | 2113    | Eero   | Kask      | Operations director         | operations | director  | CHAMPION          | yes
3132 | 2113    | Liis   | Tamm      | CFO                         | finance    | executive | BUDGET_HOLDER     |
3133 | 2114    | Noor   | Aziz      | Head of purchasing          | purchasing | director  | INFLUENCER        |
3134 |         | Yara   | Quist     | Independent consultant      | other      | senior    | INFLUENCER        |
3135 |         | Dane   | Holloway  | Account manager             | sales      | employee  |                   |
`;

// Who does not write from the company's own address.
const mailboxes: Readonly<Record<string, string>> = {
  '3120': 'ida.noren@freemail.example',
  '3130': 'sasha.weil@freemail.example',
  '3134': 'yara@quist-advice.example',
  '3135': 'dane.holloway@northbeam.example',
};

const properties: Readonly<Record<string, string>> = {
  first: 'firstname',
  last: 'lastname',
  title: 'jobtitle',
  department: 'wms_department',
  seniority: 'hs_seniority',
  role: 'hs_buying_role',
  spoke: 'wms_spoke_for_us',
};

const mailbox = (row: Row, domains: ReadonlyMap<string, string>): string =>
  mailboxes[cell(row, 'id')] ??
  `${cell(row, 'first')}.${cell(row, 'last')}@${domains.get(cell(row, 'company')) ?? 'example.com'}`.toLowerCase();

function valuesOf(row: Row): Readonly<Record<string, string>> {
  const filled = Object.entries(properties).map(([name, property]): [string, string] => [
    property,
    row[name] ?? '',
  ]);
  return Object.fromEntries<string>(filled.filter(([, value]) => value !== ''));
}

function worksFor(row: Row): readonly AssociationSeed[] {
  const { company } = row;
  return company === undefined ? [] : [{ to: `companies/${company}` }];
}

/** The contacts of the example, each with the company it works for, where it works for one. */
export function exampleContacts(on: Dating, companies: readonly RecordSeed[]): readonly RecordSeed[] {
  const domains = new Map(companies.map(({ id, properties: of }) => [id, String(of['domain'])]));
  const added = new Map(companies.map(({ id, createdAt }) => [id, createdAt]));
  return readTable(people).map((row) => ({
    id: cell(row, 'id'),
    createdAt: added.get(row['company'] ?? '') ?? on.at(20),
    properties: { email: mailbox(row, domains), ...valuesOf(row) },
    associations: worksFor(row),
  }));
}
