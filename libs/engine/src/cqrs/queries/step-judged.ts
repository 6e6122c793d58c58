import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Judgement } from '@waymark/recording';
import type { Engine } from '../../engine';
import { noSuchRecord, type StepAsked } from '../asking';
import { ENGINE } from '../engine.token';
import { refusedAsHouseStep } from '../house-steps';
import { commandAt, placeOf } from '../place-of-step';
import type { WhichWorkflow } from '../workflow-in-case';

export interface StepJudgement {
  readonly judgement: Judgement;
  /** Category of the record, whose words the judgement is told in. */
  readonly category: string;
  /** Whether the person may read the record. */
  readonly whole: boolean;
}

/** What recording a step would be answered now: before somebody sends what they checked. */
export class StepJudged extends Query<StepJudgement> {
  constructor(
    readonly caseId: string,
    readonly on: 'case' | WhichWorkflow,
    readonly step: StepAsked,
  ) {
    super();
  }
}

@QueryHandler(StepJudged)
export class StepJudgedHandler implements IQueryHandler<StepJudged> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ caseId, on, step }: StepJudged): Promise<StepJudgement> {
    const place = await placeOf(this.engine, caseId, on, step);
    if (place === null) return { judgement: noSuchRecord, category: 'case', whole: false };
    const { recorder } = this.engine;
    const refused = await refusedAsHouseStep(recorder.streams, place.stream, step);
    const judgement = (refused as Judgement | null) ?? (await recorder.judge(place.stream, commandAt(place, step)));
    return { judgement, category: place.category, whole: place.whole };
  }
}
