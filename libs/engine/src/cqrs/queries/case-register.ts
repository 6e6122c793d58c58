import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayReadWorkflow, type Asker } from '@waymark/access';
import { meeting, recordOf, titleOfRecord } from '@waymark/casework';
import type { Board, CaseOnBoard, TaskOnBoard } from '../../board/board';
import { Boards } from '../../board/boards';
import { isOpenTo, isTheirs, openTo } from '../../board/of-asker';
import { inRegister, registerPage, type CaseInRegister, type RegisterFilters } from '../../board/register';
import type { Engine } from '../../engine';
import { personOf } from '../asking';
import { workingNamesFor, type WorkingNames } from '../cases/working-name';
import { ENGINE } from '../engine.token';
import { boardOf } from './board-of';
import { titlesOf } from './titles-of';

export interface RegisteredCase {
  readonly case: string;
  readonly reference: string | null;
  /** Null where it has none, or none that the asker may know. */
  readonly workingName: string | null;
  readonly stageTitle: string;
  /** The workflow that says so: `rapidReview`. */
  readonly workflow: string | null;
  /** What that is called. */
  readonly workflowTitle: string | null;
  /** The workflow's id where it alone is open to the asker, and not the case. */
  readonly onlyWorkflow: string | null;
  readonly entry: string | null;
  readonly openedOn: string | null;
  readonly openedAt: string;
  readonly next: TaskOnBoard | null;
  readonly restricted: boolean;
  readonly erased: boolean;
  /** Who leads it, where that is not the asker's own partnership. */
  readonly ledBy: string | null;
}

export interface CaseRegisterPage {
  readonly cases: readonly RegisteredCase[];
  readonly total: number;
  readonly before: string | null | undefined;
  readonly after: string | null;
  readonly stages: readonly { readonly stage: string; readonly title: string; readonly workflow: string }[];
  readonly years: readonly string[];
  readonly anyRestricted: boolean;
}

/** The register of the cases that a person may see, newest first: considerations that came to nothing included. */
export class CaseRegister extends Query<CaseRegisterPage> {
  constructor(
    readonly person: string,
    readonly filters: RegisterFilters,
    readonly from: string | null,
    /** Only these cases: those that a search found. Null: all. */
    readonly among: ReadonlySet<string> | null = null,
  ) {
    super();
  }
}

interface Row {
  readonly entry: CaseInRegister;
  readonly mine: boolean;
  readonly whole: boolean;
}

@QueryHandler(CaseRegister)
export class CaseRegisterHandler implements IQueryHandler<CaseRegister> {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(Boards) private readonly boards: Boards,
  ) {}

  async execute({ person, filters, from, among }: CaseRegister): Promise<CaseRegisterPage> {
    const asker = await personOf(this.engine, person);
    const board = await boardOf(this.boards, this.engine, asker);
    const rows = rowsFor(asker, among === null ? board : board.filter(({ caseId }) => among.has(caseId)));
    const page = registerPage(among === null ? casework(rows, filters.stage) : rows, filters, from);
    const leads = page.cases.flatMap(({ entry }) => entry.of.record.lead ?? []);
    const titles = await titlesOf(this.engine.recorder.streams, new Set(leads), []);
    const named = await workingNamesFor(
      this.engine,
      asker,
      page.cases.map(({ entry }) => entry.of),
    );
    return {
      ...page,
      cases: page.cases.map((row) => registered(asker, row, titles, named)),
      stages: stagesIn(rows),
      years: [...new Set(rows.map(({ entry }) => entry.year))].toSorted().toReversed(),
      anyRestricted: rows.some(({ entry }) => entry.restricted),
    };
  }
}

function registered(
  asker: Asker,
  { entry, whole }: Row,
  titles: ReadonlyMap<string, string>,
  named: WorkingNames,
): RegisteredCase {
  const { of, standing, stageTitle, next, restricted } = entry;
  const own = asker.roles.some(({ partnership }) => partnership === of.record.lead);
  return {
    case: of.caseId,
    reference: of.reference,
    workingName: whole ? named(of.caseId, of.workingName) : null,
    stageTitle,
    workflow: standing?.category ?? null,
    workflowTitle: standing === null ? null : titleOfRecord(recordOf(standing.category), standing.state),
    onlyWorkflow: whole ? null : (standing?.id ?? null),
    entry: whole ? of.entry : null,
    openedOn: of.openedOn,
    openedAt: of.openedAt,
    next,
    restricted,
    erased: of.keyDestroyed,
    ledBy: own ? null : (titles.get(of.record.lead ?? '') ?? null),
  };
}

/** The groups' years of meetings have a list of their own; here they stand for whoever asks for one of their stages. */
const casework = (rows: readonly Row[], stage: string | null): readonly Row[] =>
  stage?.startsWith(`${meeting.category}.`)
    ? rows
    : rows.filter(({ entry }) => entry.standing?.category !== meeting.category);

/** Whole cases, and for a reviewer the review that they are appointed to. */
function rowsFor(asker: Asker, board: Board): Row[] {
  return board.flatMap((of) => {
    const open = openTo(asker, of);
    const seen = open.whole ? of : reviewed(asker, of);
    if (seen === null) return [];
    const mine = seen.tasks.some((task) => {
      const workflow = seen.workflows.find(({ id }) => id === task.instance) ?? null;
      return isTheirs(asker, seen, task.owner) && isOpenTo(asker, seen, open, workflow, task.owner);
    });
    return [{ entry: inRegister(seen), mine, whole: open.whole }];
  });
}

function reviewed(asker: Asker, of: CaseOnBoard): CaseOnBoard | null {
  const workflows = of.workflows.filter((workflow) => mayReadWorkflow(asker, of.record, workflow));
  if (workflows.length === 0) return null;
  const ids = new Set<string | null>(workflows.map(({ id }) => id));
  return { ...of, workflows, tasks: of.tasks.filter(({ instance }) => ids.has(instance)) };
}

function stagesIn(rows: readonly Row[]): CaseRegisterPage['stages'] {
  const found = new Map(
    rows.map(({ entry: { stage, stageTitle, standing } }) => [
      stage,
      {
        stage,
        title: stageTitle,
        workflow: standing?.category ?? '',
      },
    ]),
  );
  return [...found.values()].toSorted((a, b) => (a.workflow + a.title < b.workflow + b.title ? -1 : 1));
}
