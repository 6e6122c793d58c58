import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { agenciesActedFor, type Asker } from '@waymark/access';
import {
  asksAgencies,
  nationalLearning,
  own,
  requestTo,
  returnsIn,
  titleOfRecord,
  wasToldOf,
  type RequestStanding,
} from '@waymark/casework';
import { compare } from '../../compare';
import type { CaseOnBoard, WorkflowOnBoard } from '../../board/board';
import { Boards } from '../../board/boards';
import type { Engine } from '../../engine';
import { bandOfDay } from '../../tasks/bands';
import type { Band } from '../../tasks/task';
import { personOf } from '../asking';
import { ENGINE } from '../engine.token';
import { boardOf } from './board-of';
import { requestsIn, type RequestToAgency } from './requests-to-agency';
import { titlesOf } from './titles-of';

/** A request to an agency, as its lead has it in a list. */
export interface ListedRequest {
  readonly case: string;
  readonly reference: string | null;
  /** Of the record that asked: a rapid review, a review led by others, or national learning. */
  readonly instance: string;
  /** Of national learning: what kind of publication it is. Of a review an agency is told nothing more. */
  readonly learning: string | null;
  readonly agency: string;
  readonly agencyTitle: string;
  readonly standing: RequestStanding;
  /** What was sent last: in full, in part, nothing held, withheld. */
  readonly sent: string | null;
  /** When the answer is due: of the return, or of the answer to a query. */
  readonly due: string | null;
  readonly band: Band;
  readonly waits: boolean;
  /** Since when it stands so, where it waits no more. */
  readonly since: string | null;
}

/** What was asked of the agencies that a person acts for: what waits first, by its day; then what ended last. */
export class RequestsOf extends Query<readonly ListedRequest[]> {
  constructor(readonly person: string) {
    super();
  }
}

@QueryHandler(RequestsOf)
export class RequestsOfHandler implements IQueryHandler<RequestsOf> {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(Boards) private readonly boards: Boards,
  ) {}

  async execute({ person }: RequestsOf): Promise<readonly ListedRequest[]> {
    const asker = await personOf(this.engine, person);
    const board = await boardOf(this.boards, this.engine, asker);
    const listed = board.flatMap((of) => requestsOn(asker, of, this.boards.today()));
    const titles = await titlesOf(this.engine.recorder.streams, [], new Set(listed.map(({ agency }) => agency)));
    return listed
      .map((one) => ({ ...one, agencyTitle: titles.get(one.agency) ?? 'An agency that is not in the directory' }))
      .toSorted(byDay);
  }
}

type Untitled = Omit<ListedRequest, 'agencyTitle'>;

function requestsOn(asker: Asker, of: CaseOnBoard, today: string): Untitled[] {
  const agencies = new Set(agenciesActedFor(asker, of.record));
  if (agencies.size === 0) return [];
  return of.workflows.flatMap((workflow) => [...agencies].flatMap((agency) => requestFor(of, workflow, agency, today)));
}

function requestFor(
  { caseId, reference }: CaseOnBoard,
  at: WorkflowOnBoard,
  agency: string,
  today: string,
): Untitled[] {
  const found = own(returnsIn(at), agency);
  const request = requestTo(at, agency);
  // What came unasked, and was neither asked for nor queried, the agency knows by itself: the case is not theirs to find here.
  if (found === undefined || request === null || !wasToldOf(found)) return [];
  const { standing, waits, since } = request;
  const due = standing === 'queried' ? found.answerBy : found.due;
  return [
    {
      case: caseId,
      reference,
      instance: at.id,
      learning: at.category === nationalLearning.category ? titleOfRecord(nationalLearning, at.state) : null,
      agency,
      standing,
      sent: found.received,
      due,
      band: waits && due !== null ? bandOfDay({ first: due, last: due }, today) : 'not due yet',
      waits,
      since,
    },
  ];
}

const byDay = (one: ListedRequest, other: ListedRequest): number =>
  Number(other.waits) - Number(one.waits) ||
  (one.waits ? compare(one.due ?? '9999', other.due ?? '9999') : compare(other.since ?? '', one.since ?? '')) ||
  compare(one.case + one.agency, other.case + other.agency);

/** One request, with what passed between the business unit and the agency. */
export class RequestOf extends Query<RequestToAgency | 'several' | null> {
  /**
   * @param record that asked: its id. Null: whichever record of the case did
   * @returns 'several' where more than one record of the case asked; null: there is none, or none of theirs
   */
  constructor(
    readonly person: string,
    readonly caseId: string,
    readonly agency: string,
    readonly record: string | null,
  ) {
    super();
  }
}

@QueryHandler(RequestOf)
export class RequestOfHandler implements IQueryHandler<RequestOf> {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(Boards) private readonly boards: Boards,
  ) {}

  async execute({ person, caseId, agency, record }: RequestOf) {
    const asker = await personOf(this.engine, person);
    const of = (await boardOf(this.boards, this.engine, asker)).find((one) => one.caseId === caseId);
    const asking = (of?.workflows ?? []).filter(
      ({ id, category }) => asksAgencies(category) && (record === null || id === record),
    );
    const asked = await Promise.all(
      asking.map(({ stream }) => requestsIn(this.engine, asker, { case: caseId, stream })),
    );
    const found = asked.flat().filter((one) => one.agency === agency);
    return found.length > 1 ? 'several' : (found[0] ?? null);
  }
}
