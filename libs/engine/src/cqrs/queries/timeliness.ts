import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { partnershipsRead } from '@waymark/access';
import { londonDateOf } from '@waymark/ledger';
import type { Timeliness } from '@waymark/projections';
import type { Engine } from '../../engine';
import { noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import { ENGINE } from '../engine.token';
import { scopeNow } from '../scope-now';
import { figuresOf } from './timeliness-figures';

export type TimelinessAnswer =
  | { readonly answer: 'timeliness'; readonly timeliness: Timeliness }
  | { readonly answer: 'which partnership' }
  /** The attendance asked for would begin after the day on which it ends. */
  | { readonly answer: 'attendance begins too late' }
  | NoSuchRecord;

/** Whether a partnership's deadlines were met, on a day: as it was known then, or with hindsight as it is known now. */
export class TimelinessOf extends Query<TimelinessAnswer> {
  constructor(
    readonly person: string,
    /** Null: the one that the person reads, where it is one. */
    readonly partnership: string | null,
    /** Null: today. */
    readonly asAt: string | null,
    readonly hindsight: boolean,
    /** The first day of the attendance asked for; null: of the twelve months that end on the day. */
    readonly attendanceFrom: string | null,
  ) {
    super();
  }
}

@QueryHandler(TimelinessOf)
export class TimelinessOfHandler implements IQueryHandler<TimelinessOf> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute(query: TimelinessOf): Promise<TimelinessAnswer> {
    const { person, partnership: asked, asAt, hindsight } = query;
    const asker = await personOf(this.engine, person);
    const read = partnershipsRead(asker);
    if (asked === null && read.length > 1) return { answer: 'which partnership' };
    const partnership = asked ?? read[0];
    if (partnership === undefined || !read.includes(partnership)) return noSuchRecord;
    const attendanceFrom = query.attendanceFrom ?? undefined;
    const day = asAt ?? londonDateOf(this.engine.time.now());
    if (attendanceFrom !== undefined && attendanceFrom > day) return { answer: 'attendance begins too late' };
    const figures = await figuresOf(this.engine, await scopeNow(this.engine, asker), {
      partnership,
      asAt: day,
      hindsight,
      attendanceFrom,
    });
    return { answer: 'timeliness', timeliness: figures };
  }
}
