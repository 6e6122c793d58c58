import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TogetherOutcome } from '@waymark/recording';
import type { Engine } from '../../engine';
import { noSuchRecord, type StepAsked } from '../asking';
import { ENGINE } from '../engine.token';
import { refusedAsHouseStep } from '../house-steps';
import { commandAt, placeOf } from '../place-of-step';
import type { WhichWorkflow } from '../workflow-in-case';

/** Records several steps on one of a case's streams: all of them stand afterwards, or none. */
export class RecordTogether extends Command<TogetherOutcome> {
  constructor(
    readonly caseId: string,
    readonly on: 'case' | WhichWorkflow,
    readonly steps: readonly StepAsked[],
  ) {
    super();
  }
}

@CommandHandler(RecordTogether)
export class RecordTogetherHandler implements ICommandHandler<RecordTogether> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  /** Whoever may not record one of them records none. */
  async execute({ caseId, on, steps }: RecordTogether): Promise<TogetherOutcome> {
    const { recorder } = this.engine;
    const commands = [];
    let stream = '';
    for (const step of steps) {
      const place = await placeOf(this.engine, caseId, on, step);
      if (place === null) return noSuchRecord;
      const refused = await refusedAsHouseStep(recorder.streams, place.stream, step);
      if (refused !== null) return refused as TogetherOutcome;
      commands.push(commandAt(place, step));
      stream = place.stream;
    }
    return stream === '' ? noSuchRecord : recorder.recordTogether(stream, commands);
  }
}
