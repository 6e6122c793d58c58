import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { isOpaqueId, type RequestEnd } from '@waymark/casework';
import { formFor, thingsAskedFor, type StepForm, type Typed } from '@waymark/forms';
import {
  NamesOfPeople,
  RecordStep,
  RecordTogether,
  StepInHand,
  StepJudged,
  type StepInHandNow,
} from '@waymark/engine/cqrs';
import type { Who } from '../../access/who';
import { endedRequest } from '../requests/ended-request';
import { aboutRecord } from './about-record';
import { otherAnswers } from './other-answers';
import { stoppedIn } from './deadlines-told';
import { asQuery, recordedAddress, stepAddress } from './addresses';
import { asBefore, bodyIn } from './alike';
import { heldFor } from './choices/held-for';
import { notAtThisStage } from './not-at-this-stage';
import { asDrafted, termsThatStand } from './drafted-terms';
import { asReturned, beganWith, queriedReturn, queryAsked } from './queried-return';
import { knownAlready } from './known-already';
import { judgedFrom } from './judged';
import type { StepPlace } from './place';

/** What a place is made with. */
export interface Buses {
  readonly queries: QueryBus;
  readonly commands: CommandBus;
  readonly today: string;
}

export interface StepAt {
  readonly case: string;
  readonly instance: string | null;
  readonly type: string;
  /** Chosen in the address. */
  readonly about: Readonly<Record<string, string>>;
  /** Answers so far: what may be chosen can hang on what is chosen already. */
  readonly typed: Typed;
}

/** A step of a record of a case; null where there is none, or none that this person may record. */
export async function stepPlace(buses: Buses, who: Who, at: StepAt): Promise<StepPlace | null> {
  const { queries, commands } = buses;
  const { person } = who;
  const hand = await queries.execute(new StepInHand(person, at.case, at.instance, at.type));
  const form = hand.answer === 'step in hand' ? formFor(hand.workflow, at.type) : null;
  if (hand.answer !== 'step in hand' || form === null) return null;
  const held = await heldFor(thingsAskedFor(form), {
    queries,
    person,
    case: at.case,
    seesNames: hand.seesNames,
    reference: hand.reference,
    partnership: hand.lead ?? who.partnership ?? '',
    ledBefore: hand.ledBefore,
    steps: hand.steps,
    only: hand.only,
    chosen: (field) => at.typed.get(field)?.[0] ?? '',
    today: buses.today,
    type: form.type,
  });
  const about = chosenBy(form, at.about);
  const ended = requestEndedFor(hand, about['agency'] ?? null);
  const prefilled = prefilledFor(form, about, hand, who, bodyIn(at.about));
  const agency = prefilled.get('agency')?.[0] ?? null;
  const queried = queriedReturnIn(form, hand, agency);
  const query = form.type === 'ReturnReceived' ? queryAsked(hand.steps, agency) : null;
  const terms = hand.terms !== null && hand.seesNames ? termsThatStand(hand.steps, hand.terms) : null;
  // Whoever sees their own request alone is told by it what ended, and nothing else of how the record goes.
  const stageTitle = hand.whole ? hand.stageTitle : null;
  const on = at.instance === null ? ('case' as const) : { id: at.instance };
  const recorded = ({ event }: { event: string }) => recordedAddress(at, event);
  return {
    form: queried === null ? form : { ...form, intro: beganWith(queried) },
    address: stepAddress(at, at.type, about),
    back: hand.whole ? `/cases/${at.case}` : '/tasks',
    caption: captionOf(hand),
    workingName: hand.workingName,
    about: hand.whole ? aboutRecord({ workflow: hand.workflow, type: at.type, steps: hand.steps, chosen: about }) : [],
    otherwise: otherwise(at, about, hand),
    case: at.case,
    today: buses.today,
    revision: hand.revision,
    subjects: hand.subjects,
    steps: hand.steps,
    beforehand: hand.possible ? hand.beforehand.objections : [notAtThisStage(stageTitle)],
    stage: hand.whole ? hand.stage : null,
    stopped: stoppedIn(hand.standing),
    stageTitle,
    notice: ended === null ? query : endedRequest(ended),
    bodies: hand.bodies,
    held,
    draft: {
      person,
      case: at.case,
      place: at.instance === null ? 'case' : `${hand.workflow}:${at.instance}`,
      step: at.type,
      about: asQuery(about).slice(1),
    },
    prefilled: new Map([
      ...knownAlready(form, held, hand.whole ? hand.steps : []),
      ...(queried === null ? [] : asReturned(form, queried, held)),
      ...(terms === null ? [] : asDrafted(form, terms, held)),
      ...prefilled,
      ...asBefore(form, hand.whole ? hand.steps : [], at.about),
    ]),
    before: null,
    namesOf: (people) => queries.execute(new NamesOfPeople(person, at.case, people)),
    judge: async (step) => judgedFrom((await queries.execute(new StepJudged(at.case, on, step))).judgement, recorded),
    record: async (step) => judgedFrom((await commands.execute(new RecordStep(at.case, on, step))).outcome, recorded),
    recordTogether: async (steps) => {
      const outcome = await commands.execute(new RecordTogether(at.case, on, steps));
      return judgedFrom(outcome.answer === 'recorded together' ? outcome.recorded[0]! : outcome, recorded);
    },
  };
}

