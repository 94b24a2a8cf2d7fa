import userId from '@salesforce/user/Id';
import type { Requests } from 'c/plumblineHost';
import type { FieldToFill, Subject } from '../../../../src/views/parts.ts';

/** The kinds of record that a card stands on. */
export type RecordKind = FieldToFill['object'];

/** The record on which a card stands, with the stage that its guide was read at; null where there is no guide. */
export interface Place {
  readonly object: RecordKind;
  readonly id: string;
  readonly stage: string | null;
}

/** One tap: what its button says, what stands in its place once it is done, and what is asked either way. */
export type TapAct =
  | {
      readonly label: string;
      readonly done: string;
      readonly isDone: boolean;
      readonly name: 'recordSectionUse';
      readonly doIt: Requests['recordSectionUse'];
      readonly undo: Requests['recordSectionUse'];
    }
  | {
      readonly label: string;
      readonly done: string;
      readonly isDone: boolean;
      readonly name: 'logObjectionHeard';
      readonly doIt: Requests['logObjectionHeard'];
      readonly undo: Requests['logObjectionHeard'];
    };

type Action = Requests['recordSectionUse']['action'];

/** What records that a person did this with a part of a card. */
export const useOf = (place: Place, subject: Subject, action: Action): Requests['recordSectionUse'] => ({
  object: place.object,
  id: place.id,
  subject: { kind: subject.kind, id: subject.id },
  stage: place.stage,
  action,
});

/** Says that a part of the card is wrong; its owner hears of it. */
export const wrongTap = (place: Place, subject: Subject): TapAct => ({
  label: 'This is wrong',
  done: 'You said this is wrong',
  isDone: false,
  name: 'recordSectionUse',
  doIt: useOf(place, subject, 'wrong'),
  undo: useOf(place, subject, 'undo_wrong'),
});

/** Says that a part of the card helped. */
export const helpedTap = (place: Place, subject: Subject): TapAct => ({
  label: 'This helped',
  done: 'You said this helped',
  isDone: false,
  name: 'recordSectionUse',
  doIt: useOf(place, subject, 'helped'),
  undo: useOf(place, subject, 'undo_helped'),
});

/** Says that an objection was heard on a deal. */
export const heardTap = (dealId: string, objectionId: string, isDone: boolean): TapAct => ({
  label: 'I heard this',
  done: 'You heard this',
  isDone,
  name: 'logObjectionHeard',
  doIt: { dealId, objectionId, undo: false },
  undo: { dealId, objectionId, undo: true },
});

let acts = 0;

/** A key for one act of one person: the same act sent again carries the same key, so it counts once. */
export function actKey(): string {
  acts += 1;
  return `card:${userId}:${Date.now().toString(36)}:${Math.random().toString(36).slice(2, 10)}:${acts}`;
}
