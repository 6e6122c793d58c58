import { form, type FieldWords, type Forms } from '../declare';

const person: FieldWords = { label: 'Person', called: 'who', from: 'person' };
const why: FieldWords = { label: 'Why', called: 'why' };

/** Who may see this one case, apart from roles. */
export const whoMay: Forms = {
  PersonInvited: form({ title: 'Invite a person to the case', fields: { person, why } }),
  InvitationEnded: form({ title: 'End an invitation', fields: { person, why } }),
  CaseRestricted: form({
    title: 'Restrict the case to named people',
    intro: 'Nobody else sees it any more, but the chair of the partnership that leads it.',
    fields: { people: { label: 'Who may see it', called: 'who may see it', from: 'person' }, why },
  }),
  RestrictionLifted: form({ title: 'Lift the restriction', fields: { why } }),
  ConflictDeclared: form({
    title: 'Declare a conflict of interest',
    fields: {
      conflict: { kind: 'new id' },
      person: { label: 'Whose it is', called: 'whose conflict it is', from: 'person' },
      interest: { label: 'The interest', called: 'the interest' },
    },
    next: 'The chair decides. Until then nothing changes.',
  }),
  ConflictDecided: form({
    title: 'Decide on a conflict of interest',
    fields: {
      conflict: { label: 'Conflict of interest', called: 'which conflict of interest', from: 'conflict of interest' },
      decision: {
        label: 'Decision',
        options: {
          'shut out': 'Shut out: they no longer see the case',
          'deputy acts': 'A deputy acts in their place',
          'stays with safeguards': 'They stay, with safeguards',
        },
      },
      rationale: { label: 'Rationale' },
      safeguards: { label: 'Safeguards' },
    },
  }),
};
