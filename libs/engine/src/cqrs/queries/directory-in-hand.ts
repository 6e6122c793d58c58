import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isScrutiny, judgeBeforehand, type Beforehand } from '@waymark/casework';
import { londonDateOf } from '@waymark/ledger';
import { knownFor, noDirectory, noStep, type Judgement, openSteps, type OpenedStep } from '@waymark/recording';
import type { Engine } from '../../engine';
import { commandOf, noSuchRecord, personOf, type NoSuchRecord, type StepAsked } from '../asking';
import { directoryRight, streamOfDirectory, type DirectoryKind } from '../commands/directory-rights';
import { ENGINE } from '../engine.token';
import { possibleAtADoor, refusedAsHouseStep } from '../house-steps';

/** A step of the directory that somebody is about to record: what its form has to know of the record. */
export interface DirectoryInHandNow {
  readonly answer: 'directory in hand';
  /** `partnership` */
  readonly workflow: string;
  readonly title: string;
  readonly stageTitle: string;
  readonly revision: number;
  readonly possible: boolean;
  readonly beforehand: Beforehand;
  readonly subjects: Readonly<Record<string, number>>;
  /** What the record's own fold makes of its steps. */
  readonly now: unknown;
  readonly steps: readonly OpenedStep[];
}

/** What somebody sees who is about to record a step of the directory; nothing where they may not. */
export class DirectoryInHand extends Query<DirectoryInHandNow | NoSuchRecord> {
  constructor(
    readonly person: string,
    readonly kind: DirectoryKind,
    readonly id: string,
    readonly type: string,
    /** In the name of which partnership they look after the directory. */
    readonly partnership: string,
    /** The entry that a correction or a taking back is about. */
    readonly event: string | null = null,
  ) {
    super();
  }
}

@QueryHandler(DirectoryInHand)
export class DirectoryInHandHandler implements IQueryHandler<DirectoryInHand> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person: id, kind, id: of, type, partnership, event }: DirectoryInHand) {
    const { streams } = this.engine.recorder;
    const loaded = await streams.load(streamOfDirectory(kind, of));
    const person = await personOf(this.engine, id);
    const step = { type, data: { partnership, ...(event === null ? {} : { event }) } } as StepAsked;
    const right = await directoryRight(kind, loaded, person, step, streams);
    if (right === null || (kind !== 'calendar' && right !== partnership)) return noSuchRecord;
    const { workflow, instance } = loaded;
    const by = { person: id, partnership };
    const known = await knownFor(streams, loaded, noStep, by, londonDateOf(this.engine.time.now()), noDirectory);
    const steps = openSteps(workflow, await streams.history(loaded.stream), this.engine.keys);
    return {
      answer: 'directory in hand' as const,
      workflow: workflow.name,
      title: workflow.title,
      stageTitle: workflow.stages[instance.stage] ?? instance.stage,
      revision: instance.revision,
      possible: possibleAtADoor(loaded).includes(type),
      beforehand: judgeBeforehand(workflow, instance, type, known),
      subjects: Object.fromEntries([...instance.subjects].map(([subject, { revision }]) => [subject, revision])),
      now: instance.state,
      // What the scrutineer records is for those who come to it by that way.
      steps: steps.filter((one) => isScrutiny(one) === isScrutiny({ type })),
    };
  }
}

/** What recording a step of the directory would be answered now. */
export class DirectoryJudged extends Query<Judgement | NoSuchRecord> {
  constructor(
    readonly kind: DirectoryKind,
    readonly id: string,
    readonly step: StepAsked,
  ) {
    super();
  }
}

@QueryHandler(DirectoryJudged)
export class DirectoryJudgedHandler implements IQueryHandler<DirectoryJudged> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ kind, id, step }: DirectoryJudged): Promise<Judgement | NoSuchRecord> {
    const { recorder } = this.engine;
    const stream = streamOfDirectory(kind, id);
    const person = await personOf(this.engine, step.person);
    const right = await directoryRight(kind, await recorder.streams.load(stream), person, step, recorder.streams);
    if (right === null) return noSuchRecord;
    const refused = await refusedAsHouseStep(recorder.streams, stream, step);
    return (refused as Judgement | null) ?? recorder.judge(stream, commandOf(step, right));
  }
}
