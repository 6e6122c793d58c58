import { isOpaqueId } from '@waymark/casework';
import {
  DirectoryInHand,
  DirectoryJudged,
  NamesOfPeople,
  RecordInDirectory,
  type DirectoryInHandNow,
} from '@waymark/engine/cqrs';
import { formFor, thingsAskedFor, typedOf, type StepForm, type Typed } from '@waymark/forms';
import type { Who } from '../../access/who';
import { judgedFrom } from '../steps/judged';
import type { StepPlace } from '../steps/place';
import { chosenBy, type Buses } from '../steps/step-place';
import type { DirectoryAt } from './addresses';
import { heldInDirectory } from './choices';
import { whomIn } from './whom';

/** How a way of coming to the directory addresses it. */
export interface Way {
  readonly at: DirectoryAt;
  readonly type: string;
  /** Where its steps and confirmations stand. */
  readonly base: string;
  readonly back: string;
  /** Null: the record's own name. */
  readonly caption: string | null;
  /** Chosen in the address. */
  readonly about: Readonly<Record<string, string>>;
}

/** A step of the directory as a form; null where there is none, or none that this person may record. */
export async function directoryPlace(buses: Buses, who: Who, way: Way): Promise<StepPlace | null> {
  const { queries, commands } = buses;
  const { person } = who;
  const { at, type, base } = way;
  if (!isOpaqueId(at.partnership) || !isOpaqueId(at.id)) return null;
  const hand = await queries.execute(new DirectoryInHand(person, at.kind, at.id, type, at.partnership));
  const form = hand.answer === 'directory in hand' ? formFor(hand.workflow, type) : null;
  if (hand.answer !== 'directory in hand' || form === null) return null;
  const held = await heldInDirectory(thingsAskedFor(form), {
    queries,
    person,
    partnership: at.partnership,
    id: at.id,
    now: hand.now,
    steps: hand.steps,
    today: buses.today,
  });
  const recorded = ({ event }: { event: string }) => `${base}/recorded/${event}`;
  const about = chosenBy(form, way.about);
  const query = new URLSearchParams(about).toString();
  return {
    form,
    address: `${base}/steps/${type}${query === '' ? '' : `?${query}`}`,
    back: way.back,
    caption: way.caption ?? nameIn(hand.now) ?? 'Partnership',
    whom: whomIn(at, type, hand.steps),
    case: null,
    today: buses.today,
    revision: hand.revision,
    subjects: hand.subjects,
    steps: hand.steps,
    beforehand: hand.possible ? hand.beforehand.objections : [],
    stage: null,
    stopped: {},
    stageTitle: null,
    notice: null,
    bodies: [],
    held,
    draft: { person, case: null, place: `directory:${base.slice(1)}`, step: type, about: '' },
    prefilled: new Map([
      ...prefilledFor(form, hand),
      ...Object.entries(about).map(([name, id]) => [name, [id]] as const),
    ]),
    before: null,
    namesOf: (people) => queries.execute(new NamesOfPeople(person, null, people)),
    judge: async (step) => judgedFrom(await queries.execute(new DirectoryJudged(at.kind, at.id, step)), recorded),
    recordTogether: null,
    record: async (step) => judgedFrom(await commands.execute(new RecordInDirectory(at.kind, at.id, step)), recorded),
  };
}

/** What a record of the directory is called, as far as whoever asks was told. */
export function nameIn(now: unknown): string | null {
  const { name } = (now ?? {}) as { readonly name?: unknown };
  return typeof name === 'string' ? name : null;
}

/** What is set as a whole is begun from what stands: nobody types the other milestones anew to change one. */
const wholes = new Set(['MilestonesSet', 'NoticeBeforeDeadlinesSet', 'RapidReviewBasisChosen']);

function prefilledFor(form: StepForm, { steps }: DirectoryInHandNow): Typed {
  const last = steps.findLast(({ type, withdrawnBy }) => type === form.type && withdrawnBy === null);
  return last === undefined || !wholes.has(form.type) ? new Map() : typedOf(form.fields, last.data);
}
