import { z } from 'zod';
import { schedule2Kinds } from '@waymark/statute';
import {
  ask,
  fact,
  impossible,
  oneOf,
  opaqueId,
  refuse,
  singleStage,
  text,
  workflow,
  type Matter,
  type StepsOf,
  type StepsOnRecordOf,
} from '../frame';
import { isAlike } from './alike';

// An agency: a partner or relevant agency that sends returns and owns actions, inside the area or not.

const facts = {
  AgencyRegistered: fact({
    says: 'Agency registered',
    clear: { name: text(200), kind: oneOf(schedule2Kinds), partnership: opaqueId(), area: z.enum(['own', 'other']) },
    sealed: {},
    subject: () => 'agency',
  }),
  AgencySucceeded: fact({
    says: 'Agency succeeded by another',
    clear: { by: opaqueId() },
    sealed: {},
    subject: () => 'agency',
    tense: 'planned',
  }),
  AgencyEnded: fact({ says: 'Agency ended', clear: {}, sealed: {}, subject: () => 'agency', tense: 'planned' }),
};

export interface Agency {
  readonly name: string | null;
  readonly kind: string | null;
  readonly partnership: string | null;
  readonly area: 'own' | 'other' | null;
  readonly succeededBy: string | null;
  readonly endedOn: string | null;
}

const initial: Agency = { name: null, kind: null, partnership: null, area: null, succeededBy: null, endedOn: null };

type Step = StepsOf<typeof facts>;
type OnRecord = StepsOnRecordOf<typeof facts>;

function fold(state: Agency, { type, data, occurredOn }: OnRecord): Agency {
  switch (type) {
    case 'AgencyRegistered':
      return { ...state, ...data };
    case 'AgencySucceeded':
      return { ...state, succeededBy: data.by, endedOn: occurredOn };
    case 'AgencyEnded':
      return { ...state, endedOn: occurredOn };
    default:
      return impossible(type);
  }
}

const rules = {
  isRegistered: refuse<Agency, Step>(({ state }) => state.name !== null, 'There is no such agency.'),
  /** Two of one name cannot be told apart where one is chosen. They may still be two: schools of one name, say. */
  nameIsNew: ask<Agency, Step>(
    (at) => namesake(at) === undefined,
    (at) =>
      `An agency of this name is registered already: ${namesake(at)}. Use that one, or say why there are to be two.`,
    null,
    'An agency of this name is registered already.',
  ),
};

const namesake = ({ step, known }: Matter<Agency, Step>): string | undefined =>
  step.type === 'AgencyRegistered' ? known.otherAgencies.find((other) => isAlike(other, step.data.name)) : undefined;

export const agency = workflow<Agency, Step, OnRecord>({
  name: 'agency',
  category: 'agency',
  title: 'Agency',
  opensCase: false,
  facts,
  rules,
  charts: [
    singleStage('agency', rules, {
      AgencyRegistered: ['nameIsNew'],
      AgencySucceeded: ['isRegistered'],
      AgencyEnded: ['isRegistered'],
    }),
  ],
  stages: { open: 'Registered' },
  initial,
  fold,
  clocks: () => [],
  mentions: () => [],
});
