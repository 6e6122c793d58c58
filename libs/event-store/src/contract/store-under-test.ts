import type { EventStore } from '../port';

export interface StoreUnderTest {
  /** Holds none of Waymark's events yet. */
  readonly store: EventStore;
  /** Opens another store on the same data, or is absent where the data ends with the store. */
  readonly openAgain?: () => Promise<EventStore>;
  /** Called after everything opened here has been closed. */
  readonly remove: () => Promise<void>;
}
