import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  agenciesOutstanding,
  endOfAssurance,
  gapsToActOn,
  nationalLearning,
  titleOfRecord,
  type NationalLearning,
} from '@waymark/casework';
import { earliestDay } from '@waymark/statute';
import { compare } from '../../compare';
import type { CaseOnBoard, WorkflowOnBoard } from '../../board/board';
import { Boards } from '../../board/boards';
import type { Engine } from '../../engine';
import { ENGINE } from '../engine.token';
import { publicationIn, type Publication } from './asked-about';
import { recordsSeen } from './records-seen';

/** National learning, as the list of it shows it. */
export interface NationalLearningListed {
  readonly caseId: string;
  readonly instance: string;
  readonly kind: string;
  readonly publication: Publication | null;
  readonly stageTitle: string;
  readonly closed: boolean;
  readonly receivedOn: string | null;
  readonly finding: NationalLearning['finding'];
  readonly circulatedOn: string | null;
  /** How many agencies have answered, of those that were asked or did so unasked. */
  readonly answered: number;
  readonly outstanding: number;
  /** By when the first outstanding answer is due. */
  readonly due: string | null;
  readonly gaps: number;
}

/** The national learning that somebody may see: what is owed first, by its day, then what was received last. */
export class NationalLearningOf extends Query<readonly NationalLearningListed[]> {
  constructor(readonly person: string) {
    super();
  }
}

@QueryHandler(NationalLearningOf)
export class NationalLearningOfHandler implements IQueryHandler<NationalLearningOf> {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(Boards) private readonly boards: Boards,
  ) {}

  async execute({ person }: NationalLearningOf): Promise<readonly NationalLearningListed[]> {
    const seen = await recordsSeen(this.engine, this.boards, person, nationalLearning);
    return seen
      .map(({ of, at, steps }) => listedAs(of, at, publicationIn(nationalLearning, steps)))
      .toSorted(byWhatIsOwed);
  }
}

function listedAs(
  { caseId }: CaseOnBoard,
  { id, state: folded, stageTitle }: WorkflowOnBoard,
  publication: Publication | null,
): NationalLearningListed {
  const state = folded as NationalLearning;
  const outstanding = endOfAssurance(state) === null ? agenciesOutstanding(state) : [];
  const days = outstanding.flatMap((agency) => state.returns[agency]!.due ?? []).toSorted();
  return {
    caseId,
    instance: id,
    kind: titleOfRecord(nationalLearning, state),
    publication,
    stageTitle,
    closed: state.closed,
    receivedOn: state.receivedOn,
    finding: state.finding,
    circulatedOn: state.circulatedOn,
    answered: Object.values(state.returns).filter(({ received }) => received !== null).length,
    outstanding: outstanding.length,
    due: days[0] ?? null,
    gaps: gapsToActOn(state).length,
  };
}

const byWhatIsOwed = (one: NationalLearningListed, other: NationalLearningListed): number =>
  Number(one.closed) - Number(other.closed) ||
  compare(one.due ?? '9999', other.due ?? '9999') ||
  compare(dayOf(other), dayOf(one)) ||
  compare(one.instance, other.instance);

const dayOf = ({ receivedOn }: NationalLearningListed): string =>
  (receivedOn === null ? null : earliestDay(receivedOn)) ?? '';
