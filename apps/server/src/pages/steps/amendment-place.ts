import { isAmendment, isFrameStep, stepsOfTheHouse, type FieldProblem } from '@waymark/casework';
import {
  amendmentFrom,
  amendmentReason,
  answersOf,
  asAnswered,
  correctionForm,
  entryAsAsked,
  heldByEntry,
  isSame,
  thingsAskedFor,
  typedOf,
  withdrawalForm,
  type StepForm,
} from '@waymark/forms';
import {
  NamesOfPeople,
  RecordStep,
  StepInHand,
  StepJudged,
  type OpenedStep,
  type StepAsked,
  type StepInHandNow,
} from '@waymark/engine/cqrs';
import type { Who } from '../../access/who';
import { asQuery, recordedAddress, stepAddress } from './addresses';
import { heldFor } from './choices';
import { entryAt } from './entry-seen';
import { judgedFrom } from './judged';
import type { Judged, StepPlace } from './place';
import { captionOf, type Buses, type StepAt } from './step-place';

/** A correction of an entry, or its taking back; null where there is no such entry, or not for this person. */
export async function amendmentPlace(buses: Buses, who: Who, at: StepAt): Promise<StepPlace | null> {
  const { queries, commands, today } = buses;
  const { person } = who;
  const hand = await queries.execute(new StepInHand(person, at.case, at.instance, at.type));
  if (hand.answer !== 'step in hand' || !hand.whole || !isAmendment(at.type)) return null;
  const found = hand.steps.find(({ event }) => event === at.about['event']);
  if (found === undefined || !isAmendable(found)) return null;
  const seen = Number(at.typed.get(amendmentFrom)?.[0] ?? hand.revision);
  const entry = entryAsAsked(hand.workflow, entryAt(found, hand.steps, seen));
  const form =
    at.type === 'FactCorrected' ? correctionForm(hand.workflow, entry) : withdrawalForm(hand.workflow, entry);
  if (form === null) return null;
  const held = await heldOf(buses, who, at, hand, form, entry);
  const on = at.instance === null ? ('case' as const) : { id: at.instance };
  const about = { event: entry.event };
  const recorded = ({ event }: { event: string }) => recordedAddress(at, event);
  const asked = (step: StepAsked): StepAsked => asAmendment(step, form, entry, today);
  const judged = (outcome: Parameters<typeof judgedFrom>[0]): Judged => ofFields(judgedFrom(outcome, recorded), form);
  return {
    form,
    address: stepAddress(at, at.type, about),
    back: `/cases/${at.case}/timeline/${entry.event}`,
    caption: captionOf(hand),
    case: at.case,
    today,
    revision: hand.revision,
    subjects: hand.subjects,
    steps: hand.steps,
    beforehand: [],
    stageTitle: hand.stageTitle,
    held,
    draft: {
      person,
      case: at.case,
      place: at.instance === null ? 'case' : `${hand.workflow}:${at.instance}`,
      step: at.type,
      about: asQuery(about).slice(1),
    },
    prefilled: at.type === 'FactCorrected' ? filledWith(form, entry, seen) : new Map(),
    before: at.type === 'FactCorrected' ? standing(form, entry, held) : null,
    namesOf: (people) => queries.execute(new NamesOfPeople(person, at.case, people)),
    judge: async (step) =>
      nothingChanged(form, asked(step)) ??
      judged((await queries.execute(new StepJudged(at.case, on, asked(step)))).judgement),
    recordTogether: null,
    record: async (step) => judged((await commands.execute(new RecordStep(at.case, on, asked(step)))).outcome),
  };
}

/** An entry that somebody made, and whose words can still be read. What was taken back meanwhile is said to be. */
const isAmendable = ({ type, sealed }: OpenedStep): boolean =>
  !isFrameStep(type) && !stepsOfTheHouse.has(type) && sealed !== 'erased' && sealed !== 'damaged';

async function heldOf(
  { queries, today }: Buses,
  { person, partnership }: Who,
  at: StepAt,
  { reference, lead, steps }: StepInHandNow,
  form: StepForm,
  entry: OpenedStep,
) {
  const held = await heldFor(thingsAskedFor(form), {
    queries,
    person,
    case: at.case,
    reference,
    partnership: lead ?? partnership ?? '',
    steps,
    only: null,
    chosen: () => '',
    today,
    type: at.type,
  });
  return heldByEntry(form.fields, entry.data, held);
}

const filledWith = ({ fields, frame }: StepForm, { data, occurredOn, dateNotKnownBecause }: OpenedStep, seen: number) =>
  new Map([
    ...typedOf(fields, data),
    [amendmentFrom, [String(seen)]] as const,
    ...typedOf(frame, { occurredOn }),
    ...(dateNotKnownBecause === null ? [] : [['occurredOn.because', [dateNotKnownBecause]] as const]),
  ]);

/** What stands on record, in the words in which it is shown again beside what is to stand. */
function standing({ fields, frame }: StepForm, { data, occurredOn }: OpenedStep, held: StepPlace['held']) {
  const answers = [
    ...answersOf(fields, asAnswered(fields, data, held), held),
    ...answersOf(frame, { occurredOn }, held),
  ];
  return new Map(answers.flatMap(({ name, said }) => (name === amendmentReason ? [] : [[name, said]])));
}

/** The form asks when it happened; a correction says so among its values, and happens itself today. */
function asAmendment(step: StepAsked, { frame }: StepForm, entry: OpenedStep, today: string): StepAsked {
  const corrected = frame.length > 0 && !isSame(step.occurredOn, entry.occurredOn) ? step.occurredOn : undefined;
  return {
    ...step,
    data: { ...(step.data as object), ...(corrected === undefined ? {} : { occurredOn: corrected }) },
    occurredOn: today,
    dateNotKnownBecause: corrected === undefined ? null : step.dateNotKnownBecause,
  };
}

function nothingChanged({ type }: StepForm, { data }: StepAsked): Judged | null {
  if (type !== 'FactCorrected') return null;
  const { values = {}, removed = [], occurredOn } = data as Readonly<Record<string, object | undefined>>;
  if (Object.keys(values).length + Object.keys(removed).length > 0 || occurredOn !== undefined) return null;
  return {
    is: 'unreadable',
    problems: [{ field: 'answers', because: 'Change at least one answer: nothing differs from what stands on record' }],
  };
}

/** A problem of a corrected value is told at the box in which it was typed. */
function ofFields(judged: Judged, { fields }: StepForm): Judged {
  if (judged.is !== 'unreadable') return judged;
  const named = (field: string): string => {
    const value = /^values\.([^.]+)/.exec(field)?.[1];
    return fields.some(({ name }) => name === value) ? value! : field;
  };
  return {
    is: 'unreadable',
    problems: judged.problems.map(({ field, because }): FieldProblem => ({ field: named(field), because })),
  };
}
