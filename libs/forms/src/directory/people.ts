import { opaqueId, type Role } from '@waymark/casework';
import { form, type Composing, type Forms } from '../declare';

/** The partnership whose directory is looked after: it stands in the address, and is not asked. */
export const ownPartnership = ({ held }: Composing): string => held['own partnership']?.[0]?.value ?? '';

export const roleWords: Readonly<Record<Role, string>> = {
  'business unit': 'Business unit: takes cases through and looks after the directory',
  chair: 'Chair of the practice review group',
  'group member': 'Member of the practice review group',
  delegate: 'Delegate of a deciding body',
  lead: 'Lead of a deciding body',
  'agency lead': "Agency's lead: answers for one agency; give it once for each agency",
  reviewer: 'Independent reviewer: sees the review to which they are appointed',
  scrutineer: 'Independent scrutineer: reads, observes and challenges',
  auditor: 'Auditor: reads, and changes nothing',
  administrator: 'Administrator: people and agencies, and no case',
};

export const personForms: Forms = {
  PersonRegistered: form({
    title: 'Register a person',
    when: { label: 'From which day', called: 'day from which it applies' },
    instead: {
      of: ['partnership'],
      ask: {},
      compose: (answers, at) => ({ ...answers, partnership: ownPartnership(at) }),
    },
    fields: { name: { label: 'Name', kind: 'short text' }, title: { label: 'Post', kind: 'short text' } },
    next: 'Give the person their roles, and an account to sign in with.',
  }),
  RoleGiven: form({
    title: 'Give a role',
    intro: 'One person may hold several roles. Each counts from the moment that it is recorded.',
    when: { label: 'From which day', called: 'day from which it applies' },
    instead: {
      of: ['partnership'],
      ask: {},
      compose: (answers, at) => ({ ...answers, partnership: ownPartnership(at) }),
    },
    fields: {
      role: { label: 'Role', options: roleWords },
      agency: { label: 'Agency', hint: "For an agency's lead: the agency that they answer for", from: 'agency' },
      body: { label: 'Deciding body', hint: 'For a lead or a delegate: the body for which they decide', from: 'body' },
    },
  }),
  RoleEnded: form({
    title: 'End a role',
    when: { label: 'On which day' },
    instead: {
      of: ['role', 'partnership', 'agency', 'body'],
      ask: { held: opaqueId() },
      compose: (answers, { held }) => ({
        ...held['role held']?.find(({ value }) => value === answers['held'])?.more,
      }),
    },
    fields: { held: { label: 'Which role ends', called: 'which role ends', from: 'role held' } },
    next: 'Tasks belong to roles: nothing stays behind with the person.',
  }),
};

export const agencyForms: Forms = {
  AgencyRegistered: form({
    title: 'Register an agency',
    when: { label: 'From which day', called: 'day from which it applies' },
    instead: {
      of: ['partnership'],
      ask: {},
      compose: (answers, at) => ({ ...answers, partnership: ownPartnership(at) }),
    },
    fields: {
      name: { label: 'Name', kind: 'short text' },
      kind: { label: 'Kind' },
      area: { label: 'Where it works', options: { own: 'In this area', other: 'In another area' } },
    },
    next: 'Give somebody the role of its lead, who then sees what is asked of the agency.',
  }),
  AgencySucceeded: form({
    title: 'Record that another agency takes its place',
    when: { label: 'From which day', called: 'day from which it applies' },
    fields: { by: { label: 'Agency that takes its place', from: 'other agency' } },
    next: 'Its open actions stay with it until each is handed on.',
  }),
  AgencyEnded: form({
    title: 'Record that the agency ended',
    intro:
      'Requests that it has not answered and actions that it owns stay with it until somebody ends or transfers them. If another agency takes its place, record that instead.',
    when: { label: 'From which day', called: 'day from which it applies' },
    fields: {},
    next: 'The business unit looks at what the agency still owes: its open actions, under Actions, are transferred to another agency, and requests that it has not answered are ended on the page of the case.',
  }),
};
