import { Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayRecordOnCase } from '@waymark/access';
import { disclosureFacts, disclosureOf, isDisclosure, type DisclosureRequest } from '@waymark/casework';
import type { OpenedStep } from '@waymark/recording';
import type { Engine } from '../../engine';
import { caseOf, noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import { OpenedCase, type CaseOpened } from '../cases/opened-case';
import { ENGINE } from '../engine.token';

/** Who asked for a case's material, what was decided, and what went out. */
export interface DisclosureNow {
  readonly answer: 'disclosure';
  /** With the records whose versions may be released. */
  readonly opened: CaseOpened;
  readonly requests: Readonly<Record<string, DisclosureRequest>>;
  readonly steps: readonly OpenedStep[];
  /** The steps that the asker may record here. */
  readonly may: readonly string[];
}

/** Disclosure of a case's material: for those who see the whole of it. */
export class DisclosureOf extends Query<DisclosureNow | NoSuchRecord> {
  constructor(
    readonly person: string,
    readonly caseId: string,
    /** As `OpenedCase` has it. */
    readonly namesAsked: boolean,
  ) {
    super();
  }
}

const types = Object.keys(disclosureFacts);

@QueryHandler(DisclosureOf)
export class DisclosureOfHandler implements IQueryHandler<DisclosureOf> {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  async execute({ person, caseId, namesAsked }: DisclosureOf): Promise<DisclosureNow | NoSuchRecord> {
    const record = await caseOf(this.engine, caseId);
    const requests = disclosureOf(record);
    // Versions are named by the records that hold them: these are opened only where something was asked for.
    const withVersions = Object.keys(requests).length === 0 ? [] : ['rapidReview', 'practiceReview', 'submission'];
    const opened = await this.queries.execute(new OpenedCase(person, caseId, ['case', ...withVersions], namesAsked));
    if (opened.answer !== 'case' || !opened.head.whole) return noSuchRecord;
    const asker = await personOf(this.engine, person);
    return {
      answer: 'disclosure',
      opened,
      requests,
      steps: opened.ofCase.filter(isDisclosure),
      may: types.filter((type) => mayRecordOnCase(asker, record, type)),
    };
  }
}
