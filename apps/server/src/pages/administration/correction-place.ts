import { isOpaqueId } from '@waymark/casework';
import { DirectoryInHand, DirectoryJudged, NamesOfPeople, RecordInDirectory } from '@waymark/engine/cqrs';
import { correctionForm, entryAsAsked, heldByEntry, thingsAskedFor, type Typed } from '@waymark/forms';
import type { Who } from '../../access/who';
import { amendedBy, filledWith, seenIn, standing } from '../steps/amending';
import { isAmendable } from '../steps/amendment-place';
import { entryAt } from '../steps/entry-seen';
import type { StepPlace } from '../steps/place';
import type { Buses } from '../steps/step-place';
import { heldInDirectory } from './choices';
import type { Way } from './directory-place';
import { isCorrectable } from './entries';

/** Whom a record belongs to is never corrected: a correction would hand it over. */
const fixed = ['partnership'];

/** The correction of an entry of the directory; null where there is no such entry, or not for this person. */
export async function correctionPlace(buses: Buses, who: Who, way: Way, typed: Typed): Promise<StepPlace | null> {
  const { queries, commands, today } = buses;
  const { person } = who;
  const { at, base } = way;
  if (!isOpaqueId(at.partnership) || !isOpaqueId(at.id)) return null;
  const hand = await queries.execute(new DirectoryInHand(person, at.kind, at.id, 'FactCorrected', at.partnership));
  if (hand.answer !== 'directory in hand') return null;
  const found = hand.steps.find(({ event }) => event === way.about['event']);
  if (found === undefined || !isAmendable(found) || !isCorrectable(at.kind, found)) return null;
  const seen = seenIn(typed, hand.revision);
  const entry = entryAsAsked(hand.workflow, entryAt(found, hand.steps, seen));
  const form = correctionForm(hand.workflow, entry, fixed);
  if (form === null) return null;
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
    address: `${base}/steps/FactCorrected?event=${entry.event}`,
    back: way.back,
    caption: way.caption,
    case: null,
    revision: hand.revision,
    subjects: hand.subjects,
    steps: hand.steps,
    stage: null,
    stopped: {},
    stageTitle: null,
    bodies: [],
    held,
    draft: {
      person,
      case: null,
      place: `directory:${base.slice(1)}`,
      step: 'FactCorrected',
      about: `event=${entry.event}`,
    },
    prefilled: filledWith(form, entry, seen),
    before: standing(form, entry, held),
    namesOf: (people) => queries.execute(new NamesOfPeople(person, null, people)),
  };
}
