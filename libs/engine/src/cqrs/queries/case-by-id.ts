import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayReadCase } from '@waymark/access';
import type { Engine } from '../../engine';
import { caseOf, noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import { ENGINE } from '../engine.token';
import { possibleAtADoor } from '../house-steps';
import { openSteps, type OpenedStep } from './opened-step';
import { subjectsOf, type SubjectNow } from './subjects';

export interface CaseRecord {
  readonly answer: 'case';
  readonly case: string;
  readonly reference: string | null;
  readonly workingName: string | null;
  readonly lead: string | null;
  readonly sharedWith: readonly string[];
  /** Its key was destroyed: what was sealed can no longer be read by anybody. */
  readonly erased: boolean;
  /** Its workflows, and at which stage each stands. `begun` alone: a crash cut the opening short. */
  readonly workflows: readonly { readonly workflow: string; readonly stage: string; readonly stageTitle: string }[];
  readonly revision: number;
  readonly subjects: readonly SubjectNow[];
  readonly possible: readonly string[];
  readonly steps: readonly OpenedStep[];
}

/** A case as its own stream has it. */
export class CaseById extends Query<CaseRecord | NoSuchRecord> {
  constructor(
    readonly person: string,
    readonly caseId: string,
  ) {
    super();
  }
}

@QueryHandler(CaseById)
export class CaseByIdHandler implements IQueryHandler<CaseById> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person, caseId }: CaseById): Promise<CaseRecord | NoSuchRecord> {
    const { recorder, keys } = this.engine;
    const record = await caseOf(this.engine, caseId);
    if (!mayReadCase(await personOf(this.engine, person), record)) return noSuchRecord;
    const loaded = await recorder.streams.load(`case-${caseId}`);
    const steps = openSteps(loaded.workflow, await recorder.streams.history(loaded.stream), keys);
    const named = steps.findLast(({ type, withdrawnBy }) => type === 'WorkingNameGiven' && withdrawnBy === null);
    return {
      answer: 'case',
      case: caseId,
      reference: record.reference,
      workingName: (named?.data['name'] as string | undefined) ?? null,
      lead: record.lead,
      sharedWith: record.sharedWith,
      erased: keys.state(`case:${caseId}`) === 'destroyed',
      workflows: await Promise.all(record.workflows.map((stream) => this.standing(stream))),
      revision: loaded.instance.revision,
      subjects: subjectsOf(loaded),
      possible: possibleAtADoor(loaded),
      steps,
    };
  }

  private async standing(stream: string) {
    const { workflow, instance } = await this.engine.recorder.streams.load(stream);
    return {
      workflow: workflow.name,
      stage: instance.stage,
      stageTitle: workflow.stages[instance.stage] ?? instance.stage,
    };
  }
}
