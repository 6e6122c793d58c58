import type { Case } from '@waymark/casework';
import type { CaseListed } from '@waymark/projections';
import type { Band, Task } from '../tasks/task';

/** A workflow of a case on the board, with its record folded. */
export interface WorkflowOnBoard {
  /** The id in its stream's name. */
  readonly id: string;
  readonly stream: string;
  readonly category: string;
  readonly stage: string;
  readonly stageTitle: string;
  readonly ended: boolean;
  readonly state: unknown;
  readonly revision: number;
}

export interface TaskOnBoard extends Task {
  /** Stable as long as it waits: where it stands, which step, and what it is about. */
  readonly id: string;
  readonly case: string;
  readonly reference: string | null;
  /** Null: of the case's own record. */
  readonly instance: string | null;
  readonly band: Band;
}

export interface CaseOnBoard extends Omit<CaseListed, 'instances'> {
  readonly record: Case;
  readonly workflows: readonly WorkflowOnBoard[];
  /** The most pressing first. */
  readonly tasks: readonly TaskOnBoard[];
}

/** The cases of a partnership with what waits in each, the newest first. */
export type Board = readonly CaseOnBoard[];
