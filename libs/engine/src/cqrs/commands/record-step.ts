import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { agenciesActedFor, mayReadCase, mayRecordOnCase, mayRecordStep } from '@waymark/access';
import { categoryOf, type Case, type Person, type RapidReview } from '@waymark/casework';
import type { StepOutcome } from '@waymark/recording';
import type { Engine } from '../../engine';
import { actingFor, caseOf, commandOf, noSuchRecord, personOf, type StepAsked } from '../asking';
import { ENGINE } from '../engine.token';
import { refusedAsHouseStep } from '../house-steps';

export interface StepAnswer {
  readonly outcome: StepOutcome;
  /** Whether the person may read the case: who may not is told how their own step went, and nothing of the case. */
  readonly readsCase: boolean;
}

/** Records a step on one of a case's streams: the case itself or its workflow, by the category of the stream. */
export class RecordStep extends Command<StepAnswer> {
  constructor(
    readonly caseId: string,
    readonly on: 'case' | 'rapidReview',
    readonly step: StepAsked,
  ) {
    super();
  }
}

@CommandHandler(RecordStep)
export class RecordStepHandler implements ICommandHandler<RecordStep> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ caseId, on, step }: RecordStep): Promise<StepAnswer> {
    const person = await personOf(this.engine, step.person);
    const record = await caseOf(this.engine, caseId);
    const readsCase = mayReadCase(person, record);
    const stream = on === 'case' ? `case-${caseId}` : record.workflows.find((stream) => categoryOf(stream) === on);
    const permitted =
      stream !== undefined &&
      (on === 'case'
        ? mayRecordOnCase(person, record, step.type)
        : await this.mayRecord(person, record, stream, step, readsCase));
    return {
      outcome: permitted ? await this.record(stream, step, actingFor(person, record)) : noSuchRecord,
      readsCase,
    };
  }

  private async record(stream: string, step: StepAsked, partnership: string): Promise<StepOutcome> {
    const { recorder } = this.engine;
    const refused = await refusedAsHouseStep(recorder.streams, stream, step);
    return (refused as StepOutcome | null) ?? recorder.record(stream, commandOf(step, partnership));
  }

  /** An agency's lead knows of a case by the request to their agency, and records on no other. */
  private async mayRecord(person: Person, record: Case, stream: string, step: StepAsked, readsCase: boolean) {
    if (!mayRecordStep(person, record, step)) return false;
    if (readsCase) return true;
    const { returns } = (await this.engine.recorder.streams.load(stream)).instance.state as RapidReview;
    const { agency } = step.data as { agency: string };
    return agenciesActedFor(person, record).includes(agency) && returns[agency]?.asked === true;
  }
}
