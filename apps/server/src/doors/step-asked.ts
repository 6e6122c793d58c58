import type { StepAsked } from '@waymark/engine/cqrs';
import { unreadable } from '../problems/problem';
import type { DecidedByDoor, StepDoor } from './step.door';

/** What a request says, in the words of a command. `within` is where the step stands in the body. */
export function stepAskedBy(person: string, key: string, step: StepDoor, within = ''): StepAsked {
  const because = step.dateNotKnownBecause ?? null;
  if ((step.occurredOn === 'not-known') !== (because !== null)) {
    const words =
      because === null
        ? 'Say why the date is not known.'
        : 'Leave this out where a date is given; or give not-known as the date.';
    throw unreadable([{ field: `${within}dateNotKnownBecause`, because: words }]);
  }
  const departures = step.departures ?? [];
  if (new Set(departures.map(({ rule }) => rule)).size < departures.length) {
    throw unreadable([{ field: `${within}departures`, because: 'Name each rule once.' }]);
  }
  return {
    person,
    key,
    type: step.type,
    data: step.data,
    occurredOn: step.occurredOn,
    dateNotKnownBecause: because,
    subjectRevision: step.subjectRevision ?? null,
    stageSeen: step.stageSeen ?? null,
    decidedBy: step.decidedBy == null ? null : whole(step.decidedBy),
    departures: departures.map(({ rule, reason }) => ({ rule, reason })),
  };
}

const whole = ({ body, capacity, given, person, name }: DecidedByDoor) => ({
  body,
  capacity,
  given,
  person: person ?? null,
  name: name ?? null,
});
