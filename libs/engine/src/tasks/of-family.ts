import type { CivilDate } from '@waymark/statute';
import { task, unit, type Task } from './task';

/** With whom of the family to speak next, on the day that was agreed. Who it is stands sealed. */
export const nextContacts = ({ nextContacts = {} }: { nextContacts?: Readonly<Record<string, CivilDate>> }): Task[] =>
  Object.entries(nextContacts).map(([member, due]) =>
    task({
      kind: 'deadline',
      title: 'Next contact with a member of the family',
      step: 'FamilyMemberContacted',
      prefill: { member },
      owner: unit,
      due,
    }),
  );
