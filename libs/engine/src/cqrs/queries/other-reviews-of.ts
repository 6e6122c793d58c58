import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  agenciesOutstanding,
  endOfContributing,
  lastHappened,
  otherReview,
  titleOfRecord,
  type OtherReview,
} from '@waymark/casework';
import type { OpenedStep } from '@waymark/recording';
import { compare } from '../../compare';
import type { CaseOnBoard, WorkflowOnBoard } from '../../board/board';
import { Boards } from '../../board/boards';
import type { Engine } from '../../engine';
import { personOf } from '../asking';
import { workingNamesFor } from '../cases/working-name';
import { ENGINE } from '../engine.token';
import { recordsSeen } from './records-seen';

/** A review led by others, as the list of them shows it. Whom it is about stands on its own pages alone. */
export interface OtherReviewListed {
  readonly caseId: string;
  readonly instance: string;
  readonly kind: string;
  readonly stageTitle: string;
  readonly closed: boolean;
  readonly recordedOn: string | null;
  readonly ledBy: string | null;
  /** What tells it apart from another review of the same body, without whom it is about. */
  readonly workingName: string | null;
  readonly reference: string | null;
  readonly theirReference: string | null;
  readonly openedOn: string | null;
  readonly representative: string | null;
  /** By when a contribution is owed, where one is and a day was named. */
  readonly due: string | null;
  readonly returnsOutstanding: number;
}

/** The reviews led by others that somebody may see: what is owed first, by its day, then the latest. */
export class OtherReviewsOf extends Query<readonly OtherReviewListed[]> {
  constructor(readonly person: string) {
    super();
  }
}

@QueryHandler(OtherReviewsOf)
export class OtherReviewsOfHandler implements IQueryHandler<OtherReviewsOf> {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(Boards) private readonly boards: Boards,
  ) {}

  async execute({ person }: OtherReviewsOf): Promise<readonly OtherReviewListed[]> {
    const seen = await recordsSeen(this.engine, this.boards, person, otherReview);
    const asker = await personOf(this.engine, person);
    const named = await workingNamesFor(
      this.engine,
      asker,
      seen.map(({ of }) => of),
    );
    return seen
      .map(({ of, at, steps }) => listedAs(of, at, steps, named(of.caseId, of.workingName)))
      .toSorted(byWhatIsOwed);
  }
}

function listedAs(
  { caseId, reference }: CaseOnBoard,
  { id, state: folded, stageTitle }: WorkflowOnBoard,
  steps: readonly OpenedStep[],
  workingName: string | null,
): OtherReviewListed {
  const state = folded as OtherReview;
  const standing = steps.filter(({ withdrawnBy }) => withdrawnBy === null);
  const last = (step: string) => lastHappened(standing.filter(({ type }) => type === step))?.data;
  const [recorded, named] = [last('ReviewRecorded') ?? {}, last('RepresentativeNamed')];
  return {
    caseId,
    instance: id,
    kind: titleOfRecord(otherReview, state),
    stageTitle,
    closed: state.closed,
    recordedOn: state.recordedOn,
    ledBy: textOf(recorded['ledBy']),
    workingName,
    reference,
    theirReference: textOf(recorded['reference']),
    openedOn: textOf(recorded['openedOn']),
    representative: textOf(named?.['name']) ?? textOf(recorded['representative']),
    due: state.contribution === 'asked' ? state.due : null,
    returnsOutstanding: endOfContributing(state) === null ? agenciesOutstanding(state).length : 0,
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const byWhatIsOwed = (one: OtherReviewListed, other: OtherReviewListed): number =>
  Number(one.closed) - Number(other.closed) ||
  compare(one.due ?? '9999', other.due ?? '9999') ||
  compare(other.recordedOn ?? '', one.recordedOn ?? '');
