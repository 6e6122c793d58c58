import { own, type Fact } from '@waymark/casework';
import type { StepRead } from '@waymark/forms';
import type { StepAsked } from '@waymark/engine/cqrs';
import type { Posted } from './posted';
import type { StepPlace } from './place';

type Answered = Extract<StepRead, { answer: 'step' }>;

/** What was answered as a command. Whoever saw the form saw the record as it stood then, and so each of its subjects. */
export function askedOf(place: StepPlace, person: string, posted: Posted, read: Answered): StepAsked {
  const subject = lastOnSubject(place, read);
  return {
    person,
    key: posted.command,
    type: place.form.type,
    data: read.data,
    occurredOn: read.occurredOn,
    dateNotKnownBecause: read.dateNotKnownBecause,
    subjectRevision: subject === null || subject.revision > posted.seen ? null : subject.revision,
    decidedBy: read.decidedBy === null ? null : { ...read.decidedBy, name: read.decidedBy.name ?? null, person: null },
    departures: [],
  };
}

/** What the record holds about the same subject, as the form's own query saw it. */
export function lastOnSubject({ form, subjects }: StepPlace, { data }: Answered): { readonly revision: number } | null {
  const revision = own(subjects, subjectOf(form.fact, data));
  return revision === undefined ? null : { revision };
}

const subjectOf = (fact: Fact, data: Readonly<Record<string, unknown>>): string => fact.subject(data as never);
