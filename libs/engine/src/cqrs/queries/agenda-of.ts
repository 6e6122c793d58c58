import { Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { partnershipsRead, type Asker } from '@waymark/access';
import {
  isDayOpen,
  openDisclosures,
  practiceReview,
  recordOf,
  rapidReview,
  reviewOpenedFrom,
  stageInWords,
  whatFollows,
  type Dispute,
  type Meeting,
  type PracticeReview,
  type RapidReview,
  type WhatFollows,
} from '@waymark/casework';
import { londonDateOf } from '@waymark/ledger';
import {
  agreedDeadlinesOf,
  instancesOfCases,
  visibleTo,
  type ClockTimeliness,
  type InstanceView,
  type Scope,
  type Timeliness,
} from '@waymark/projections';
import type { CivilDate } from '@waymark/statute';
import type { Engine } from '../../engine';
import { recordOfDeadline, type RecordRead } from '../../board/record-of-deadline';
import { caseOf, noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import { OpenedCase, type OpenedWorkflow } from '../cases/opened-case';
import { ENGINE } from '../engine.token';
import { scopeNow } from '../scope-now';
import { instanceOf } from '../workflow-in-case';
import type {
  Agenda,
  AgendaItem,
  DeadlineOnAgenda,
  DisclosureOnAgenda,
  DisputeOnAgenda,
  ReviewOnAgenda,
} from './agenda';
import { asksOfActions } from './agenda-asks';
import { namesOnAgenda, type NamesOnAgenda } from './agenda-names';
import { letterOf, overduePlanReview } from './agenda-due';
import { unansweredIn, type ScrutinisedAt } from './agenda-scrutiny';
import { figuresOf } from './timeliness-figures';

/** All that stands before a group's meeting, as it is today, of the cases that the asker may see. */
export class AgendaOf extends Query<Agenda | NoSuchRecord> {
  constructor(
    readonly person: string,
    readonly caseId: string,
    /** As `OpenedCase` has it. */
    readonly namesAsked: boolean,
  ) {
    super();
  }
}

interface CaseLed {
  readonly case_id: string;
  readonly reference: string | null;
}

/** A record of a case, with the rapid review that led to it where it is a practice review. */
interface RecordOnAgenda extends RecordRead {
  readonly from: string | null;
}

interface Row extends InstanceView {
  readonly reference: string | null;
}

/** Nothing is before the group here until something more happens. */
const atRest: Readonly<Record<string, readonly string[]>> = {
  rapidReview: ['notNotifiable', 'notifiedOnly', 'criteriaNotMet'],
  practiceReview: ['published', 'takenDown'],
  dispute: ['resolved'],
};

const isOpen = ({ ended, stage, workflow }: Row): boolean =>
  !ended && stage !== null && atRest[workflow]?.includes(stage) !== true;

const onAgenda: ReadonlySet<string> = new Set(['rapidReview', 'practiceReview', 'actionPlan', 'dispute']);

@QueryHandler(AgendaOf)
export class AgendaOfHandler implements IQueryHandler<AgendaOf> {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  async execute({ person, caseId, namesAsked }: AgendaOf): Promise<Agenda | NoSuchRecord> {
    const opened = await this.queries.execute(new OpenedCase(person, caseId, ['meeting'], namesAsked));
    if (opened.answer !== 'case' || !opened.head.whole || opened.head.lead === null) return noSuchRecord;
    const meeting = opened.workflows.findLast(({ category }) => category === 'meeting');
    const called = (meeting?.state as Meeting | undefined)?.called ?? null;
    if (meeting === undefined || called === null) return noSuchRecord;
    const { lead, reference } = opened.head;
    const asker = await personOf(this.engine, person);
    const scope = await scopeNow(this.engine, asker);
    const today = londonDateOf(this.engine.time.now());
    const figures = await figuresOf(this.engine, scope, { partnership: lead, asAt: today, hindsight: true });
    const cases = await this.cases(lead, scope);
    const rows = await this.rows(cases);
    const open = rows.filter(isOpen);
    const records = await this.recordsOf(rows);
    const reviews = open.filter(({ workflow }) => ofReview[workflow] !== undefined);
    const onIt = reviews.map((row) => row.caseId);
    const { called: names, named } = await namesOnAgenda(this.engine, asker, onIt, namesAsked);
    const asks = await asksOfActions(this.engine, asker, figures.actions, namesAsked);
    return {
      answer: 'agenda',
      case: caseId,
      today,
      names: { onAsking: opened.head.namesOnAsking, shown: opened.head.seesNames },
      named: [...new Set([...asks.named, ...named])],
      lead,
      partnership: await this.nameOf(lead),
      meeting: {
        reference,
        group: called.group,
        on: called.on,
        dayOpen: isDayOpen(meeting.state as Meeting),
        heldOn: (meeting.state as Meeting).held?.on ?? null,
        cancelled: (meeting.state as Meeting).cancelled,
        items: itemsOf(meeting, new Map(cases.map((one) => [one.case_id, one.reference]))),
      },
      reviews: await Promise.all(
        reviews.map((row) => this.review(row, records.get(row.caseId) ?? [], figures, scope, { today, names })),
      ),
      letters: (await this.eachOf('rapidReview', rows, (row, state) => letterOf(row, state, today))).flat(),
      planReviews: (await this.eachOf('actionPlan', open, (row, state) => overduePlanReview(row, state, today)))
        .flat()
        .toSorted((one, other) => (one.due < other.due ? -1 : 1)),
      disputes: await Promise.all(
        open.filter(({ workflow }) => workflow === 'dispute').map((row) => this.dispute(row)),
      ),
      actions: figures.actions,
      asks: asks.words,
      challenges: figures.challenges.rows.filter(
        ({ standing }) => standing.state === 'running' || standing.state === 'missedOpen',
      ),
      scrutiny: await unansweredIn(this.engine, scrutinisedAt(lead, cases, asker)),
      disclosures: await this.disclosures(cases),
    };
  }

  private cases(lead: string, scope: Scope): Promise<CaseLed[]> {
    return this.engine.views.db
      .selectFrom('cases')
      .select(['cases.case_id', 'cases.reference'])
      .where('cases.lead', '=', lead)
      .where(visibleTo(scope))
      .orderBy('cases.case_id')
      .execute();
  }

  /** By the cases found, for there are far more records of other partnerships. */
  private async rows(cases: readonly CaseLed[]): Promise<Row[]> {
    const references = new Map(cases.map((one) => [one.case_id, one.reference]));
    const rows = await instancesOfCases(this.engine.views, [...references.keys()]);
    return rows
      .filter(({ workflow }) => onAgenda.has(workflow))
      .map((row) => ({ ...row, reference: references.get(row.caseId) ?? null }));
  }

  private async disclosures(cases: readonly CaseLed[]): Promise<DisclosureOnAgenda[]> {
    const waiting = await Promise.all(
      cases.map(async ({ case_id: caseId, reference }) =>
        openDisclosures(await caseOf(this.engine, caseId)).map(
          ({ id, request: { by, receivedOn }, standing, answerBy }) => ({
            caseId,
            reference,
            id,
            standing,
            by,
            receivedOn,
            answerBy,
          }),
        ),
      ),
    );
    return waiting.flat().toSorted((one, other) => ((one.answerBy ?? noDay) < (other.answerBy ?? noDay) ? -1 : 1));
  }

  private async nameOf(partnership: string): Promise<string | null> {
    const { instance } = await this.engine.recorder.streams.load(`partnership-${partnership}`);
    return (instance.state as { name: string | null }).name;
  }

  /** By case: its records, for telling which of them a deadline belongs to. */
  private async recordsOf(rows: readonly Row[]): Promise<ReadonlyMap<string, readonly RecordOnAgenda[]>> {
    const records = new Map<string, RecordOnAgenda[]>();
    for (const { caseId, stream, workflow: category, ended } of rows) {
      if (ofReview[category] === undefined) continue;
      const { streams } = this.engine.recorder;
      const { state } = (await streams.load(stream)).instance;
      const from = category === practiceReview.category ? reviewOpenedFrom(state as PracticeReview) : null;
      records.set(caseId, [...(records.get(caseId) ?? []), { id: instanceOf(stream), category, state, ended, from }]);
    }
    return records;
  }

  private async review(
    row: Row,
    records: readonly RecordOnAgenda[],
    { cases }: Timeliness,
    scope: Scope,
    { today, names }: { readonly today: CivilDate; readonly names: NamesOnAgenda['called'] },
  ): Promise<ReviewOnAgenda> {
    const { caseId, reference, stream, workflow, openedAt } = row;
    const id = instanceOf(stream);
    const its = cases.find((one) => one.caseId === caseId);
    const day = { asAt: today, hindsight: true };
    const agreed =
      workflow === practiceReview.category ? await agreedDeadlinesOf(this.engine.views, scope, caseId, day) : [];
    const clocks: DeadlineOnAgenda[] = [
      ...(its?.clocks ?? []).filter((clock) => belongs(clock, workflow) && recordOfDeadline(clock, records)?.id === id),
      // A review of another kind has no day of the statute: its own is the one that was agreed for its report.
      ...agreed
        .filter(({ runsFor, standing }) => runsFor === id && isOpenStill(standing))
        .map(({ deadline: clock, due, standing }) => ({ clock, due, dueLatest: due, standing, expectation: false })),
    ];
    return {
      caseId,
      reference,
      workingName: names.get(caseId) ?? null,
      id,
      workflow: workflow as ReviewOnAgenda['workflow'],
      stageTitle: stageInWords(recordOf(row.workflow), row.stage ?? '', []),
      openedAt,
      next: clocks.toSorted((one, other) => (lastDay(one) < lastDay(other) ? -1 : 1))[0] ?? null,
      follows: followsOf(row, id, records),
      heldBy: its?.reviews.find(({ review }) => review === id)?.heldBy ?? [],
    };
  }

  /** What is made of each record of a kind, as its own stream has it now. */
  private async eachOf<Made>(
    kind: string,
    rows: readonly Row[],
    make: (row: Row, state: never) => Made,
  ): Promise<Made[]> {
    return Promise.all(
      rows
        .filter(({ workflow }) => workflow === kind)
        .map(async (row) => make(row, (await this.engine.recorder.streams.load(row.stream)).instance.state as never)),
    );
  }

  private async dispute(row: Row): Promise<DisputeOnAgenda> {
    const { about, levels } = (await this.engine.recorder.streams.load(row.stream)).instance.state as Dispute;
    return {
      caseId: row.caseId,
      reference: row.reference,
      id: instanceOf(row.stream),
      about,
      level: levels.at(-1) ?? null,
      stageTitle: stageInWords(recordOf(row.workflow), row.stage ?? '', []),
    };
  }
}

/** What is about no case stands in the partnership's record, for those who read it. */
const scrutinisedAt = (lead: string, cases: readonly CaseLed[], asker: Asker): ScrutinisedAt[] => [
  ...cases.map(({ case_id: caseId, reference }) => ({ stream: `case-${caseId}`, caseId, reference })),
  ...(partnershipsRead(asker).includes(lead) ? [{ stream: `partnership-${lead}`, caseId: null, reference: null }] : []),
];

/** What comes next of a rapid review's outcome, and of the Panel's letters. */
function followsOf({ caseId, stage }: Row, id: string, records: readonly RecordOnAgenda[]): readonly WhatFollows[] {
  const its = records.find((one) => one.id === id && one.category === rapidReview.category);
  if (its === undefined || stage === null) return [];
  const reviews = records
    .filter(({ category }) => category === practiceReview.category)
    .map((one) => ({ id: one.id, from: one.from, state: one.state as PracticeReview }));
  return whatFollows({ caseId, id, stage, state: its.state as RapidReview, reviews });
}

const ofReview: Readonly<Record<string, readonly string[]>> = {
  rapidReview: ['notification', 'rapid-review'],
  practiceReview: ['practice-review', 'advance-copies'],
};

const isOpenStill = ({ state }: ClockTimeliness['standing']): boolean => state === 'running' || state === 'missedOpen';

/** Deadlines of a review that run, or ran out, and what ends them has not happened. */
const belongs = ({ clock, standing }: ClockTimeliness, workflow: string): boolean =>
  isOpenStill(standing) && ofReview[workflow]!.includes(clock);

const noDay = '9999-12-31';
const lastDay = ({ due, dueLatest }: DeadlineOnAgenda): string => dueLatest ?? due ?? noDay;

/** As the group put them together; what was taken off or put off is left out. */
function itemsOf({ state, steps }: OpenedWorkflow, references: ReadonlyMap<string, string | null>): AgendaItem[] {
  const { items } = state as Meeting;
  return steps
    .filter(({ type, withdrawnBy }) => type === 'AgendaItemAdded' && withdrawnBy === null)
    .filter(({ data }) => items[String(data['item'])] === 'on the agenda')
    .map(({ data }) => {
      const of = data['case'];
      return {
        title: textIn(data['title']),
        standing: textIn(data['standing']),
        // Of a case that the reader may not see nothing is said, not even that there is one.
        case: typeof of === 'string' && references.has(of) ? { id: of, reference: references.get(of) ?? null } : null,
        note: textIn(data['note']),
      };
    });
}

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
