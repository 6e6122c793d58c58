import type { Held } from './held';
import type { DecidedBy, ClockMark } from './marks';
import { currentChart, firstStage, type AnyWorkflow } from './workflow';

/** What the frame reads of a stored event: the clear part alone. */
export interface EventOnRecord {
  readonly id: string;
  readonly revision: number;
  readonly type: string;
  readonly schema: number;
  readonly data: Readonly<Record<string, unknown>>;
  /** Which optional fields of the sealed half are given or not known. */
  readonly held?: Held;
  readonly subject: string;
  readonly actor: string;
  readonly decidedBy: DecidedBy | null;
  readonly occurredOn: string;
  readonly departures: readonly string[];
  readonly command: { readonly id: string; readonly digest: string };
  readonly workflow: { readonly name: string; readonly chart: number };
  readonly stage: string;
  readonly clocks: readonly ClockMark[];
  readonly hash: string;
}

/**
 * One stream folded. It belongs to whoever folded it: `advance` changes it in place, so that a long history is folded
 * in one pass and a cached instance costs one event's work per step.
 */
export interface Instance {
  /** The id in the name of its stream. */
  readonly itself: string;
  chart: number;
  stage: string;
  state: unknown;
  /** Revision of the last event; -1 before the first. */
  revision: number;
  /** Hash of the last event, 64 zeros before the first. */
  hash: string;
  /** The last event of each subject: two people collide only there. */
  readonly subjects: Map<string, { revision: number; type: string }>;
  /** Every command of the stream with its content digest: the same command twice has one effect. */
  readonly commands: Map<string, CommandOnRecord>;
  /** How each clock stands, by its name. */
  readonly clocks: Map<string, ClockStanding>;
}

export interface CommandOnRecord {
  readonly digest: string;
  readonly revision: number;
  readonly stage: string;
}

export type ClockStart = Extract<ClockMark, { mark: 'started' | 'cannot be counted' | 'not applicable' }>;

export interface ClockStanding {
  start: ClockStart | null;
  stopped: string | null;
  /** Why it ended without what was due, where it did. */
  missed?: string | undefined;
}

export const notMarked: Readonly<ClockStanding> = { start: null, stopped: null };

export const zeroHash = '0'.repeat(64);

export const begin = (workflow: AnyWorkflow, itself: string): Instance => ({
  itself,
  chart: currentChart(workflow),
  stage: firstStage(workflow),
  state: workflow.initial,
  revision: -1,
  hash: zeroHash,
  subjects: new Map(),
  commands: new Map(),
  clocks: new Map(),
});

/** Apart from the one that it was made of: what is only tried on it leaves that one as it is. */
export const copyOf = (instance: Instance): Instance => ({
  ...instance,
  subjects: new Map(instance.subjects),
  commands: new Map(instance.commands),
  clocks: new Map([...instance.clocks].map(([key, standing]) => [key, { ...standing }])),
});

export const clockKey = (name: { clock: string; runsFor: string; basis: string }): string =>
  `${name.clock}|${name.runsFor}|${name.basis}`;

export function markClock(clocks: Map<string, ClockStanding>, mark: ClockMark): void {
  const key = clockKey(mark);
  const standing = clocks.get(key) ?? { ...notMarked };
  if (mark.mark === 'stopped' || mark.mark === 'running again') end(standing, mark);
  else if (mark.mark === 'never started') standing.start = null;
  else standing.start = mark;
  clocks.set(key, standing);
}

function end(standing: ClockStanding, mark: Extract<ClockMark, { mark: 'stopped' | 'running again' }>): void {
  delete standing.missed;
  standing.stopped = mark.mark === 'stopped' ? mark.on : null;
  if (mark.mark === 'stopped' && mark.missed !== undefined) standing.missed = mark.missed;
}

/** `rapidReview.MeetingHeld` → `MeetingHeld`. */
export const factOf = (type: string): string => type.slice(type.indexOf('.') + 1);
