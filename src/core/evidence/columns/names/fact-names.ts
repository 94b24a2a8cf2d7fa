import { whole, words } from './role-rule.ts';
import type { RoleRule } from './role-rule.ts';

/** What a company or a person is, though a word in the name would say otherwise. */
export const factNames: readonly RoleRule[] = [
  {
    names: words(
      'annual (?:revenue|sales|turnover)',
      '(?:company|client|customer|account|firm|business|organi[sz]ation) (?:size|revenue|value|stage|age)',
      'employees?|headcount|staff|market cap|funding|founded|incorporated|fiscal year end',
    ),
    role: null,
  },
  {
    names: words(
      '(?:growth|startup|maturity|investment|life|product) stage|stage of (?:company|growth|business)',
      '(?:previous|prev|past|prior|last (?:campaign|year)) (?:\\w+ )?(?:outcome|result|deals?|purchases?|wins?)',
      'loss ratio|loss making|profit (?:and )?loss|win ?back|windows?|awards? won',
    ),
    role: null,
  },
  {
    names: words(
      'time ?zone|lead time|delivery time|payment terms?|full time|part time|tenure',
      'contract (?:duration|length|term|end|ends|expir\\w+|renewal)|incumbent|(?:current|existing) (?:contract|system)',
      '(?:time|days|months|years) (?:in|since|at|as) (?:business|company|operation|market|industry|role|job|position|founded|founding|funding|customer|client)',
      'opening (?:hours?|time)',
    ),
    role: null,
  },
  {
    names: words(
      'do not (?:email|e mail|call|contact|phone|mail|fax|sms)|opt(?:ed)? (?:in|out)',
      '(?:email|call) (?:opt|domain|address|provider|cent(?:er|re)|type|tool|software|marketing|system)|callback|(?:call|email|mail) volume|meeting rooms?',
      'demo requested|requested (?:a )?demo|(?:first|initial) (?:touch|visit)',
      'open (?:source|positions)|conference calls?|activity (?:sector|area|code)|business activity',
    ),
    role: null,
  },
  {
    names: words(
      '(?:business|home|house|property|product|process|data|vehicle|car|pet) owner|owner (?:occupied|operated)',
      'job|seniority|profession|occupation|hiring|persona|title',
      'seller (?:type|size|category)|team size|sales (?:headcount|channel|regions?|territory|volume)|agent network',
      '(?:sales|our|your|their)? ?value (?:proposition|chain)',
    ),
    role: null,
  },
  {
    names: whole(
      '(?:has|have|is|with|number of|num|no of|count of|dedicated|in house) (?:\\w+ )*(?:teams?|managers?|agents?|reps|sales ?people|persons?|users|owners)',
      '(?:manager|agent|rep|team|user)s? count',
    ),
    role: null,
  },
  {
    names: words(
      'credit (?:score|rating|limit|grade)|(?:esg|tax|nps) (?:score|rating)|icp (?:score|fit|tier)',
      '(?:star|customer|review|user|product|service|satisfaction|website) (?:rating|score)s?',
      '(?:customer|client|membership|marital|employment|business|account|company) status',
      'discount (?:retail\\w*|store|chain|sensitiv\\w+|seeker)|price sensitiv\\w+',
    ),
    role: null,
  },
];
