import { earliestDay } from '@waymark/statute';
import { own, type Follows } from '../frame';
import type { OnRecord } from './facts';
import type { ActionPlan } from './state';

// What can only follow something else: a day before it is asked about. A plan grows after it was agreed: what it was
// agreed with is the first of its recommendations.

const firstMade = ({ recommendations, asOf = {} }: ActionPlan): string | null =>
  Object.keys(recommendations)
    .flatMap((id) => earliestDay(own(asOf, `made:${id}`) ?? 'not-known') ?? [])
    .toSorted()[0] ?? null;

export const follows: Follows<ActionPlan, OnRecord> = {
  PlanAgreed: (state) => [{ what: 'the first recommendation in it', on: firstMade(state) }],
  Reopened: ({ closedOn }) => [{ what: 'it was closed', on: closedOn }],
};
