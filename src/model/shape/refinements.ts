/** What to do about each rule that a schema states in its own words. */
export const refinements: Readonly<Record<string, string>> = {
  'a criterion has either `when` with `points`, or `bands`':
    'Write `when` and `points` for one outcome, or `bands` for several that exclude one another.',
  '`when` and `points` go together':
    'Add the one that is missing; inside `bands`, each band has a `when` and `points` of its own.',
  'a claim that is not accurate needs `sayInstead`':
    'Add `sayInstead`: the wording that may be used in its place.',
  'a line has `text`, or a `claim` whose words it takes': 'Write `text`, or name a `claim`.',
};
