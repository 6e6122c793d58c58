import { latestDay, type CivilDate, type StatedDate } from '@waymark/statute';
import { own } from './own';
import type { DecidingBody, Known } from './rule';
import type { AnyWorkflow, OfEachBody } from './workflow';

// What each deciding body does for itself (agrees a plan, decides on a review): who has, and who has not yet. One body's
// word is never the word of all.

export interface BodiesStanding {
  readonly step: string;
  readonly title: string;
  readonly bodies: readonly { readonly body: string; readonly title: string; readonly decided: string | null }[];
  /** Whether those who have not are waited for still. */
  readonly awaited: boolean;
  readonly notYet: string;
}

interface OnDay<State> {
  readonly state: State;
  readonly stage: string;
  readonly day: CivilDate;
  readonly known: Pick<Known, 'decidingOn' | 'titleOf'>;
}

/** How the bodies that decide on a day stand, and any other that decided before it left. */
export function bodiesStanding<State>(
  { ofEachBody = [] }: { readonly ofEachBody?: readonly OfEachBody<State>[] },
  { state, stage, day, known }: OnDay<State>,
): BodiesStanding[] {
  return ofEachBody.flatMap((one) => {
    const { step, title, notYet } = one;
    const awaited = one.awaitedAt.includes(stage);
    const over = awaited ? null : latestDay(one.afterwards?.day(state) ?? 'not-known');
    const deciding = decidersOf(state, known, over ?? day);
    const decided = one.decided(state);
    const left = Object.keys(decided).filter((id) => deciding.every(({ body }) => body !== id));
    const standing = [
      ...deciding.map(({ body, title }) => ({ body, title, decided: own(decided, body) ?? null })),
      ...left.map((id) => ({ body: id, title: known.titleOf(id) || unnamed, decided: decided[id]! })),
    ];
    const said = standing.filter((body) => body.decided !== null);
    // Where some decided, one that never did is told too, also once the record went on without it.
    const bodies = awaited || (over !== null && said.length > 0) ? standing : said;
    return bodies.length === 0
      ? []
      : [{ step, title, bodies, awaited, notYet: awaited ? notYet : (one.afterwards?.notDone ?? notYet) }];
  });
}

/** Steps that some bodies have taken, and for which others are waited for still. */
export const awaitedOfOthers = (standing: readonly BodiesStanding[]): readonly string[] =>
  standing
    .filter(
      ({ awaited, bodies }) =>
        awaited && bodies.some(({ decided }) => decided === null) && bodies.some(({ decided }) => decided !== null),
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

/**
 * The same for a record as it stands, whoever asks: a list, a board, the command line. Only of a stage that is called
 * otherwise once all have decided must it be known who decides on the day.
 */
export function stageTitleOf(
  workflow: Pick<AnyWorkflow, 'stages' | 'stageSaid' | 'ofEachBody'>,
  { state, stage }: { readonly state: unknown; readonly stage: string },
  { today, decidingOn }: Pick<Known, 'today' | 'decidingOn'>,
): string {
  const said = workflow.stageSaid?.(state, stage) ?? null;
  if (said !== null) return said;
  const known = { decidingOn, titleOf: () => '' };
  const asks = workflow.ofEachBody?.some(({ onceAll }) => onceAll?.stage === stage) === true;
  return stageInWords(
    workflow,
    stage,
    asks ? bodiesStanding<unknown>(workflow, { state, stage, day: today, known }) : [],
  );
}

const unnamed = 'one of which the directory has no entry';

/** The day on which the bodies that decide are asked for: of an imprecise date the last, but never one to come. */
export function dayOfDeciders(occurredOn: StatedDate, today: CivilDate): CivilDate {
  const day = latestDay(occurredOn) ?? today;
  return day < today ? day : today;
}

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
