import { whole, words } from './role-rule.ts';
import type { RoleRule } from './role-rule.ts';

const doings =
  '(?:activit(?:y|ies)|contact(?:ed)?|touch(?:ed|es|point)?|engagement|interaction|call(?:ed)?|e ?mail(?:ed)?|' +
  'meeting|reply|replied|response|visit(?:ed)?|seen|login|follow ?up|open(?:ed)?|click(?:ed)?)';

/** The newest and the next thing that people did: they move as long as a deal runs. */
export const movingActivityNames: readonly RoleRule[] = [
  {
    names: words(
      `(?:last|latest) (?:\\w+ )?${doings}|${doings} last|since (?:the )?activity|last timestamp|notes last \\w+|engagements? last`,
      'last \\w+ (?:replied|opened|clicked|booked|received|sent|contacted)',
    ),
    role: 'activity',
    leak: 'what happened last',
  },
  {
    names: words('next (?:steps?|activity|action|meeting|task|call|follow ?up|contact)|notes next'),
    role: 'activity',
    leak: 'what comes next',
  },
];

/** What people did, counted. */
export const activityNames: readonly RoleRule[] = [
  { names: whole('(?:\\w+ )?e ?mail'), role: null },
  {
    names: words('(?:owner|rep|agent|manager) (?:id|name|e ?mail)'),
    role: 'owner',
  },
  {
    names: words(
      'activit(?:y|ies)|touch(?:es|points?)|meetings?|calls?|emails?|e mails?|follow ?ups?|interactions?|engagements?',
      'visits?|sessions?|page ?views?|pages? viewed|views|clicks?|opens|replies|logins?|tasks?|notes|conversion events?',
      'demos? (?:count|held|done|given|completed|scheduled|date)|(?:number of|num|no of) demos',
    ),
    but: words('(?:work|business|company|personal|contact|primary|secondary) e ?mail', 'open deals|name'),
    role: 'activity',
  },
  {
    names: words(
      'time (?:\\w+ )?on (?:the )?(?:web ?site|site|page)|contacts (?:count|made|associated)|associated contacts',
      'contact attempts?|contacted|attempts',
    ),
    role: 'activity',
  },
];
