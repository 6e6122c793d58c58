import type { CivilDate } from '@waymark/statute';
import { after, later, workingDaysFrom } from '../days';
import type { Side } from '../directory/area';
import type { Deed } from '../script/deed';
import type { Scene } from '../stories/scene';
import { acting, givenBy } from './deciding';

export interface Drafting {
  readonly drafted: CivilDate;
  /** The bodies have signed off by then, but for one that takes part only from a later day. */
  readonly signed: CivilDate;
  readonly sent: CivilDate;
  readonly learning: string;
  /** A side whose sign-off does not come in time. */
  readonly missing?: Side;
  /** In a small unit whoever leads for the authority may have to write the draft too. */
  readonly ownDraft?: string;
}

export const draftOf = (scene: Scene, version: number): string => scene.id('draft', version);

/** Draft, sign-off body by body, and now and then a second version that each body confirms or signs off anew. */
export function drafting(scene: Scene, plan: Drafting): { deeds: Deed[]; draft: string } {
  const { chance } = scene;
  const { drafted, signed } = plan;
  const second =
    workingDaysFrom(drafted, signed) >= 2 ? chance.pick(['none', 'none', 'early', 'late'] as const) : 'none';
  const latest = second === 'none' ? 1 : 2;
  const bodies = acting(scene, drafted, plan.sent).filter(({ body }) => body.side !== plan.missing);
  const preparedBy = plan.ownDraft === undefined ? scene.area.manager : bodies[0]!.body.delegate;
  const document = (version: number) => `Rapid review report, version ${version}`;
  const draft = (version: number, on: CivilDate): Deed => ({
    type: 'DraftPrepared',
    on,
    data: {
      draft: draftOf(scene, version),
      version,
      preparedBy: preparedBy.id,
      document: document(version),
      learning: plan.learning,
      ...(version === 1 ? {} : { changes: 'Wording only, after comments of two agencies.' }),
    },
  });
  const sign = (type: 'SignedOff' | 'NoMaterialChangeConfirmed', version: number, from: CivilDate, until: CivilDate) =>
    bodies.flatMap(({ body, on }, ordinal): Deed[] => {
      const earliest = later(on, from);
      // Who comes in later signs the version that stands by then.
      if (earliest > until && version < latest) return [];
      const room = Math.max(0, workingDaysFrom(earliest, until));
      const day = after(earliest, chance.whole(0, Math.min(2, room)));
      // A body that another has succeeded signs no more, and is not waited for.
      if (body.until !== null && day >= body.until) return [];
      const own = plan.ownDraft !== undefined && ordinal === 0;
      return [
        {
          type,
          on: day,
          data: { body: body.id, draft: draftOf(scene, version) },
          ...(own ? ownSignOff(body.id, preparedBy) : givenBy(scene, body)),
          ...(own ? { departs: { notOwnDraft: plan.ownDraft! } } : {}),
        },
      ];
    });

  const deeds = {
    none: () => [draft(1, drafted), ...sign('SignedOff', 1, drafted, signed)],
    early: () => {
      const next = after(drafted, 1);
      return [draft(1, drafted), draft(2, next), ...sign('SignedOff', 2, next, signed)];
    },
    late: () => [
      draft(1, drafted),
      ...sign('SignedOff', 1, drafted, after(signed, -1)),
      draft(2, signed),
      ...sign('NoMaterialChangeConfirmed', 2, signed, signed),
    ],
  }[second]();
  return { deeds, draft: draftOf(scene, latest) };
}

const ownSignOff = (body: string, person: { id: string; name: string }): Pick<Deed, 'decidedBy'> => ({
  decidedBy: { body, capacity: 'delegate', given: 'meeting', person: person.id, name: person.name },
});
