// Stands in for `lightning/navigation`.
import { lightningPage } from './lightning-page.ts';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

interface PageReference {
  readonly type: string;
  readonly attributes: { readonly recordId: string; readonly actionName?: string };
}

/** What the platform mixes into a component that goes to other pages. */
export const NavigationMixin = Object.assign(
  (base: new () => object) =>
    class extends base {
      [Navigate]({ type, attributes }: PageReference): void {
        const isForm = type === 'standard__recordPage' && attributes.actionName === 'edit';
        lightningPage().open(attributes.recordId, isForm ? 'edit' : 'view');
      }
      [GenerateUrl]({ attributes }: PageReference): Promise<string> {
        return Promise.resolve(lightningPath(attributes.recordId));
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
