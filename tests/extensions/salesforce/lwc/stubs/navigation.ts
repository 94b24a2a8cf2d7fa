const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

interface PageReference {
  readonly attributes: { readonly recordId?: string; readonly apiName?: string };
  readonly state?: Readonly<Record<string, string>>;
}

/** Where a component navigated to, for the test that reads it. */
function goTo(page: PageReference): void {
  const here = globalThis as { visited?: PageReference[] };
  here.visited = [...(here.visited ?? []), page];
}

/** What the platform mixes into a component that navigates. */
export const NavigationMixin = Object.assign(
  (base: new () => object) =>
    class extends base {
      [Navigate](page: PageReference): void {
        goTo(page);
      }
      [GenerateUrl](page: PageReference): Promise<string> {
        return Promise.resolve(`/lightning/r/${page.attributes.recordId}/view`);
      }
    },
  { Navigate, GenerateUrl },
);

/** Where the component stands: at what the test put into `standsAt`. */
export class CurrentPageReference {
  private readonly give: (page: { readonly state: Readonly<Record<string, string>> }) => void;

  constructor(give: CurrentPageReference['give']) {
    this.give = give;
  }

  connect(): void {
    this.give({ state: (globalThis as { standsAt?: Readonly<Record<string, string>> }).standsAt ?? {} });
  }

  disconnect(): void {}

  update(): void {}
}
