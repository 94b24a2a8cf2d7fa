/**
 * Work on one thing after another, of which only the last counts: each begins when the one before has ended, what
 * waits is left out once another is asked for, and null is the answer to all but the last.
 */
export function lastWins<Item, Answer>(
  work: (item: Item) => Promise<Answer>,
): (item: Item) => Promise<Answer | null> {
  let asked = 0;
  let before: Promise<unknown> = Promise.resolve();
  return (item) => {
    asked += 1;
    const mine = asked;
    const answered = before.then(async () => {
      if (mine !== asked) return null;
      const answer = await work(item);
      return mine === asked ? answer : null;
    });
    before = answered.catch(() => {});
    return answered;
  };
}
