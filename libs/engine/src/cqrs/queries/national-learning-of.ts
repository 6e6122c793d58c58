import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayReadCase } from '@waymark/access';
import {
  agenciesOutstanding,
  endOfAssurance,
  gapsToActOn,
  nationalLearning,
  titleOfRecord,
  type NationalLearning,
} from '@waymark/casework';
import { openSteps } from '@waymark/recording';
import { earliestDay } from '@waymark/statute';
import type { CaseOnBoard, WorkflowOnBoard } from '../../board/board';
import { Boards } from '../../board/boards';
import type { Engine } from '../../engine';
import { personOf } from '../asking';
import { stepsAsReadBy } from '../cases/names-hidden-elsewhere';
import { ENGINE } from '../engine.token';
import { publicationIn, type Publication } from './asked-about';
import { boardOf } from './board-of';

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
    const asker = await personOf(this.engine, person);
    const board = await boardOf(this.boards, this.engine, asker);
    const found = board
      .filter(({ record }) => mayReadCase(asker, record))
      .flatMap((of) =>
        of.workflows.filter(({ category }) => category === nationalLearning.category).map((at) => ({ of, at })),
      );
    const listed = await Promise.all(
      found.map(async ({ of, at }) => {
        const { recorder, keys } = this.engine;
        const steps = openSteps(nationalLearning, await recorder.streams.history(at.stream), keys);
        const read = await stepsAsReadBy(this.engine, asker, of, steps);
        return listedAs(of, at, publicationIn(nationalLearning, read));
      }),
    );
    return listed.toSorted(byWhatIsOwed);
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

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
