import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { RecordedRead } from '@waymark/access';
import type { Engine } from '../../engine';
import { noSuchRecord, type NoSuchRecord } from '../asking';
import { ENGINE } from '../engine.token';
import { caseInSight, caseWithNamesAsked } from './case-in-sight';
import { headOf, type CaseHead } from './case-head';
import { namesOfPeople } from './person-names';

export interface LookedAt {
  readonly answer: 'reads';
  readonly head: CaseHead;
  /** The latest first. */
  readonly reads: readonly RecordedRead[];
  /** Where to go on; null at the end. */
  readonly next: number | null;
  /** Names of those who looked, where the asker may see names. */
  readonly people: ReadonlyMap<string, string>;
}

/** Who looked at a case, and at which page, for those who may know. `before`: where the page before ended. */
export class WhoLooked extends Query<LookedAt | NoSuchRecord> {
  constructor(
    readonly person: string,
    readonly caseId: string,
    readonly before: number | null,
    readonly limit: number,
    /** As `OpenedCase` has it. */
    readonly namesAsked: boolean,
  ) {
    super();
  }
}

@QueryHandler(WhoLooked)
export class WhoLookedHandler implements IQueryHandler<WhoLooked> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person, caseId, before, limit, namesAsked }: WhoLooked): Promise<LookedAt | NoSuchRecord> {
    const look = namesAsked ? caseWithNamesAsked : caseInSight;
    const sight = await look(this.engine, person, caseId);
    const head = sight === null ? null : await headOf(this.engine, sight);
    if (sight === null || head?.seesReads !== true) return noSuchRecord;
    const found = this.engine.reads.ofCase(caseId, { before, limit: limit + 1 });
    const reads = found.slice(0, limit);
    const people = sight.seesNames ? reads.map((read) => read.person) : [];
    return {
      answer: 'reads',
      head,
      reads,
      next: found.length > limit ? reads.at(-1)!.number : null,
      people: await namesOfPeople(this.engine, people),
    };
  }
}
