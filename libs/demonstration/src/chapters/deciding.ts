import type { CivilDate } from '@waymark/statute';
import { later } from '../days';
import { bodiesOn, type Body } from '../directory/area';
import { personName } from '../names/people';
import type { Deed } from '../script/deed';
import type { Scene } from '../stories/scene';

/**
 * The bodies that have to act on a day or soon after, so that nothing is missing on another: a body that takes part
 * only from a day in between acts on that day.
 */
export function acting({ area }: Scene, planned: CivilDate, neededOn: CivilDate): { body: Body; on: CivilDate }[] {
  const bodies = new Set([...bodiesOn(area, planned), ...bodiesOn(area, neededOn)]);
  return [...bodies].map((body) => ({ body, on: later(planned, body.from) }));
}

/** Who decided for a body, and how it was given: mostly its delegate, now and then a deputy or the lead. */
export function givenBy({ chance }: Scene, body: Body, given?: 'meeting'): Pick<Deed, 'by' | 'decidedBy'> {
  const way = given ?? chance.pick(['meeting', 'meeting', 'email', 'email', 'telephone', 'here', 'here'] as const);
  if (way !== 'here' && chance.yes(12)) {
    return {
      decidedBy: { body: body.id, capacity: 'deputy', given: way, person: null, name: personName(chance) },
    };
  }
  const { person, capacity } = chance.yes(10)
    ? { person: body.lead, capacity: 'lead' as const }
    : { person: body.delegate, capacity: 'delegate' as const };
  return {
    decidedBy: { body: body.id, capacity, given: way, person: person.id, name: person.name },
    ...(way === 'here' ? { by: person.id } : {}),
  };
}

/** The local authority's own decision, given in a meeting. */
export function authorityOn(scene: Scene, day: CivilDate): Pick<Deed, 'decidedBy'> {
  const body = bodiesOn(scene.area, day).find(({ side }) => side === 'authority');
  if (body === undefined) throw new RangeError(`No local authority decides on ${day}.`);
  const { delegate } = body;
  return {
    decidedBy: { body: body.id, capacity: 'delegate', given: 'meeting', person: delegate.id, name: delegate.name },
  };
}
