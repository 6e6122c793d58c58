import type { CivilDate } from '@waymark/statute';
import { own } from './own';
import type { DecidingBody, Known } from './rule';
import type { AnyWorkflow } from './workflow';

// What each deciding body does for itself (agrees a plan, decides on a review): who has, and who has not yet. One body's
// word is never the word of all.

export interface BodiesStanding {
  readonly step: string;
  readonly title: string;
  readonly bodies: readonly { readonly title: string; readonly decided: string | null }[];
  readonly notYet: string;
}

interface OnDay {
  readonly state: unknown;
  readonly day: CivilDate;
  /** Whether those who have not decided yet are waited for, and so are told. */
  readonly isAwaited: (one: { readonly awaitedAt: readonly string[] }) => boolean;
  readonly known: Pick<Known, 'decidingOn' | 'titleOf'>;
}

/** How the bodies that decide on a day stand, and any other that decided before it left. */
export function bodiesStanding(
  workflow: Pick<AnyWorkflow, 'ofEachBody'>,
  { state, day, isAwaited, known }: OnDay,
): BodiesStanding[] {
  const deciding = decidersOf(state, known, day);
  return (workflow.ofEachBody ?? []).flatMap((one) => {
    const { step, title, notYet } = one;
    const decided = one.decided(state);
    const left = Object.keys(decided).filter((id) => deciding.every(({ body }) => body !== id));
    const standing = [
      ...deciding.map(({ body, title }) => ({ title, decided: own(decided, body) ?? null })),
      ...left.map((id) => ({ title: known.titleOf(id) || unnamed, decided: decided[id]! })),
    ];
    const bodies = isAwaited(one) ? standing : standing.filter((body) => body.decided !== null);
    return bodies.length === 0 ? [] : [{ step, title, bodies, notYet }];
  });
}

/** Steps that some bodies have taken, and for which others are waited for still. */
export const awaitedOfOthers = (standing: readonly BodiesStanding[]): readonly string[] =>
  standing
    .filter(
      ({ bodies }) => bodies.some(({ decided }) => decided === null) && bodies.some(({ decided }) => decided !== null),
    )
    .map(({ step }) => step);

/** What the stage is called: one body's word is not that of all, and that of all is said so. */
export function stageInWords(
  { stages, ofEachBody = [] }: Pick<AnyWorkflow, 'stages' | 'ofEachBody'>,
  stage: string,
  standing: readonly BodiesStanding[],
): string {
  const said = ofEachBody.find(({ step, onceAll }) => {
    const of = standing.find((one) => one.step === step);
    return onceAll?.stage === stage && of !== undefined && of.bodies.every(({ decided }) => decided !== null);
  });
  return said?.onceAll?.words ?? own(stages, stage) ?? stage;
}

const unnamed = 'one that the directory does not hold';

/** The area's own on that day, and those of other areas that were asked to decide with them. */
export function decidersOf(
  state: unknown,
  known: Pick<Known, 'decidingOn' | 'titleOf'>,
  day: CivilDate,
): DecidingBody[] {
  const own = known.decidingOn(day);
  const { takingPart = {} } = (state ?? {}) as { takingPart?: Readonly<Record<string, { decides: boolean }>> };
  const others = Object.entries(takingPart)
    .filter(([body, { decides }]) => decides && own.every((other) => other.body !== body))
    .map(([body]) => ({ body, kind: 'other', title: known.titleOf(body) || unnamed }));
  return [...own, ...others];
}
