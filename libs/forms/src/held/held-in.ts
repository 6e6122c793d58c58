import { own } from '@waymark/casework';
import type { Held } from './choice';
import type { RecordHeld } from './record';
import { sources, thingsNamed } from './sources';

/** What the record holds of the things asked for. What the directory holds stands in `beside`, and counts first. */
export const heldIn = (things: Iterable<string>, record: RecordHeld, beside: Held): Held =>
  Object.fromEntries(
    [...things].map((thing) => [
      thing,
      own(beside, thing) ?? own(sources, thing)?.(record) ?? thingsNamed(thing, record),
    ]),
  );
