import { z } from 'zod';
import { earliestDay, type CivilDate, type StatedDate } from '@waymark/statute';
import {
  ask,
  fact,
  isOpaqueId,
  opaqueId,
  placed,
  refuse,
  text,
  told,
  type Dated,
  type Matter,
  type StepsOnRecordOf,
} from '../frame';

// A partnership is succeeded by others: it is merged into another, divided among several, or a part of its area passes to
// another. It gives no right and moves no case: the lead of each open case is transferred by itself, in the case.

export const successionFacts = {
  PartnershipSucceeded: fact({
    says: 'Partnership succeeded by others',
    clear: {
      as: z.enum(['merger', 'division', 'change of boundary']),
      by: z.array(opaqueId()).min(1, 'Name who succeeds it.').max(20),
    },
    sealed: { basis: text().optional(), why: text().optional() },
    subject: () => 'succession',
    tense: 'planned',
  }),
};

export interface Succession {
  readonly as: 'merger' | 'division' | 'change of boundary';
  readonly by: readonly string[];
  readonly on: StatedDate;
}

/** Left out until it is told. */
export interface Succeeded extends Dated {
  /** By whom it is succeeded that is no more. */
  readonly succession?: Succession;
  /** Parts of its area that passed to others, in the order of their days: it may be merged or divided as well. */
  readonly boundaryChanges?: readonly Succession[];
}

type OnRecord = StepsOnRecordOf<typeof successionFacts>;

export const isSuccession = (step: { readonly type: string }): step is OnRecord =>
  Object.hasOwn(successionFacts, step.type);

export function withSuccession<State extends Succeeded>(state: State, { data, occurredOn: on }: OnRecord): State {
  const succession = { as: data.as, by: data.by, on };
  if (data.as === 'change of boundary')
    return { ...state, boundaryChanges: placed(state.boundaryChanges ?? [], succession) };
  return told<Succeeded>(state, 'succession', on, { succession }) as State;
}

/** All that is told of its succession: where parts of its area passed to others, and by whom it is succeeded. */
export const successionsOf = ({ succession, boundaryChanges = [] }: Succeeded): readonly Succession[] => [
  ...boundaryChanges,
  ...(succession === undefined ? [] : [succession]),
];

/** Who takes over what the partnership leads, once it is no more; null where it goes on. */
export function succeededOn({ succession }: Succeeded, day: CivilDate): Succession | null {
  if (succession === undefined) return null;
  return (earliestDay(succession.on) ?? '0001-01-01') <= day ? succession : null;
}

type At = Matter<Succeeded, { readonly type: string; readonly data: unknown }>;

/** How it is succeeded and by how many, a correction beside what it leaves as it was; null where that is not told. */
function toldIn({ step: { type, data }, amends }: At): { readonly as: unknown; readonly many: number } | null {
  const { values, clear, ...fields } = (data ?? {}) as Record<string, object | undefined>;
  const { as, by }: { as?: unknown; by?: unknown } =
    type === 'FactCorrected' ? { ...amends?.data, ...(values ?? clear) } : fields;
  return Array.isArray(by) ? { as, many: by.length } : null;
}

const successorsIn = ({ data }: At['step']): string[] => {
  const { by, values, clear } = (data ?? {}) as Record<'values' | 'clear', { by?: unknown } | undefined> & {
    by?: unknown;
  };
  // A correction gives its new values apart: together as they are sent, and the clear ones among them as they are judged.
  const named = by ?? (values ?? clear)?.by;
  return Array.isArray(named) ? named.filter(isOpaqueId) : [];
};

const areRegistered = refuse<Succeeded, At['step']>(
  ({ step, known }) => successorsIn(step).every((id) => known.isOpened(`partnership-${id}`)),
  'The directory has no such partnership. Have it registered first by whoever runs Waymark for you, so that it can take over what is open.',
);

export const successionRules = {
  divisionNamesSeveral: ask<Succeeded, At['step']>(
    (at) => toldIn(at)?.as !== 'division' || toldIn(at)!.many > 1,
    'It is said to be divided among several, and one alone is named. Name the others too; where there is none, it is a merger.',
    null,
    'It was said to be divided among several, and one alone was named.',
  ),
  mergerNamesOne: ask<Succeeded, At['step']>(
    (at) => toldIn(at)?.as !== 'merger' || toldIn(at)!.many < 2,
    'It is said to be merged into one, and several are named. Where each takes over a part, it is divided among them.',
    null,
    'It was said to be merged into one, and several were named.',
  ),
  successorsAreRegistered: areRegistered,
  correctedSuccessorsAreRegistered: areRegistered,
};

/** Judged by whether the directory holds those that succeed. */
export const successorsReferredTo = (step: At['step']): readonly string[] =>
  ['PartnershipSucceeded', 'FactCorrected'].includes(step.type)
    ? successorsIn(step).map((id) => `partnership-${id}`)
    : [];

export const successionSteps = <First extends string>(
  first: First,
): Record<string, (First | keyof typeof successionRules)[]> => ({
  PartnershipSucceeded: [first, 'successorsAreRegistered', 'divisionNamesSeveral', 'mergerNamesOne'],
  'PartnershipSucceeded corrected': ['correctedSuccessorsAreRegistered', 'divisionNamesSeveral', 'mergerNamesOne'],
});