/** Where names are hidden in what is read, what is read is nobody's own words to send again. */
const queriedReturnIn = ({ type }: StepForm, { whole, seesNames, steps }: StepInHandNow, agency: string | null) =>
  type !== 'ReturnReceived' || (whole && !seesNames) ? null : queriedReturn(steps, agency);

/** That what an agency is about to answer is no longer asked for. */
export function requestEndedFor({ only, requestsEnded }: StepInHandNow, named: string | null): RequestEnd | null {
  const agency = named ?? (only?.agencies.length === 1 ? only.agencies[0]! : null);
  return agency === null ? null : (requestsEnded[agency] ?? null);
}

export const captionOf = ({ title, reference }: StepInHandNow): string =>
  reference === null ? title : `${title === 'Case' ? 'Case' : `${title}, case`} ${reference}`;

/** Only ids, and what the form itself offers: an address carries nothing that somebody typed. */
export const chosenBy = (form: StepForm, about: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    form.fields.flatMap((field) => {
      const chosen = Object.hasOwn(about, field.name) ? about[field.name]! : undefined;
      if (chosen === undefined) return [];
      const mayBe =
        field.kind === 'choice'
          ? field.options.some(({ value }) => value === chosen)
          : field.kind === 'held' && isOpaqueId(chosen);
      return mayBe ? [[field.name, chosen]] : [];
    }),
  );

/** What is chosen already stays chosen there. */
const otherwise = (at: StepAt, about: Readonly<Record<string, string>>, { workflow, mayRecord }: StepInHandNow) =>
  otherAnswers(workflow, at.type).flatMap((type) => {
    const form = mayRecord.includes(type) ? formFor(workflow, type) : null;
    return form === null ? [] : [{ title: form.title, href: stepAddress(at, type, chosenBy(form, about)) }];
  });

/** What is chosen before anybody chose. */
function prefilledFor(
  form: StepForm,
  about: Readonly<Record<string, string>>,
  { only }: StepInHandNow,
  who: Who,
  body: string | null,
): ReadonlyMap<string, readonly string[]> {
  const filled = new Map<string, readonly string[]>(Object.entries(about).map(([name, id]) => [name, [id]]));
  const [agency] = only?.agencies ?? [];
  if (only?.agencies.length === 1 && form.fields.some(({ name }) => name === 'agency')) filled.set('agency', [agency!]);
  const decides = who.roles.find(({ role, body }) => (role === 'lead' || role === 'delegate') && body !== null);
  if (form.decides === 'always' && decides !== undefined && (body === null || body === decides.body)) {
    filled.set('decidedBy.body', [decides.body!]);
    filled.set('decidedBy.capacity', [decides.role]);
    filled.set('decidedBy.given', ['here']);
    filled.set('decidedBy.name', [who.name]);
  }
  return filled;
}
