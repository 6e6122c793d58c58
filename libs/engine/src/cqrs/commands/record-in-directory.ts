import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Person } from '@waymark/casework';
import type { StepOutcome } from '@waymark/recording';
import type { Engine } from '../../engine';
import { commandOf, noSuchRecord, personOf, type NotPermitted, type StepAsked } from '../asking';
import { ENGINE } from '../engine.token';
import { refusedAsHouseStep } from '../house-steps';
import { directoryRight, mayKnowOf, streamOfDirectory, type DirectoryKind } from './directory-rights';

/** Records a step of the directory: a partnership's bodies and settings, an agency, a person's roles, the calendar. */
export class RecordInDirectory extends Command<StepOutcome | NotPermitted> {
  constructor(
    readonly kind: DirectoryKind,
    /** Of the partnership, agency or person; the calendar is one for all. */
    readonly id: string,
    readonly step: StepAsked,
  ) {
    super();
  }
}

const mayNot: NotPermitted = {
  answer: 'not permitted',
  because: "The directory is kept by a partnership's administrators and its business unit.",
};

@CommandHandler(RecordInDirectory)
export class RecordInDirectoryHandler implements ICommandHandler<RecordInDirectory> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ kind, id, step }: RecordInDirectory): Promise<StepOutcome | NotPermitted> {
    const { recorder } = this.engine;
    const stream = streamOfDirectory(kind, id);
    const loaded = await recorder.streams.load(stream);
    const person = await personOf(this.engine, step.person);
    const partnership = await directoryRight(kind, loaded, person, step, recorder.streams);
    // Whether there is such an agency or body is told to nobody by this: the answer is the same where there is none.
    if (partnership === null)
      return kind === 'person' && !mayKnowOf(person, loaded.instance.state as Person) ? noSuchRecord : mayNot;
    const refused = await refusedAsHouseStep(recorder.streams, stream, step);
    return (refused as StepOutcome | null) ?? recorder.record(stream, commandOf(step, partnership));
  }
}
