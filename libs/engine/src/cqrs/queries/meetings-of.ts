import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isDayOpen, type Meeting } from '@waymark/casework';
import { visibleTo } from '@waymark/projections';
import type { Engine } from '../../engine';
import { personOf } from '../asking';
import { ENGINE } from '../engine.token';
import { scopeNow } from '../scope-now';

/** A meeting of a group, and whether it was held. */
export interface MeetingListed {
  readonly caseId: string;
  readonly reference: string | null;
  readonly group: string;
  /** The day for which it was called last; where it was postponed to no day yet, the one before. */
  readonly on: string;
  /** It was postponed, and no new day is set. */
  readonly dayOpen: boolean;
  readonly heldOn: string | null;
  readonly cancelled: boolean;
  /** Whether the agenda pack of its case is for this meeting: a case of meetings has one, for the last that was called. */
  readonly lastOfCase: boolean;
}

/** The meetings of groups that somebody may see, the latest first. */
export class MeetingsOf extends Query<readonly MeetingListed[]> {
  constructor(readonly person: string) {
    super();
  }
}

/** As many as a person looks back on. */
const most = 60;

@QueryHandler(MeetingsOf)
export class MeetingsOfHandler implements IQueryHandler<MeetingsOf> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person }: MeetingsOf): Promise<readonly MeetingListed[]> {
    const { views, recorder } = this.engine;
    const scope = await scopeNow(this.engine, await personOf(this.engine, person));
    const rows = await views.db
      .selectFrom('instances')
      .innerJoin('cases', 'cases.case_id', 'instances.case_id')
      .select(['instances.case_id', 'instances.stream', 'cases.reference'])
      .where('instances.workflow', '=', 'meeting')
      .where(visibleTo(scope))
      .orderBy('instances.opened_position', 'desc')
      .limit(most)
      .execute();
    const listed = await Promise.all(
      rows.map(async ({ case_id: caseId, stream, reference }, index) => {
        const meeting = (await recorder.streams.load(stream)).instance.state as Meeting;
        const { called, held, cancelled } = meeting;
        const dayOpen = isDayOpen(meeting);
        if (called === null) return [];
        const { group, on } = called;
        const lastOfCase = rows.findIndex(({ case_id }) => case_id === caseId) === index;
        return [{ caseId, reference, group, on, dayOpen, heldOn: held?.on ?? null, cancelled, lastOfCase }];
      }),
    );
    return listed.flat().toSorted((one, other) => (one.on < other.on ? 1 : -1));
  }
}
