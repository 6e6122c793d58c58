import type { CivilDate } from '@waymark/statute';
import type { Chance } from '../chance';
import { agenciesOn, bodiesOn, type Agency, type Area, type Body } from '../directory/area';

/** Groups that meet, whatever cases there are. */
export type Group = 'practice review group' | 'executive';

interface Attendance {
  readonly attendance: readonly Record<string, unknown>[];
  readonly apologies: readonly string[];
  readonly people: readonly Record<string, unknown>[];
  /** Bodies that sent somebody who may decide. */
  readonly deciding: readonly string[];
}

/**
 * Who came, by body and seniority. Chief officers come to the executive less and less and send others, who may not
 * always decide for them.
 */
export function attendanceOf(area: Area, group: Group, on: CivilDate, chance: Chance): Attendance {
  const bodies = bodiesOn(area, on);
  // Somebody who may decide is always there.
  const sure = chance.pick(bodies);
  const present = bodies.map((body) => ({ body, as: body === sure ? 'member' : wayOf(area, group, body, on, chance) }));
  const came = present.filter(({ as }) => as !== 'away');
  const agencies = group === 'executive' ? [] : invited(area, on, chance);
  return {
    attendance: [
      ...came.map(({ body, as }) => ({
        body: body.id,
        seniority: as === 'deputy' ? 'manager' : group === 'executive' ? 'chief officer' : 'director',
        decisionAuthority: as === 'member',
        as,
      })),
      ...agencies.map(({ id }) => ({
        body: id,
        seniority: 'senior manager',
        decisionAuthority: false,
        as: 'invited',
      })),
    ],
    apologies: present.filter(({ as }) => as === 'away').map(({ body }) => body.id),
    people: came.flatMap(({ body, as }) => {
      const { name, title } = group === 'executive' ? body.lead : body.delegate;
      return as === 'member' ? [{ body: body.id, name, role: title }] : [];
    }),
    deciding: came.filter(({ as }) => as === 'member').map(({ body }) => body.id),
  };
}

function wayOf(area: Area, group: Group, { side }: Body, on: CivilDate, chance: Chance): 'member' | 'deputy' | 'away' {
  const years = Number(on.slice(0, 4)) - 2021;
  const fading = group === 'executive' && (area.index % 2 === 0 ? side === 'police' : side === 'health');
  const percent = fading ? 10 + 12 * years : 12;
  if (!chance.yes(percent)) return 'member';
  return chance.yes(70) ? 'deputy' : 'away';
}

const invited = (area: Area, on: CivilDate, chance: Chance): Agency[] =>
  chance.some(
    agenciesOn(area, on).filter(({ within }) => within === 'own'),
    chance.whole(2, 5),
  );
