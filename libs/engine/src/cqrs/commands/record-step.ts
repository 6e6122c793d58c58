import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { StepOutcome } from '@waymark/recording';
import type { Engine } from '../../engine';
import { noSuchRecord, type StepAsked } from '../asking';
import { ENGINE } from '../engine.token';
import { refusedAsHouseStep } from '../house-steps';
import { commandAt, placeOf } from '../place-of-step';
import type { WhichWorkflow } from '../workflow-in-case';

export interface StepAnswer {
  readonly outcome: StepOutcome;
  /** Category of the record, whose words the outcome is told in. */
  readonly category: string;
  /** Whether the person may read the record: who may not is told how their own step went, and nothing else of it. */
  readonly whole: boolean;
}

/** Records a step on one of a case's streams: the case itself, or one of its workflows. */
export class RecordStep extends Command<StepAnswer> {
  constructor(
    readonly caseId: string,
    readonly on: 'case' | WhichWorkflow,
    readonly step: StepAsked,
  ) {
    super();
  }
}

const nothingThere: StepAnswer = { outcome: noSuchRecord, category: 'case', whole: false };

@CommandHandler(RecordStep)
export class RecordStepHandler implements ICommandHandler<RecordStep> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ caseId, on, step }: RecordStep): Promise<StepAnswer> {
    const place = await placeOf(this.engine, caseId, on, step);
    if (place === null) return nothingThere;
    const { recorder } = this.engine;
    const refused = await refusedAsHouseStep(recorder.streams, place.stream, step);
    const outcome = (refused as StepOutcome | null) ?? (await recorder.record(place.stream, commandAt(place, step)));
    return { outcome, category: place.category, whole: place.whole };
  }
}
