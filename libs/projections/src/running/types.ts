import type { EventStore, Position } from '@waymark/event-store';
import type { Views } from '../views/open-views';
import type { ParkedRow } from './tables';

export interface RunnerOptions {
  readonly store: EventStore;
  readonly views: Views;
  /** Told of every record that is set aside, loudly. */
  readonly onParked: (parked: ParkedRow) => void;
  /** Told when the read models could not be written; the same batch is tried again after the pause. */
  readonly onTrouble: (error: unknown) => void;
  readonly pauseAfterTrouble: number;
}

/** Brings the read models up to the log, and keeps them there. One runner at a time writes a database. */
export interface Runner {
  /** The position that the read models stand at. */
  position(): Position | null;
  /** Follows the log until stopped. */
  follow(): void;
  /** True once the read models hold that position; false when they do not after so many milliseconds. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /** Takes in what the log holds now. */
  catchUp(): Promise<void>;
  /** Makes a parked record's rows anew, from its first event on. False when it had to be parked again. */
  resume(record: string): Promise<boolean>;
  /** Holds still while `work` replaces the read models, and goes on from where they then stand. */
  whileHeld<Result>(work: () => Promise<Result>): Promise<Result>;
  stop(): Promise<void>;
}
