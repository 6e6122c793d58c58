import { derivedId } from '@waymark/ledger';

/** Who records what a policy carries. It is nobody in the directory. */
export const policiesActor = 'waymark-policies';

/** The same event leads a policy to the same command, so that a crash repeats nothing. `place` tells several apart. */
export const commandOf = (policy: string, event: string, place: string): string =>
  derivedId('policy', policy, event, place);

/** The stream that a command opens, as the recorder derives it. */
export const streamOpenedBy = (command: string, category: string): string =>
  `${category}-${derivedId(command, category)}`;

/** The event that a command left in a stream, as the recorder derives it. */
export const eventOf = (command: string, stream: string): string => derivedId(command, stream);

/** `rapidReview-1f…` → `1f…`. */
export const instanceIn = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
