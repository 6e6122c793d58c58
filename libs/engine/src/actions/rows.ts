import { agenciesActedFor, concernsAgency, mayReadCase, mayReadWorkflow, type Asker } from '@waymark/access';
import {
  action,
  actionPlan,
  agenciesWithoutEvidence,
  bragOfPart,
  dayOfAction,
  isActionOverdue,
  isOpenAction,
  owningAction,
  standingOfAction,
  type Action,
  type ActionPlan,
  type Brag,
  type BragOfPart,
  type StandingOfAction,
} from '@waymark/casework';
import { compare } from '../compare';
import type { Board, CaseOnBoard, TaskOnBoard, WorkflowOnBoard } from '../board/board';
import { bands, type Band } from '../tasks/task';

/** One action as a list across reviews has it, without its words. */
export interface ActionRow {
  readonly of: CaseOnBoard;
  readonly workflow: WorkflowOnBoard;
  readonly state: Action;
  /** Where its plan comes from; null where that is not known. */
  readonly source: string | null;
  readonly standing: StandingOfAction;
  readonly open: boolean;
  /** Those that own a part of it or lead on it. */
  readonly agencies: readonly string[];
  /** Agencies of the asker's that own it or a part of it. */
  readonly own: readonly string[];
  /** Whether the whole of it is open to the asker, and not their own agency's part alone. */
  readonly whole: boolean;
  readonly due: string | null;
  readonly band: Band;
  readonly overdue: boolean;
  /** By agency: how its part goes today. */
  readonly brags: ReadonlyMap<string, BragOfPart>;
}

/** Every action that somebody may see: of the cases that they read, and of the agencies that they act for. */
export function actionRows(asker: Asker, board: Board, today: string): ActionRow[] {
  return board.flatMap((of) => {
    const reads = mayReadCase(asker, of.record);
    const acts = agenciesActedFor(asker, of.record);
    if (!reads && acts.length === 0) return [];
    const sources = new Map(
      of.workflows
        .filter(({ category }) => category === actionPlan.category)
        .map(({ id, state }) => [id, (state as ActionPlan).source]),
    );
    return of.workflows.flatMap((workflow) => {
      const state = workflow.state as Action;
      if (workflow.category !== action.category || state.plan === null) return [];
      const own = acts.filter((agency) => concernsAgency(workflow, agency));
      const whole = reads && mayReadWorkflow(asker, of.record, workflow);
      if (!whole && own.length === 0) return [];
      return [rowOf(of, workflow, state, sources.get(state.plan) ?? null, { own, whole, today })];
    });
  });
}

function rowOf(
  of: CaseOnBoard,
  workflow: WorkflowOnBoard,
  state: Action,
  source: string | null,
  { own, whole, today }: { own: readonly string[]; whole: boolean; today: string },
): ActionRow {
  const open = isOpenAction(state);
  const agencies = owningAction(state);
  return {
    of,
    workflow,
    state,
    source,
    standing: standingOfAction(state),
    open,
    agencies,
    own,
    whole,
    due: dayOfAction(state),
    band: bandIn(of.tasks.filter(({ instance }) => instance === workflow.id)),
    overdue: isActionOverdue(state, today),
    brags: new Map(agencies.map((agency) => [agency, bragOfPart(state, agency, today)])),
  };
}

const bandIn = (tasks: readonly TaskOnBoard[]): Band =>
  bands.find((band) => tasks.some((task) => task.band === band)) ?? 'not due yet';

/** How an agency's part of an action goes, as the agency last said it. */
export const reportedBrag = ({ state }: ActionRow, agency: string): Brag | null => state.progress[agency] ?? null;

/** Agencies that still owe evidence. */
export const owing = ({ state, open }: ActionRow): readonly string[] => (open ? agenciesWithoutEvidence(state) : []);

export interface ActionFilters {
  readonly agency: string | null;
  readonly source: string | null;
  readonly brag: Brag | 'none' | null;
  readonly standing: 'open' | 'overdue' | 'evidence' | 'ended' | 'all';
}

/** Those that the filters leave: what is open first by its day, what came to its end after it. */
export function selectActions(rows: readonly ActionRow[], filters: ActionFilters): ActionRow[] {
  return rows
    .filter(
      (row) =>
        (filters.agency === null || row.agencies.includes(filters.agency)) &&
        (filters.source === null || row.source === filters.source) &&
        (filters.brag === null || bragsIn(row, filters.agency).includes(filters.brag)) &&
        stands(row, filters.standing),
    )
    .toSorted(byDay);
}

/** Of the agency that is asked for, of the asker's own, or of all. */
const bragsIn = (row: ActionRow, agency: string | null): readonly (Brag | 'none')[] => {
  const of = agency !== null ? [agency] : row.whole ? row.agencies : row.own;
  return of.map((one) => row.brags.get(one)?.brag ?? 'none');
};

function stands({ open, overdue, state }: ActionRow, asked: ActionFilters['standing']): boolean {
  switch (asked) {
    case 'open':
      return open;
    case 'overdue':
      return overdue;
    case 'evidence':
      return Object.values(state.evidence).some(({ standing }) => standing === 'awaiting');
    case 'ended':
      return !open;
    case 'all':
      return true;
  }
}

const byDay = (one: ActionRow, other: ActionRow): number =>
  Number(other.open) - Number(one.open) ||
  compare(one.due ?? '9999', other.due ?? '9999') ||
  compare(other.of.openedPosition, one.of.openedPosition) ||
  compare(one.workflow.id, other.workflow.id);
