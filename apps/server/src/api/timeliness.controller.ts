import { Controller, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Calendar } from '@waymark/casework';
import type { Engine } from '@waymark/engine';
import { ENGINE, TimelinessOf } from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import { calendarStream } from '@waymark/recording';
import { asKnownOn, clockIds, count, explain, type ClockId } from '@waymark/statute';
import { Asker } from '../access/asker';
import { Requires } from '../access/requirement';
import { ClockDoor, TimelinessDoor } from '../doors/reading.door';
import { Describes } from '../openapi/describes';
import { notFound, Problem, unreadable } from '../problems/problem';
import * as answers from './answers';
import { ApiGet } from './api-get';

@Controller('api/v1')
@Requires('token')
export class TimelinessController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @ApiGet('timeliness')
  @Describes({
    says: 'Whether deadlines were met, on a day as it was known that day, or with hindsight; actions, attendance and challenges beside them',
    query: TimelinessDoor,
    answer: answers.Timeliness,
  })
  async timeliness(@Asker() person: string, @Query() { partnership, asAt, hindsight, attendanceFrom }: TimelinessDoor) {
    const asked = new TimelinessOf(
      person,
      partnership ?? null,
      asAt ?? null,
      hindsight === 'true',
      attendanceFrom ?? null,
    );
    const found = await this.queries.execute(asked);
    if (found.answer === 'no such record') throw notFound();
    if (found.answer === 'which partnership') {
      throw unreadable([{ field: 'partnership', because: 'You read several partnerships: say which.' }]);
    }
    if (found.answer === 'attendance begins too late') {
      const because = 'The attendance must begin on or before the day on which things are shown.';
      throw unreadable([{ field: 'attendanceFrom', because }]);
    }
    return found.timeliness;
  }

  @ApiGet('clocks/:clock')
  @Describes({
    says: 'One deadline explained: when it is due, by which rule, and which days were skipped',
    query: ClockDoor,
    answer: answers.Clock,
    problems: ['refused'],
  })
  async clock(@Param('clock') clock: string, @Query() { from, edition, workingDays }: ClockDoor) {
    if (!clockIds.includes(clock as ClockId)) throw notFound();
    const { calendar } = (await this.engine.recorder.streams.load(calendarStream)).instance.state as Calendar;
    const counted = count(clock as ClockId, from, {
      calendar: asKnownOn(calendar, londonDateOf(this.engine.time.now())),
      edition: edition ?? 'by start date',
      panelLetterWorkingDays: workingDays === undefined ? null : Number(workingDays),
    });
    if ('cannot' in counted) {
      throw new Problem('refused', { detail: `This deadline cannot be computed, because ${counted.because}.` });
    }
    return { ...counted, explained: explain(counted) };
  }
}
