import type { EventStore } from '../port';
import { describeAppending } from './appending';
import { describeClosing } from './closing';
import { describeConcurrency } from './concurrency';
import { describeFollowing } from './following';
import { describeReading } from './reading';
import { describeRepeating } from './repeating';
import { describeTexts } from './texts';

export interface StoreUnderTest {
  /** Holds none of Waymark's events yet. */
  readonly store: EventStore;
  /** Opens another store on the same data, or is absent where the data ends with the store. */
  readonly openAgain?: () => Promise<EventStore>;
  /** Called after everything opened here has been closed. */
  readonly remove: () => Promise<void>;
}

/** What every store promises. Each adapter passes this very suite. */
export function describeEventStoreContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`the event store contract, kept by ${name}`, () => {
    let subject: StoreUnderTest;
    beforeAll(async () => {
      subject = await open();
    });
    afterAll(async () => {
      await subject?.store.close();
      await subject?.remove();
    });
    const store = (): EventStore => subject.store;

    describeReading(store);
    describeAppending(store);
    describeRepeating(store);
    describeConcurrency(store);
    describeTexts(store);
    describeFollowing(store);
    describeClosing(() => subject);
  });
}
