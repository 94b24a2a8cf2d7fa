import { api, LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type { Place } from 'c/plumblineActs';
import type { TextRow } from 'c/plumblineRows';
import type { BattleCardView, GuideView } from '../../../../src/views/guide-view.ts';
import type { Subject } from '../../../../src/views/parts.ts';

/** What this buyer needs now, what is missing, and what to say. */
export default class PlumblineGuideView extends NavigationMixin(LightningElement) {
  @api guide: GuideView | null = null;
  @api place: Place | null = null;

  get giveSubject(): Subject {
    return { kind: 'guide', id: this.guide?.stage ?? 'guide' };
  }

  get roles(): string | null {
    const roles = this.guide?.roles ?? null;
    if (roles === null || roles.missing.length === 0) return null;
    return `${roles.text} Not on it: ${roles.missing.join(', ')}.`;
  }

  get battleCards(): readonly BattleCardView[] {
    return this.guide?.battleCards ?? [];
  }

  get hasBattleCards(): boolean {
    return this.battleCards.length > 0;
  }

  get skipped(): readonly TextRow[] {
    return (this.guide?.skipped?.rows ?? []).map((text) => ({ text }));
  }

  get limits(): readonly TextRow[] {
    return (this.guide?.limits ?? []).map((text) => ({ text }));
  }

  get hasLimits(): boolean {
    return this.limits.length > 0;
  }

  /** The contact roles of the opportunity, where one is added. */
  openRoles(): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordRelationshipPage',
      attributes: {
        recordId: this.place?.id ?? '',
        objectApiName: 'Opportunity',
        relationshipApiName: 'OpportunityContactRoles',
        actionName: 'view',
      },
    });
  }
}
