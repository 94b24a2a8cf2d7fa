// Stands in for the cards' way in: the test answers.

interface Page {
  answer(name: string, request: unknown): Promise<unknown>;
  tellChanged?: () => void;
  tellRelease?: (release: number) => void;
}

const page = globalThis as unknown as Page;
const listeners = new Set<() => void>();

const hearers = new Set<(release: number) => void>();

page.tellRelease = (release) => hearers.forEach((hear) => hear(release));
page.tellChanged = () => listeners.forEach((listener) => listener());

export const ask = (name: string, request: unknown): Promise<unknown> =>
  page.answer(name, JSON.parse(JSON.stringify(request)));

export const dealsWith = (contactId: string): Promise<unknown> => page.answer('dealsWith', { contactId });

export function hearReleases(listener: (release: number) => void): () => void {
  hearers.add(listener);
  return () => hearers.delete(listener);
}

export function subscribe(_recordId: string, listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
