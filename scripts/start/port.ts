import { type ListenProblem, listenOnLoopback } from '../../extensions/preview/server/listen.ts';

/** Why a port that was named cannot be had, told before anything is built; null when it can. */
export async function portProblem(port: number): Promise<string | null> {
  const listening = await listenOnLoopback(port, () => () => undefined);
  if (!listening.ok) return portSentence(listening.error);
  await listening.value.close();
  return null;
}

/** What to do about a port that cannot be had. */
export function portSentence(problem: ListenProblem): string {
  if (problem.kind === 'notAllowed') return `Port ${problem.port} cannot be used: ${problem.message}.`;
  const { port, freePort } = problem;
  return `Port ${port} is taken by another program. Port ${freePort} is free:\n  npm start -- --port ${freePort}`;
}
