import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayReadCase, mayReadWorkflow, mayRecordOnCase, mayRecordStep, mayTakeStep, type Asker } from '@waymark/access';
import {
  bodiesStanding,
  disclosureOf,
  isAmendment,
  isDisclosure,
  lateReturn,
  own,
  rapidReview,
  type BodiesStanding,
  type Case,
  type ClockMark,
  type ClockStanding,
  type DisclosureRequest,
  type Known,
  type LateReturn,
  type RapidReview,
} from '@waymark/casework';
import { londonDateOf } from '@waymark/ledger';
import { calendarNow } from '@waymark/projections';
import { knownFor, noDirectory, noStep, type LoadedStream, openSteps, type OpenedStep } from '@waymark/recording';
import type { Engine } from '../../engine';
import { caseOf, noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import { stepsAsReadBy } from '../cases/names-hidden-elsewhere';
import { decidingIn } from '../../deciding-in';
import { stageTold } from '../../stage-told';
import { ENGINE } from '../engine.token';
import { at, workflowIn } from '../workflow-in-case';
import { leftToSay, type BodyLeft } from './left-to-say';
import { nextSteps, type NextStep } from './next-steps';

/** One step as it was recorded, what it did to deadlines, and what may follow now. */
export interface StepOnRecordNow {
  readonly answer: 'step on record';
  readonly case: string;
  readonly reference: string | null;
  readonly instance: string | null;
  readonly workflow: string;
  readonly title: string;
  readonly stage: string;
  readonly stageTitle: string;
  /** The record as it stands; null to whoever may not read it whole. */
  readonly state: unknown;
  readonly step: OpenedStep;
  /** Those that were recorded together with it, itself among them, in their order. */
  readonly together: readonly OpenedStep[];
  /** What it corrects or takes back. */
  readonly amends: OpenedStep | null;
  readonly clocks: readonly ClockMark[];
  /** How the record's deadlines stand now. */
  readonly standing: ReadonlyMap<string, ClockStanding>;
  /** Whether the person may read the record whole; else they recorded this step themselves, and see it alone. */
  readonly whole: boolean;
  /** Those that the person may record. */
  readonly next: readonly NextStep[];
  /** The request for disclosure that it is about, as that stands now. */
  readonly asked: { readonly request: string; readonly now: DisclosureRequest } | null;
  /** That it is a return which came after the day by which it was asked for. */
  readonly late: LateReturn | null;
  /** What each deciding body does for itself: how it stands today. */
  readonly bodies: readonly BodiesStanding[];
  /** Of what a body says for itself: the bodies that have not said the same yet, and in whose name the asker may say it. */
  readonly left: readonly BodyLeft[] | null;
}

/** A step by its event: for those who may read the record, and for whoever recorded it. */
export class StepOnRecord extends Query<StepOnRecordNow | NoSuchRecord> {
  constructor(
    readonly person: string,
    readonly caseId: string,
    readonly instance: string | null,
    readonly event: string,
  ) {
    super();
  }
}

@QueryHandler(StepOnRecord)
export class StepOnRecordHandler implements IQueryHandler<StepOnRecord> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person: id, caseId, instance, event }: StepOnRecord): Promise<StepOnRecordNow | NoSuchRecord> {
    const { streams } = this.engine.recorder;
    const person = await personOf(this.engine, id);
    const record = await caseOf(this.engine, caseId);
    if (record.lead === null) return noSuchRecord;
    const loaded: LoadedStream | null =
      instance === null
        ? await streams.load(`case-${caseId}`)
        : await workflowIn(streams, caseId, record, { id: instance });
    if (loaded === null) return noSuchRecord;
    const history = await streams.history(loaded.stream);
    const found = history.find((one) => one.id === event);
    const opened = openSteps(loaded.workflow, history, this.engine.keys);
    const whole = instance === null ? mayReadCase(person, record) : mayReadWorkflow(person, record, at(loaded));
    // Whoever recorded it sees it for as long as they might record it again: rights count as they stand with each request.
    const of = instance === null ? null : loaded;
    const type = opened.find((one) => one.event === event)?.type ?? '';
    const own = found?.actor === id && mayStill(person, record, of, type);
    if (found === undefined || !(whole || own)) return noSuchRecord;
    const steps = whole ? await stepsAsReadBy(this.engine, person, { caseId, record }, opened) : opened;
    const step = steps.find((one) => one.event === event);
    if (step === undefined) return noSuchRecord;
    const known = whole ? await this.known(loaded, id, record.lead) : null;
    const bodies = known === null ? [] : bodiesOf(loaded, known);
    const mayName = ({ body }: BodyLeft) =>
      mayRecordStep(person, record, at(loaded), { type: step.type, data: { body }, decidedBy: { body } });
    const amends = isAmendment(step.type) ? (steps.find((one) => one.event === step.data['event']) ?? null) : null;
    return {
      answer: 'step on record',
      case: caseId,
      reference: record.reference,
      instance,
      workflow: loaded.workflow.name,
      title: loaded.workflow.title,
      stage: loaded.instance.stage,
      state: whole ? loaded.instance.state : null,
      stageTitle: (await stageTold(streams, loaded, known ?? (await decidingIn(this.engine, record)))).stageTitle,
      step,
      together: steps.filter((_, at) => history[at]!.correlation === found.correlation),
      amends,
      clocks: found.clocks,
      standing: loaded.instance.clocks,
      whole,
      next: known === null ? [] : nextSteps(loaded, known).filter((one) => mayStill(person, record, of, one.type)),
      asked: instance === null && whole ? askedIn(record, amends ?? step) : null,
      late: await this.late(loaded, step),
      bodies,
      left: known === null ? null : (leftToSay(loaded, step, steps, known)?.filter(mayName) ?? null),
    };
  }

  private async late({ workflow, instance }: LoadedStream, step: OpenedStep): Promise<LateReturn | null> {
    if (workflow.category !== rapidReview.category || step.type !== 'ReturnReceived') return null;
    const state = instance.state as RapidReview;
    return lateReturn(state, String(step.data['agency']), step.occurredOn, await calendarNow(this.engine.views));
  }

  private known(loaded: LoadedStream, person: string, lead: string): Promise<Known> {
    const today = londonDateOf(this.engine.time.now());
    return knownFor(this.engine.recorder.streams, loaded, noStep, { person, partnership: lead }, today, noDirectory);
  }
}

function askedIn(record: Case, step: OpenedStep): StepOnRecordNow['asked'] {
  if (!isDisclosure(step)) return null;
  const request = String((step as OpenedStep).data['request']);
  const now = own(disclosureOf(record), request);
  return now === undefined ? null : { request, now };
}

function bodiesOf({ workflow, instance: { state, stage } }: LoadedStream, known: Known): readonly BodiesStanding[] {
  return bodiesStanding(workflow, { state, stage, day: known.today, known });
}

const mayStill = (person: Asker, record: Case, loaded: LoadedStream | null, type: string): boolean =>
  loaded === null ? mayRecordOnCase(person, record, type) : mayTakeStep(person, record, at(loaded), type);
