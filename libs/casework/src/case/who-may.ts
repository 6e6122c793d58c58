import { z } from 'zod';
import {
  ask,
  fact,
  impossible,
  opaqueId,
  own,
  rationale,
  refuse,
  text,
  type Matter,
  type StepsOnRecordOf,
} from '../frame';

// Who may see this one case, apart from roles: who is invited to it, to whom it is restricted, and who declared a
// conflict of interest in it. Of a conflict the chair decides, and until then it changes nothing.

const person = opaqueId();
const conflict = opaqueId();

export const whoMayFacts = {
  PersonInvited: fact({
    says: 'Person invited to the case',
    clear: { person },
    sealed: { why: text().optional() },
    subject: (data) => `invited:${data.person}`,
  }),
  InvitationEnded: fact({
    says: 'Invitation ended',
    clear: { person },
    sealed: { why: text().optional() },
    subject: (data) => `invited:${data.person}`,
  }),
  CaseRestricted: fact({
    says: 'Case restricted to named people',
    clear: { people: z.array(person).min(1, 'Name who may see it.').max(100) },
    sealed: { why: text() },
    subject: () => 'restriction',
  }),
  RestrictionLifted: fact({
    says: 'Restriction lifted',
    clear: {},
    sealed: { why: text().optional() },
    subject: () => 'restriction',
  }),
  ConflictDeclared: fact({
    says: 'Conflict of interest declared',
    clear: { conflict, person },
    sealed: { interest: text() },
    subject: (data) => `conflict:${data.conflict}`,
  }),
  ConflictDecided: fact({
    says: "Chair's decision on a conflict of interest",
    clear: { conflict, decision: z.enum(['shut out', 'deputy acts', 'stays with safeguards']) },
    sealed: { rationale: rationale(), safeguards: text().optional() },
    subject: (data) => `conflict:${data.conflict}`,
  }),
};

export interface WhoMay {
  readonly invited: readonly string[];
  /** Null: to nobody in particular. */
  readonly restrictedTo: readonly string[] | null;
  readonly conflicts: Readonly<Record<string, Conflict>>;
}

export interface Conflict {
  readonly person: string;
  readonly decision: 'undecided' | 'shut out' | 'deputy acts' | 'stays with safeguards';
}

/** Left out until the first of these steps. */
export interface OpenToSome {
  readonly whoMay?: WhoMay;
}

const everybody: WhoMay = { invited: [], restrictedTo: null, conflicts: {} };

export const whoMayIn = ({ whoMay }: OpenToSome): WhoMay => whoMay ?? everybody;

/** Whom a chair's decision keeps from the case, and whom from recording in it. */
export const shutOutOf = (of: OpenToSome): string[] => decidedAs(of, ['shut out']);
export const standingAside = (of: OpenToSome): string[] => decidedAs(of, ['shut out', 'deputy acts']);

const decidedAs = (of: OpenToSome, decisions: readonly Conflict['decision'][]): string[] =>
  Object.values(whoMayIn(of).conflicts)
    .filter(({ decision }) => decisions.includes(decision))
    .map(({ person: whose }) => whose);

type OnRecord = StepsOnRecordOf<typeof whoMayFacts>;

export const isOfWhoMay = (step: { readonly type: string }): step is OnRecord => Object.hasOwn(whoMayFacts, step.type);

export const withWhoMay = <State extends OpenToSome>(state: State, step: OnRecord): State => ({
  ...state,
  whoMay: folded(whoMayIn(state), step),
});

function folded(state: WhoMay, { type, data }: OnRecord): WhoMay {
  switch (type) {
    case 'PersonInvited':
      return { ...state, invited: [...without(state.invited, data.person), data.person] };
    case 'InvitationEnded':
      return { ...state, invited: without(state.invited, data.person) };
    case 'CaseRestricted':
      return { ...state, restrictedTo: data.people };
    case 'RestrictionLifted':
      return { ...state, restrictedTo: null };
    case 'ConflictDeclared': {
      const declared: Conflict = { person: data.person, decision: 'undecided' };
      return { ...state, conflicts: { ...state.conflicts, [data.conflict]: declared } };
    }
    case 'ConflictDecided': {
      const before = own(state.conflicts, data.conflict);
      if (before === undefined) return state;
      return { ...state, conflicts: { ...state.conflicts, [data.conflict]: { ...before, decision: data.decision } } };
    }
    default:
      return impossible(type);
  }
}

const without = (people: readonly string[], one: string): string[] => people.filter((other) => other !== one);

type At = Matter<OpenToSome, { readonly type: string; readonly data: unknown }>;
const said = ({ step }: At, field: string): string => String((step.data as Record<string, unknown>)[field]);

export const whoMayRules = {
  isInvited: ask<OpenToSome, At['step']>(
    (at) => whoMayIn(at.state).invited.includes(said(at, 'person')),
    'That person is not invited to this case.',
  ),
  isRestricted: ask<OpenToSome, At['step']>(
    ({ state }) => whoMayIn(state).restrictedTo !== null,
    'The case is not restricted.',
  ),
  conflictIsHeld: refuse<OpenToSome, At['step']>(
    (at) => own(whoMayIn(at.state).conflicts, said(at, 'conflict')) !== undefined,
    'This case has no such conflict of interest. Record its declaration first.',
  ),
};

export const whoMaySteps = <First extends string>(
  first: First,
): Record<string, (First | keyof typeof whoMayRules)[]> => ({
  PersonInvited: [first],
  InvitationEnded: [first, 'isInvited'],
  CaseRestricted: [first],
  RestrictionLifted: [first, 'isRestricted'],
  ConflictDeclared: [first],
  ConflictDecided: [first, 'conflictIsHeld'],
});
