import { own, type Fact } from '@waymark/casework';
import type { Data, StepRead } from '@waymark/forms';
import type { StepAsked } from '@waymark/engine/cqrs';
import type { Posted } from './posted';
import type { StepPlace } from './place';

type Answered = Extract<StepRead, { answer: 'step' }>;

/**
 * What was answered as commands: one, or one for each thing that was chosen. Whoever saw the form saw the record as it
 * stood then, and so each of its subjects.
 */
export const askedOf = (place: StepPlace, person: string, posted: Posted, read: Answered): AllAsked =>
  [read.data, ...read.others].map((data, at) =>
    stepAsked(place, person, posted, read, data, at),
  ) as unknown as AllAsked;

/** At least one. */
export type AllAsked = readonly [StepAsked, ...StepAsked[]];

function stepAsked(
  place: StepPlace,
  person: string,
  posted: Posted,
  read: Answered,
  data: Data,
  at: number,
): StepAsked {
  const subject = lastOnSubject(place, data);
  return {
    person,
    key: at === 0 ? posted.command : `${posted.command}+${at}`,
    type: place.form.type,
    data,
    occurredOn: read.occurredOn,
    dateNotKnownBecause: read.dateNotKnownBecause,
    subjectRevision: subject === null || subject.revision > posted.seen ? null : subject.revision,
    stageSeen: place.stage === null ? null : posted.stage,
    decidedBy: deciderNamed(place, read),
    departures: [],
  };
}

/** Whoever was chosen from the directory is kept by the name that stands there. */
function deciderNamed({ held }: StepPlace, { decidedBy }: Answered): StepAsked['decidedBy'] {
  if (decidedBy === null) return null;
  const { person = null, name = null, ...inOffice } = decidedBy;
  const chosen = person === null ? undefined : held['person']?.find(({ value }) => value === person);
  return { ...inOffice, person, name: chosen?.words ?? name };
}

/** What the record holds about the same subject, as the form's own query saw it. */
export function lastOnSubject({ form, subjects }: StepPlace, data: Data): { readonly revision: number } | null {
  const revision = own(subjects, subjectOf(form.fact, data));
  return revision === undefined ? null : { revision };
}

const subjectOf = (fact: Fact, data: Data): string => fact.subject(data as never);
