import { z } from 'zod';
import { StatedDate } from '@waymark/statute';
import { opaqueId, ownName, text } from './fields';
import type { Held } from './held';
import type { ClockMark, DecidedBy } from './marks';
import { read, type FieldProblem } from './problems';
import type { Objection } from './rule';
import type { Departure } from './step';

/** A step that someone wants recorded. */
export interface Request {
  readonly command: { readonly id: string; readonly digest: string };
  readonly type: string;
  readonly data: unknown;
  readonly occurredOn: string;
  /** Revision of the subject that the person had before their eyes; null: they saw none. */
  readonly subjectRevision: number | null;
  /** Stage that the person had before their eyes; left out where none was shown. */
  readonly stageSeen?: string | null | undefined;
  readonly actor: string;
  readonly decidedBy: DecidedBy | null;
  /** Whether the person who decided is named in words, whom the directory may not hold. */
  readonly deciderNamed: boolean;
  readonly deciderErased: boolean;
  readonly deciderCalled: readonly string[];
  /** What shows of it beside sealed parts of the record; of a correction, what did not show before. */
  readonly noticed: readonly string[];
  /** Whether it is told as given here by the decider themselves, and whoever it names is not whoever records it. */
  readonly givenHereForAnother: boolean;
  /** Whether the directory knows whoever decided as acting for another body than the one in whose name it is given. */
  readonly deciderActsForAnother: boolean;
  readonly departures: readonly Departure[];
}

/** What is to be stored of it, whole: the recorder seals the second half. */
export interface NewEvent {
  readonly type: string;
  readonly schema: number;
  readonly clear: Record<string, unknown>;
  readonly sealed: Record<string, unknown>;
  readonly held: Held;
  readonly subject: string;
  readonly occurredOn: string;
  readonly decidedBy: DecidedBy | null;
  readonly departures: readonly Departure[];
  readonly chart: number;
  readonly stage: string;
  readonly clocks: readonly ClockMark[];
}

export type Decision =
  | { readonly answer: 'record'; readonly event: NewEvent }
  /** This command was taken before: its first result stands. */
  | { readonly answer: 'repeated'; readonly revision: number; readonly stage: string }
  | { readonly answer: 'unreadable'; readonly problems: readonly FieldProblem[] }
  | {
      readonly answer: 'no such step';
      readonly step: string;
      readonly stage: string;
      readonly possible: readonly string[];
    }
  | {
      readonly answer: 'objections';
      readonly objections: readonly Objection[];
      readonly stage: string;
      readonly possible: readonly string[];
    }
  | { readonly answer: 'same command, other content' }
  | { readonly answer: 'changed meanwhile'; readonly subject: string; readonly revision: number; readonly by: string };

const decider = z.strictObject({
  body: opaqueId(),
  capacity: z.enum(['lead', 'delegate', 'deputy', 'acting']),
  given: z.enum(['here', 'meeting', 'email', 'telephone', 'letter']),
  person: opaqueId().nullable(),
}) satisfies z.ZodType<DecidedBy>;

const departures = z.array(z.strictObject({ rule: ownName(), reason: z.union([text(), z.string().regex(/^\s*$/)]) }));

/**
 * What a request says beside the step's own fields. It stands in clear (but for the reasons), so it is read as strictly
 * as they are. A blank reason can be read: the rule is then asked again.
 */
export function problemsOfFrame(request: Request): FieldProblem[] {
  const parts = [
    read(StatedDate, request.occurredOn, ['occurredOn']),
    ...(request.decidedBy === null ? [] : [read(decider, request.decidedBy, ['decidedBy'])]),
    ...(request.departures.length === 0 ? [] : [read(departures, request.departures, ['departures'])]),
  ];
  return parts.flatMap((part) => ('problems' in part ? part.problems : []));
}
