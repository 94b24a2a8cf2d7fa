// Stands in for `lightning/navigation`.
import { lightningPage } from './lightning-page.ts';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

interface RecordReference {
  readonly type: 'standard__recordPage' | 'standard__recordRelationshipPage';
  readonly attributes: { readonly recordId: string; readonly actionName?: string };
}

interface TabReference {
  readonly type: 'standard__navItemPage';
  readonly attributes: { readonly apiName: string };
  readonly state?: Readonly<Record<string, string>>;
}

type PageReference = RecordReference | TabReference;

/** What the platform mixes into a component that goes to other pages. */
export const NavigationMixin = Object.assign(
  (base: new () => object) =>
    class extends base {
      [Navigate](page: PageReference): void {
        if (page.type === 'standard__navItemPage') {
          lightningPage().go(tabPath(page));
          return;
        }
        const { type, attributes } = page;
        const isForm = type === 'standard__recordPage' && attributes.actionName === 'edit';
        lightningPage().open(attributes.recordId, isForm ? 'edit' : 'view');
      }
      [GenerateUrl](page: PageReference): Promise<string> {
        const isTab = page.type === 'standard__navItemPage';
        return Promise.resolve(isTab ? tabPath(page) : lightningPath(page.attributes.recordId));
      }
    },
  { Navigate, GenerateUrl },
);

function lightningPath(id: string): string {
  const names: Readonly<Record<string, string>> = {
    '006': 'Opportunity',
    '001': 'Account',
    '003': 'Contact',
    '00Q': 'Lead',
  };
  return `/lightning/r/${names[id.slice(0, 3)] ?? 'Opportunity'}/${id}/view`;
}

function tabPath({ attributes, state = {} }: TabReference): string {
  const asked = new URLSearchParams(state).toString();
  return `/lightning/n/${attributes.apiName}${asked === '' ? '' : `?${asked}`}`;
}

/** The wire adapter that tells a component where it stands: the state of the address. A page elsewhere is another page. */
export class CurrentPageReference {
  private readonly give: (page: { readonly state: Readonly<Record<string, string>> }) => void;

  constructor(give: CurrentPageReference['give']) {
    this.give = give;
  }

  connect(): void {
    this.give({ state: Object.fromEntries(new URLSearchParams(window.location.search)) });
  }

  disconnect(): void {}

  update(): void {}
}
