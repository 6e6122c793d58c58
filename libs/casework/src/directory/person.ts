import { z } from 'zod';
import {
  ask,
  fact,
  impossible,
  opaqueId,
  refuse,
  singleStage,
  text,
  workflow,
  type StepsOf,
  type StepsOnRecordOf,
} from '../frame';

// A person, with the roles they hold. Their name is sealed under their own key; everywhere else stands the opaque id.

/** One person may hold several roles; tasks belong to roles, so a leaver leaves nothing behind. */
export const roles = [
  'business unit',
  'chair',
  'group member',
  'delegate',
  'lead',
  'agency lead',
  'reviewer',
  'scrutineer',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

const held = {
  role: z.enum(roles),
  partnership: opaqueId(),
  /** The agency acted for, where the role is an agency's; one contact may act for many. */
  agency: opaqueId().optional(),
  body: opaqueId().optional(),
};

const facts = {
  PersonRegistered: fact({
    says: 'Person registered',
    clear: { partnership: opaqueId() },
    sealed: { name: text(200), title: text(200).optional() },
    subject: () => 'person',
  }),
  RoleGiven: fact({
    says: 'Role given',
    clear: held,
    sealed: {},
    subject: ({ role, partnership, agency, body }) => ['role', role, partnership, agency ?? '', body ?? ''].join(':'),
  }),
  RoleEnded: fact({
    says: 'Role ended',
    clear: held,
    sealed: {},
    subject: ({ role, partnership, agency, body }) => ['role', role, partnership, agency ?? '', body ?? ''].join(':'),
  }),
  /** What somebody else did to the account that the person signs in with. The account itself stands in no record. */
  AccountAdministered: fact({
    says: 'Account administered',
    clear: { deed: z.enum(['made', 'new password', 'disabled', 'enabled', 'sessions ended', 'token revoked']) },
    sealed: {},
    subject: () => 'account',
  }),
};

export interface RoleHeld {
  readonly role: Role;
  readonly partnership: string;
  readonly agency: string | null;
  readonly body: string | null;
}

export interface Person {
  readonly partnership: string | null;
  readonly roles: readonly RoleHeld[];
}

const initial: Person = { partnership: null, roles: [] };

type Step = StepsOf<typeof facts>;
type OnRecord = StepsOnRecordOf<typeof facts>;

function fold(state: Person, { type, data }: OnRecord): Person {
  switch (type) {
    case 'PersonRegistered':
      return { ...state, partnership: data.partnership };
    case 'RoleGiven':
      return { ...state, roles: [...state.roles.filter((other) => !same(other, roleIn(data))), roleIn(data)] };
    case 'RoleEnded':
      return { ...state, roles: state.roles.filter((other) => !same(other, roleIn(data))) };
    case 'AccountAdministered':
      return state;
    default:
      return impossible(type);
  }
}

type Held = { role: Role; partnership: string; agency?: string | undefined; body?: string | undefined };

const roleIn = ({ role, partnership, agency, body }: Held): RoleHeld => ({
  role,
  partnership,
  agency: agency ?? null,
  body: body ?? null,
});

const same = (one: RoleHeld, other: RoleHeld): boolean =>
  one.role === other.role &&
  one.partnership === other.partnership &&
  one.agency === other.agency &&
  one.body === other.body;

const rules = {
  isRegistered: refuse<Person, Step>(({ state }) => state.partnership !== null, 'There is no such person.'),
  /** Whoever answers for an agency that nobody named sees none, and it is not said to be answered for. */
  agencyIsNamed: ask<Person, Step>(
    ({ step }) => step.type !== 'RoleGiven' || step.data.role !== 'agency lead' || step.data.agency !== undefined,
    "An agency's lead sees what is asked of the agency that they answer for, and none is chosen: as it stands, the role would open nothing.",
    null,
    "An agency's lead answers for no agency that is named.",
  ),
  roleIsHeld: refuse<Person, Step>(
    ({ state, step }) => state.roles.some((other) => same(other, roleIn(step.data as Held))),
    'This person does not hold that role.',
  ),
};

export const person = workflow<Person, Step, OnRecord>({
  name: 'person',
  category: 'person',
  title: 'Person',
  opensCase: false,
  facts,
  rules,
  charts: [
    singleStage(
      'person',
      rules,
      {
        PersonRegistered: [],
        RoleGiven: ['isRegistered', 'agencyIsNamed'],
        RoleEnded: ['isRegistered', 'roleIsHeld'],
        AccountAdministered: ['isRegistered'],
      },
      ['AccountAdministered'],
    ),
  ],
  stages: { open: 'Registered' },
  initial,
  fold,
  clocks: () => [],
  mentions: () => [],
});
