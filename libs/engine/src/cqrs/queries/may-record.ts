import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  type Asker,
  agenciesActedFor,
  mayOpenWorkflow,
  mayReadCase,
  mayRecordOnCase,
  mayRecordStep,
} from '@waymark/access';
import type { Case } from '@waymark/casework';
import { londonDateOf } from '@waymark/ledger';
import { knownFor, noStep, type LoadedStream } from '@waymark/recording';
import type { Engine } from '../../engine';
import { caseOf, personOf } from '../asking';
import { ENGINE } from '../engine.token';
import { at, instanceOf, workflowIn } from '../workflow-in-case';
import { nextSteps, type NextStep } from './next-steps';

/** The steps that somebody may record on one record of a case now. */
export interface MayRecordOn {
  /** Null: the case's own record. */
  readonly instance: string | null;
  readonly workflow: string;
  readonly steps: readonly NextStep[];
}

export interface MayRecordNow {
  readonly records: readonly MayRecordOn[];
  /** Whether they may open a further workflow in the case. */
  readonly opens: boolean;
}

/** What somebody may do next in a case, and what would be asked of each step; nothing where they may do nothing. */
export class MayRecord extends Query<MayRecordNow> {
  constructor(
    readonly person: string,
    readonly caseId: string,
  ) {
    super();
  }
}

@QueryHandler(MayRecord)
export class MayRecordHandler implements IQueryHandler<MayRecord> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person: id, caseId }: MayRecord): Promise<MayRecordNow> {
    const { streams } = this.engine.recorder;
    const person = await personOf(this.engine, id);
    const record = await caseOf(this.engine, caseId);
    if (record.lead === null) return { records: [], opens: false };
    const found = await Promise.all(
      record.workflows.map((stream) => workflowIn(streams, caseId, record, { id: instanceOf(stream) })),
    );
    const own = await streams.load(`case-${caseId}`);
    const onCase = await this.open(own, id, record, (type) => mayRecordOnCase(person, record, type, { person: id }));
    const onWorkflows = found.flatMap((workflow) =>
      workflow === null ? [] : this.open(workflow, id, record, mayTake(person, record, workflow)),
    );
    const records = [onCase, ...(await Promise.all(onWorkflows))];
    return {
      records: records.filter(({ steps }) => steps.length > 0),
      opens: mayReadCase(person, record) && mayOpenWorkflow(person, record),
    };
  }

  private async open(
    loaded: LoadedStream,
    person: string,
    { lead }: Case,
    may: (type: string) => boolean,
  ): Promise<MayRecordOn> {
    const { workflow, stream } = loaded;
    const today = londonDateOf(this.engine.time.now());
    const by = { person, partnership: lead ?? '' };
    const known = await knownFor(this.engine.recorder.streams, loaded, noStep, by, today);
    return {
      instance: workflow.category === 'case' ? null : instanceOf(stream),
      workflow: workflow.name,
      steps: nextSteps(loaded, known).filter(({ type }) => may(type)),
    };
  }
}

/** Whether they may record it at all, naming an agency or a body that they act for where they may name no other. */
function mayTake(person: Asker, record: Case, loaded: LoadedStream): (type: string) => boolean {
  const agencies = agenciesActedFor(person, record);
  const bodies = [...new Set(person.roles.flatMap(({ body }) => body ?? []))];
  const tries = [
    { data: {}, decidedBy: null },
    ...agencies.map((agency) => ({ data: { agency }, decidedBy: null })),
    ...bodies.map((body) => ({ data: {}, decidedBy: { body } })),
  ];
  return (type) => tries.some((named) => mayRecordStep(person, record, at(loaded), { type, ...named }));
}
