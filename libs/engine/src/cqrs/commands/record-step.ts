import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { mayReadCase, mayReadWorkflow, mayRecordOnCase, mayRecordStep } from '@waymark/access';
import type { StepOutcome } from '@waymark/recording';
import type { Engine } from '../../engine';
import { actingFor, caseOf, commandOf, noSuchRecord, personOf, type StepAsked } from '../asking';
import { ENGINE } from '../engine.token';
import { refusedAsHouseStep } from '../house-steps';
import { at, workflowIn, type WhichWorkflow } from '../workflow-in-case';

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
    const { streams } = this.engine.recorder;
    const person = await personOf(this.engine, step.person);
    const record = await caseOf(this.engine, caseId);
    const acting = actingFor(person, record);
    if (on === 'case') {
      const whole = mayReadCase(person, record);
      const outcome = mayRecordOnCase(person, record, step.type, step.data)
        ? await this.record(`case-${caseId}`, step, acting)
        : noSuchRecord;
      return { outcome, category: 'case', whole };
    }
    const found = await workflowIn(streams, caseId, record, on);
    if (found === null || !mayRecordStep(person, record, at(found), step)) return nothingThere;
    return {
      outcome: await this.record(found.stream, step, acting),
      category: found.workflow.category,
      whole: mayReadWorkflow(person, record, at(found)),
    };
  }

  private async record(stream: string, step: StepAsked, partnership: string): Promise<StepOutcome> {
    const { recorder } = this.engine;
    const refused = await refusedAsHouseStep(recorder.streams, stream, step);
    return (refused as StepOutcome | null) ?? recorder.record(stream, commandOf(step, partnership));
  }
}
