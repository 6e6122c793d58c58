import { isAmendment, isFrameStep, stepsOfTheHouse } from '@waymark/casework';
import {
  correctionForm,
  entryAsAsked,
  heldByEntry,
  thingsAskedFor,
  withdrawalForm,
  type StepForm,
} from '@waymark/forms';
import {
  NamesOfPeople,
  RecordStep,
  StepInHand,
  StepJudged,
  type OpenedStep,
  type StepInHandNow,
} from '@waymark/engine/cqrs';
import type { Who } from '../../access/who';
import { amendedBy, filledWith, seenIn } from './amending';
import { correctedSince, standing } from './corrected-meanwhile';
import { stoppedIn } from './deadlines-told';
import { asQuery, recordedAddress, stepAddress } from './addresses';
import { heldFor } from './choices/held-for';
import { entryAt } from './entry-seen';
import type { StepPlace } from './place';
import { captionOf, type Buses, type StepAt } from './step-place';

/** A correction of an entry, or its taking back; null where there is no such entry, or not for this person. */
export async function amendmentPlace(buses: Buses, who: Who, at: StepAt): Promise<StepPlace | null> {
  const { queries, commands, today } = buses;
  const { person } = who;
  const hand = await queries.execute(new StepInHand(person, at.case, at.instance, at.type));
  if (hand.answer !== 'step in hand' || !hand.whole || !isAmendment(at.type)) return null;
  const found = hand.steps.find(({ event }) => event === at.about['event']);
  if (found === undefined || !isAmendable(found)) return null;
  const seen = seenIn(at.typed, hand.revision);
  const entry = entryAsAsked(hand.workflow, entryAt(found, hand.steps, seen));
  const form =
    at.type === 'FactCorrected' ? correctionForm(hand.workflow, entry) : withdrawalForm(hand.workflow, entry);
  if (form === null) return null;
  const held = await heldOf(buses, who, at, hand, form, entry);
  const on = at.instance === null ? ('case' as const) : { id: at.instance };
  const about = { event: entry.event };
  return {
    ...amendedBy(form, entry, today, {
      judge: async (step) => (await queries.execute(new StepJudged(at.case, on, step))).judgement,
      record: async (step) => (await commands.execute(new RecordStep(at.case, on, step))).outcome,
      recorded: ({ event }) => recordedAddress(at, event),
    }),
    form,
    address: stepAddress(at, at.type, about),
    back: `/cases/${at.case}/timeline/${entry.event}`,
    caption: captionOf(hand),
    case: at.case,
    revision: hand.revision,
    subjects: hand.subjects,
    steps: hand.steps,
    stage: hand.stage,
    stopped: stoppedIn(hand.standing),
    stageTitle: hand.stageTitle,
    notice: null,
    bodies: [],
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
    corrected:
      at.type === 'FactCorrected'
        ? {
            now: standing(form, found, held),
            since: correctedSince({ form, entry: found, steps: hand.steps, held }, seen),
          }
        : null,
    namesOf: (people) => queries.execute(new NamesOfPeople(person, at.case, people)),
  };
}

/** An entry that somebody made, and whose words can still be read. What was taken back meanwhile is said to be. */
export const isAmendable = ({ type, sealed }: OpenedStep): boolean =>
  !isFrameStep(type) && !stepsOfTheHouse.has(type) && sealed !== 'erased' && sealed !== 'damaged';

async function heldOf(
  { queries, today }: Buses,
  { person, partnership }: Who,
  at: StepAt,
  { reference, lead, ledBefore, steps, seesNames }: StepInHandNow,
  form: StepForm,
  entry: OpenedStep,
) {
  const held = await heldFor(thingsAskedFor(form), {
    queries,
    person,
    case: at.case,
    seesNames,
    reference,
    partnership: lead ?? partnership ?? '',
    ledBefore,
    steps,
    only: null,
    chosen: () => '',
    today,
    type: at.type,
  });
  return heldByEntry(form.fields, entry.data, held);
}
