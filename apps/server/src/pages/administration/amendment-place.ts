import { isOpaqueId } from '@waymark/casework';
import { DirectoryInHand, DirectoryJudged, NamesOfPeople, RecordInDirectory } from '@waymark/engine/cqrs';
import { correctionForm, entryAsAsked, heldByEntry, thingsAskedFor, withdrawalForm, type Typed } from '@waymark/forms';
import type { Who } from '../../access/who';
import { amendedBy, filledWith, seenIn } from '../steps/amending';
import { correctedSince, standing } from '../steps/corrected-meanwhile';
import { isAmendable } from '../steps/amendment-place';
import { entryAt } from '../steps/entry-seen';
import type { StepPlace } from '../steps/place';
import type { Buses } from '../steps/step-place';
import { pageOf } from './addresses';
import { leftBehindBy } from './agency-in-use';
import { heldInDirectory } from './choices';
import { nameIn, type Way } from './directory-place';
import { isCorrectable, isTakenBackHere } from './entries';
import { whomIn } from './whom';

/** Whom a record belongs to is never corrected: a correction would hand it over. */
const fixed = ['partnership'];

/** The correction of an entry of the directory, or its taking back; null where there is none, or not for this person. */
export async function directoryAmendmentPlace(
  buses: Buses,
  who: Who,
  way: Way,
  typed: Typed,
): Promise<StepPlace | null> {
  const { queries, commands, today } = buses;
  const { person } = who;
  const { at, base, type } = way;
  const event = way.about['event'] ?? '';
  if (!isOpaqueId(at.partnership) || !isOpaqueId(at.id)) return null;
  const hand = await queries.execute(new DirectoryInHand(person, at.kind, at.id, type, at.partnership, event));
  if (hand.answer !== 'directory in hand') return null;
  const corrects = type === 'FactCorrected';
  const found = hand.steps.find((one) => one.event === event);
  if (found === undefined || !isAmendable(found)) return null;
  if (!(corrects ? isCorrectable : isTakenBackHere)(at.kind, found)) return null;
  const seen = seenIn(typed, hand.revision);
  const entry = entryAsAsked(hand.workflow, entryAt(found, hand.steps, seen));
  const form = corrects ? correctionForm(hand.workflow, entry, fixed) : withdrawalForm(hand.workflow, entry);
  if (form === null) return null;
  const takesAgencyBack = !corrects && found.type === 'AgencyRegistered';
  const held = heldByEntry(
    form.fields,
    entry.data,
    await heldInDirectory(thingsAskedFor(form), {
      queries,
      person,
      partnership: at.partnership,
      id: at.id,
      now: hand.now,
      steps: hand.steps,
      today,
    }),
  );
  return {
    ...amendedBy(form, entry, today, {
      judge: (step) => queries.execute(new DirectoryJudged(at.kind, at.id, step)),
      record: (step) => commands.execute(new RecordInDirectory(at.kind, at.id, step)),
      recorded: ({ event }) => `${base}/recorded/${event}`,
    }),
    form,
    address: `${base}/steps/${type}?event=${entry.event}`,
    back: pageOf(at, found.type),
    caption: way.caption ?? nameIn(hand.now) ?? 'Partnership',
    whom: whomIn(at, type, hand.steps),
    leftBehind: takesAgencyBack ? await leftBehindBy(at.id, { queries, person, partnership: at.partnership }) : [],
    case: null,
    revision: hand.revision,
    subjects: hand.subjects,
    steps: hand.steps,
    stage: null,
    stopped: {},
    stageTitle: null,
    notice: null,
    bodies: [],
    held,
    draft: {
      person,
      case: null,
      place: `directory:${base.slice(1)}`,
      step: type,
      about: `event=${entry.event}`,
    },
    prefilled: corrects ? filledWith(form, entry, seen) : new Map(),
    before: corrects ? standing(form, entry, held) : null,
    corrected: corrects
      ? {
          now: standing(form, found, held),
          since: correctedSince({ form, entry: found, steps: hand.steps, held }, seen),
        }
      : null,
    namesOf: (people) => queries.execute(new NamesOfPeople(person, null, people)),
  };
}
