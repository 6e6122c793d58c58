import { z } from 'zod';
import {
  ask,
  chartFor,
  fact,
  impossible,
  opaqueId,
  refuse,
  text,
  type StepsOf,
  type StepsOnRecordOf,
  type Workflow,
} from '../frame';

// A workflow of its own for what the frame does: a parcel is packed, sent and received. Nobody reviews it.

export const toyFacts = {
  Packed: fact({
    says: 'Packed',
    clear: { parcel: opaqueId(), weight: z.int().min(1) },
    sealed: { contents: text(200) },
    subject: ({ parcel }) => `parcel:${parcel}`,
  }),
  Sent: fact({ says: 'Sent', clear: { parcel: opaqueId() }, sealed: {}, subject: ({ parcel }) => `parcel:${parcel}` }),
  Received: fact({
    says: 'Received',
    clear: { parcel: opaqueId() },
    sealed: {},
    subject: ({ parcel }) => `parcel:${parcel}`,
  }),
};

export interface Toy {
  readonly weights: Readonly<Record<string, number>>;
  readonly sent: boolean;
}
export type ToyStep = StepsOf<typeof toyFacts>;
export type ToyOnRecord = StepsOnRecordOf<typeof toyFacts>;
export type ToyPage = Workflow<Toy, ToyStep, ToyOnRecord>;

export const toyRules = {
  parcelIsPacked: refuse<Toy, ToyStep>(
    ({ state, step }) => Object.hasOwn(state.weights, step.data.parcel),
    'No such parcel is packed.',
  ),
  isLight: ask<Toy, ToyStep>(
    ({ step }) => step.type !== 'Packed' || step.data.weight < 10,
    'The parcel is heavier than ten.',
  ),
};

const initial: Toy = { weights: {}, sent: false };

function fold(state: Toy, { type, data }: ToyOnRecord): Toy {
  switch (type) {
    case 'Packed':
      return { ...state, weights: { ...state.weights, [data.parcel]: data.weight } };
    case 'Sent':
      return { ...state, sent: true };
    case 'Received':
      return state;
    default:
      return impossible(type);
  }
}

const chart = () => chartFor<Toy & Record<string, unknown>, ToyStep, keyof typeof toyRules>(toyRules);

/** Sending is possible only once something is packed; receiving only after sending. */
export const toyChart1 = chart().createMachine({
  id: 'toy',
  context: initial as Toy & Record<string, unknown>,
  initial: 'open',
  states: {
    open: {
      on: {
        Packed: { target: 'packed', meta: { rules: ['isLight'] } },
      },
    },
    packed: {
      on: {
        Packed: { actions: 'record', meta: { rules: ['isLight'] } },
        Sent: { target: 'away', meta: { rules: ['parcelIsPacked'] } },
        'Packed withdrawn': { target: 'open' },
      },
    },
    away: { on: { Received: { target: 'done' } } },
    done: {},
  },
});

/** The second version calls "away" otherwise, and has one end less. */
export const toyChart2 = chart().createMachine({
  id: 'toy',
  context: initial as Toy & Record<string, unknown>,
  initial: 'open',
  states: {
    open: { on: { Packed: { target: 'packed', meta: { rules: ['isLight'] } } } },
    packed: { on: { Sent: { target: 'travelling' }, Packed: { actions: 'record' } } },
    travelling: { on: { Received: { target: 'packed' } } },
  },
});

export const toyStages = { open: 'Open', packed: 'Packed', away: 'Away', travelling: 'Travelling', done: 'Done' };

export const toyPage: ToyPage = {
  name: 'toy',
  category: 'toy',
  title: 'Toy',
  opensCase: true,
  facts: toyFacts,
  rules: toyRules,
  charts: [toyChart1],
  stages: toyStages,
  initial,
  fold,
  clocks: () => [],
  mentions: () => [],
};
