import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayReadCase, seesNames } from '@waymark/access';
import type { Case } from '@waymark/casework';
import { openSteps, type OpenedStep } from '@waymark/recording';
import type { Engine } from '../../engine';
import { caseOf, noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import { stepsAsReadBy } from '../cases/names-hidden-elsewhere';
import { workingNameFor } from '../cases/working-name';
import { decidingIn } from '../../deciding-in';
import { ENGINE } from '../engine.token';
import { possibleAtADoor } from '../house-steps';
import { instanceOf, workflowIn } from '../workflow-in-case';
import { subjectsOf, type SubjectNow } from './subjects';
import { listed, type ListedWorkflow } from './workflows-of';

export interface CaseRecord {
  readonly answer: 'case';
  readonly case: string;
  readonly reference: string | null;
  readonly workingName: string | null;
  readonly lead: string | null;
  readonly sharedWith: readonly string[];
  /** Its key was destroyed: what was sealed can no longer be read by anybody. */
  readonly erased: boolean;
  /** Its workflows in the order in which they were opened, and where each stands. */
  readonly workflows: readonly ListedWorkflow[];
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
    const asker = await personOf(this.engine, person);
    if (!mayReadCase(asker, record)) return noSuchRecord;
    const loaded = await recorder.streams.load(`case-${caseId}`);
    const steps = openSteps(loaded.workflow, await recorder.streams.history(loaded.stream), keys);
    return {
      answer: 'case',
      case: caseId,
      reference: record.reference,
      workingName: await workingNameFor(this.engine, { id: caseId, record, seesNames: seesNames(asker, record) }),
      lead: record.lead,
      sharedWith: record.sharedWith,
      erased: keys.state(`case:${caseId}`) === 'destroyed',
      workflows: await this.workflows(caseId, record),
      revision: loaded.instance.revision,
      subjects: subjectsOf(loaded),
      possible: possibleAtADoor(loaded),
      steps: await stepsAsReadBy(this.engine, asker, { caseId, record }, steps),
    };
  }

  private async workflows(caseId: string, record: Case): Promise<ListedWorkflow[]> {
    const { streams } = this.engine.recorder;
    const deciding = await decidingIn(this.engine, record);
    const ids = record.workflows.map(instanceOf);
    const found = await Promise.all(ids.map((id) => workflowIn(streams, caseId, record, { id })));
    return Promise.all(found.filter((workflow) => workflow !== null).map((each) => listed(streams, each, deciding)));
  }
}
