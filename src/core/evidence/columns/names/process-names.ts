import { ours, whole, words } from './role-rule.ts';
import type { RoleRule } from './role-rule.ts';

const span = '(?:days?|hours?|weeks?|months?|minutes?|time|duration|elapsed|velocity)';
const steps =
  '(?:stages?|clos(?:e|ed|ing|ure)|cycle|pipeline|qualif(?:y|ied|ication)|identified|validated|convert(?:ed)?|' +
  'conversion|won|win|lost|loss|deal|lead|status|open|total|negotiations?|proposal|decision|award)';
const judged = '(?:assessment|rating|score|feedback|judge?ment|quality|opinion|grade|comments?)';

/** How long a deal took and how it moved. */
const movement: readonly RoleRule[] = [
  {
    names: words(
      `${span} (?:\\w+ ){0,3}${steps}|${steps} (?:\\w+ ){0,2}${span}`,
      '(?:date|time) (?:entered|exited|in)|(?:entered|exited) (?:stage|date)|days in|sales (?:days|velocity)|days inactive',
    ),
    but: words(
      'created?|creation|add(?:ed)?|first|received|deal type|relationship|website|requested',
      '(?:won|lost|win|clos(?:e|ed|ing)|convert(?:ed)?|conversion|decision|award) (?:date|time|month|day)',
    ),
    role: 'process',
    leak: 'how long a deal took or stood',
  },
  {
    names: words(
      '(?:deal|lead|pipeline|stage|record) age|age in days|age of (?:the )?(?:deal|lead)',
      'sales cycle|cycle (?:length|time|days)|(?:deal|sales|call|contact) (?:duration|length)|talk time',
      'duration (?:sec|secs|seconds|minutes|mins|days|hours)|from creat\\w+ to \\w+',
    ),
    role: 'process',
    leak: 'how long a deal or a call took',
  },
  {
    names: whole('duration|elapsed|age days|days open|aging|ageing|velocity'),
    role: 'process',
    leak: 'how long a deal or a call took',
  },
  {
    names: words(
      '(?:stages?|status|owner) (?:\\w+ )?(?:chang(?:e|es|ed)|moves?|transitions?|regressions?|progressions?|skips?|history)',
      '(?:number|count|no|num|#) (?:of )?(?:sales )?stages?|push(?:ed|es)? count|(?:times|close date) pushed|pushes|slip(?:ped|s)?',
      'history id|(?:final|last|max|maximum|furthest|highest|latest|exit) (?:\\w+ )?stage|reopen(?:ed|s|ings?)?',
    ),
    role: 'process',
    leak: 'how a deal moved',
  },
  {
    names: words(
      'ratio (?:\\w+ )*(?:days|qualified|validated|identified|negotiation|proposal)',
      '(?:days|qualified|validated|identified|negotiation|proposal) (?:\\w+ )*ratio',
    ),
    role: 'process',
    leak: 'where a deal spent its days',
  },
];

