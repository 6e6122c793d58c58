import type { PracticeReview } from '@waymark/casework';
import type { AgreedDeadlineId, CivilDate, ClockId } from '@waymark/statute';
import type { EndedAgencies } from '../board/ended-agencies';
import type { Task } from './task';

/** A workflow as tasks are read from it: its record, where it stands, and what stands around it. */
export interface AtWork<State> {
  readonly state: State;
  readonly stage: string;
  readonly today: CivilDate;
  /** Nothing more is looked for, as far as its stage says. */
  readonly ended: boolean;
  /** The bodies that decide today, those of other areas that decide with them included. */
  readonly bodies: readonly string[];
  /** Agencies that own a part of it and are no more. */
  readonly endedAgencies: EndedAgencies;
  /** The practice reviews of the case, by id. */
  readonly practiceReviews: ReadonlyMap<string, PracticeReview>;
  /** When one of the case's running deadlines is due, and which it is. */
  readonly dueOf: (deadline: ClockId | AgreedDeadlineId) => Pick<Task, 'due' | 'dueLatest' | 'deadline'>;
}
