import { Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayRecordOnCase, mayRecordOnPartnership, partnershipsRead } from '@waymark/access';
import { isScrutiny, scrutinyFacts, scrutinyOf, type Scrutinised, type Scrutiny } from '@waymark/casework';
import { openSteps, type OpenedStep } from '@waymark/recording';
import type { Engine } from '../../engine';
import { caseOf, noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import type { CaseHead } from '../cases/case-head';
import { OpenedCase } from '../cases/opened-case';
import { ENGINE } from '../engine.token';

/** What the scrutineer recorded of a case, or of none, and what was answered. */
export interface ScrutinyNow {
  readonly answer: 'scrutiny';
  /** Of the case; null for a partnership. */
  readonly head: CaseHead | null;
  readonly state: Scrutiny;
  readonly steps: readonly OpenedStep[];
  /** The steps that the asker may record here. */
  readonly may: readonly string[];
}

/** Scrutiny in the record of a case, or of a partnership where it is about no case: for those who read it. */
export class ScrutinyOf extends Query<ScrutinyNow | NoSuchRecord> {
  constructor(
    readonly person: string,
    /** `namesAsked` as `OpenedCase` has it. */
    readonly on: { readonly case: string; readonly namesAsked: boolean } | { readonly partnership: string },
  ) {
    super();
  }
}

const types = Object.keys(scrutinyFacts);

@QueryHandler(ScrutinyOf)
export class ScrutinyOfHandler implements IQueryHandler<ScrutinyOf> {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  execute({ person, on }: ScrutinyOf): Promise<ScrutinyNow | NoSuchRecord> {
    return 'case' in on ? this.ofCase(person, on.case, on.namesAsked) : this.ofPartnership(person, on.partnership);
  }

  private async ofCase(person: string, id: string, namesAsked: boolean): Promise<ScrutinyNow | NoSuchRecord> {
    const opened = await this.queries.execute(new OpenedCase(person, id, ['case'], namesAsked));
    if (opened.answer !== 'case' || !opened.head.whole) return noSuchRecord;
    const record = await caseOf(this.engine, id);
    const asker = await personOf(this.engine, person);
    return {
      answer: 'scrutiny',
      head: opened.head,
      state: scrutinyOf(record),
      steps: opened.ofCase.filter(isScrutiny),
      may: types.filter((type) => mayRecordOnCase(asker, record, type)),
    };
  }

  private async ofPartnership(person: string, id: string): Promise<ScrutinyNow | NoSuchRecord> {
    const asker = await personOf(this.engine, person);
    if (!partnershipsRead(asker).includes(id)) return noSuchRecord;
    const { streams } = this.engine.recorder;
    const { workflow, stream, instance } = await streams.load(`partnership-${id}`);
    return {
      answer: 'scrutiny',
      head: null,
      state: scrutinyOf(instance.state as Scrutinised),
      steps: openSteps(workflow, await streams.history(stream), this.engine.keys).filter(isScrutiny),
      may: types.filter((type) => mayRecordOnPartnership(asker, id, type)),
    };
  }
}