/** How a deal ended, and what follows. */
const endings: readonly RoleRule[] = [
  {
    names: words('clos(?:e|ed|ing|ure)|closes'),
    but: words('clos(?:e|ed) (?:to|competitor|partner|network)|not closed'),
    role: 'process',
    leak: 'how or when a deal was closed',
  },
  {
    names: words('won|lost|wins?|winn(?:er|ing)|loss|losses|churned|^churn$|churn (?:date|reason|flag)'),
    role: 'process',
    leak: 'how a deal ended',
  },
  {
    names: whole('(?:\\w+ )*(?:outcomes?|results?|decision|verdict)'),
    but: words('search|test|lab|financial|business|quarterly'),
    role: 'process',
    leak: 'how a deal ended',
  },
  {
    names: words(
      '(?:final|negotiated|awarded|agreed) (?:amount|price|value|revenue|fee|offer|discount)',
      '(?:when|date|time) (?:finished|completed|ended|finali[sz]ed)|(?:finished|completed|ended|finali[sz]ed) (?:date|at|on|time)',
      '(?:decision|award) (?:date|day|month)|(?:deal|sales) end(?: date)?|^end date$',
      'convert(?:ed)?|conversion (?:date|time)|date of conversion|became (?:a )?customer|customer since',
    ),
    role: 'process',
    leak: 'how or when a deal ended',
  },
  {
    names: words(
      `reasons? (?:for )?(?:${ours} )?(?:rejection|rejected|disqualif\\w+|unqualified|cancel\\w+|code)|^reasons?$`,
      '(?:status|rejection|disqualif\\w+|unqualified|cancel\\w+|outcome|decision|no go) reasons?',
      'disqualified|unqualified|rejected|rejection',
    ),
    role: 'process',
    leak: 'why a deal ended',
  },
  {
    names: words(
      '(?:contract|deal|order|agreement|proposal|quote|date) (?:is )?(?:signed|accepted|executed|countersigned)',
      'signed(?: on| at| date)?|signature date|date of signature|(?:proposal|quote|contract|offer) sent|contract start(?:ed|s)?(?: date)?|onboard(?:ed|ing)(?: date)?|activation date',
      'invoiced?(?: date| number| amount| id| no)|actual (?:value|revenue|amount|start|end)(?: date)?|order (?:number|date|placed)',
      'po number|purchase order|booked|bookings? date|paid(?: date| at| amount)?|payment (?:date|received)',
    ),
    role: 'process',
    leak: 'what follows a win',
  },
];

/** What people keep about a deal while it runs. */
const judgements: readonly RoleRule[] = [
  {
    names: words('discount(?:s|ed|ing)?|rebates?|concessions?|promo(?:tion)?(?: code)?|coupons?'),
    role: 'process',
    leak: 'what was given in the negotiation',
  },
  {
    names: words(
      'forecast(?:ed|ing)?|probability|prob|likelihood|commit(?:ment)? (?:status|category)|confidence|weighted',
    ),
    but: words('weather|budget forecast|demand forecast\\w*'),
    role: 'process',
    leak: 'how likely a win was thought',
  },
  {
    names: words(
      '(?:lead|deal|prospect) (?:quality|rating|grade|profile|score|scoring|temperature|labels?|tags?|health|warmth|interest level)',
      'quality of (?:the )?(?:lead|deal)|hand (?:set|rated|entered|picked)|(?:lead|deal) rank|(?:hot|warm|cold) lead|rating code|crm score|predictive \\w+|asymm\\w+|scoring tier|by hand',
      '(?:sentiment|engagement|intent|behaviou?r|activity|profile|iq|einstein|manual|predicted|propensity|health|ai) (?:score|index|rating|grade)',
      `(?:rep|reps|sales|seller|agent|owner) (?:\\w+ )?${judged}|${judged} (?:\\w+ )*by (?:rep|reps|sales|seller|agent|owner)`,
    ),
    role: 'process',
    leak: 'how people or programs judged a deal',
  },
  {
    names: whole('tags?|labels?|rating|score|grade|quality|temperature|sentiment|health'),
    role: 'process',
    leak: 'how people or programs judged a deal',
  },
  {
    names: words(
      `(?:${ours}|approval|order|contract|current|application|qualification|follow ?up) (?:status|state)(?: code| name)?`,
      'status (?:code|reason|id)|state ?code|^status$|^disposition$|final status',
    ),
    role: 'process',
    leak: 'which state a deal came to',
  },
  {
    names: words(
      '(?:last|date|time|recently) (?:modified|updated?|changed?|edited|viewed|referenced|refreshed|saved)(?: \\w+)?',
      '(?:modified|updated|edited|update) (?:date|time|at|on|by)|modifiedon|(?:system ?)?modstamp',
    ),
    role: 'process',
    leak: 'when a record last changed',
  },
  {
    names: words('fiscal (?:quarter|year|period|month|week)|^fiscal$'),
    role: 'process',
    leak: 'in which quarter a deal closes',
  },
];

/** What is known only when a deal has ended, or is kept while it runs. */
export const processNames: readonly RoleRule[] = [...movement, ...endings, ...judgements];
