import { clockKey, factOf, type ClockMark } from '@waymark/casework';
import type { Miss, RunningClock } from '@waymark/engine';
import type { LedgerEvent } from '@waymark/ledger';
import { earliestDay } from '@waymark/statute';

/** A clock as the log has it so far. */
export interface KeptClock extends Omit<RunningClock, 'started' | 'due' | 'dueLatest' | 'countedFrom'> {
  readonly started: string | null;
  readonly due: string | null;
  readonly dueLatest: string | null;
  readonly countedFrom: string | null;
  readonly stopped: string | null;
  readonly notApplicable: string | null;
}

type KeptMiss = Pick<Miss, 'case' | 'lead' | 'clock' | 'runsFor' | 'basis' | 'due' | 'countedFrom'>;

/** Every clock of every case and every miss, folded in memory from the log's events: no read model is asked. */
export class KeptClocks {
  private readonly leads = new Map<string, string>();
  private readonly clocks = new Map<string, KeptClock>();
  private readonly open = new Map<string, RunningClock>();
  /** Stopped late, and not asked for since. */
  private readonly late = new Map<string, RunningClock>();
  /** By clock: what was missed of it and not taken back, by due date. */
  private readonly missed = new Map<string, Map<string, KeptMiss>>();
  /** Clocks of which something changed that were missed before. */
  private readonly changed = new Set<string>();
  /** What the watch has said already, by deadline and due date. */
  private readonly said = new Set<string>();

  take(event: LedgerEvent): void {
    const { case: caseId, type, data, clocks } = event;
    if (caseId === null) return;
    if (type === 'case.CaseOpened') this.leads.set(caseId, data['lead'] as string);
    for (const mark of clocks) {
      const key = keyOf(caseId, mark);
      this.keep(key, marked(this.clocks.get(key) ?? this.unmarked(caseId, mark), mark, event.id));
    }
    if (type.startsWith('clock.')) this.found(caseId, factOf(type), data as unknown as Found);
  }

  running(): Iterable<RunningClock> {
    return this.open.values();
  }

  /** Clocks that were stopped late since this was asked last: also those that ran out before anybody looked. */
  stoppedLate(): RunningClock[] {
    const found = [...this.late.values()];
    this.late.clear();
    return found.filter((clock) => clock.governs && !this.isSaid('DeadlineMissed', clock, clock.dueLatest));
  }

  isSaid(type: 'DeadlineApproaching' | 'DeadlineMissed', deadline: RunningClock, due: string): boolean {
    return this.said.has(`${type}|${keyOf(deadline.case, deadline)}|${due}`);
  }

  /** Misses of which something changed since this was asked last. */
  missesChanged(): Miss[] {
    const found = [...this.changed].flatMap((key) => {
      const { dueLatest, stopped, notApplicable } = this.clocks.get(key)!;
      const misses = [...(this.missed.get(key)?.values() ?? [])];
      return misses.map((miss) => ({ ...miss, dueNow: dueLatest, stopped, notApplicable }));
    });
    this.changed.clear();
    return found;
  }

  private keep(key: string, clock: KeptClock): void {
    this.clocks.set(key, clock);
    if (this.missed.has(key)) this.changed.add(key);
    this.open.delete(key);
    this.late.delete(key);
    const { started, due, dueLatest, countedFrom, stopped, notApplicable } = clock;
    if (notApplicable !== null || started === null || due === null || countedFrom === null) return;
    const counted = { ...clock, started, due, dueLatest: dueLatest ?? due, countedFrom };
    if (stopped === null) this.open.set(key, counted);
    else if ((earliestDay(stopped) ?? '') > counted.dueLatest) this.late.set(key, counted);
  }

  private unmarked(caseId: string, { clock, runsFor, basis, mark }: ClockMark): KeptClock {
    const name = { case: caseId, lead: this.leads.get(caseId)!, clock, runsFor, basis };
    return { ...name, ...notStarted, governs: mark === 'not applicable', stopped: null };
  }

  private found(caseId: string, type: string, found: Found): void {
    const key = keyOf(caseId, found);
    if (type === 'DueDateMoved') {
      const before = this.clocks.get(key);
      if (before?.countedFrom === found.countedFrom)
        this.keep(key, { ...before, due: found.to!, dueLatest: found.toLatest!, calendar: found.calendar! });
      return;
    }
    const said = (what: string) => `${what}|${key}|${found.due}`;
    if (type === 'DeadlineNoLongerMissed') {
      this.said.delete(said('DeadlineMissed'));
      this.said.delete(said('DeadlineApproaching'));
      this.missed.get(key)?.delete(found.due);
      return;
    }
    this.said.add(said(type));
    if (type !== 'DeadlineMissed') return;
    const { clock, runsFor, basis, due, countedFrom } = found;
    const misses = this.missed.get(key) ?? new Map<string, KeptMiss>();
    misses.set(due, { case: caseId, lead: this.leads.get(caseId)!, clock, runsFor, basis, due, countedFrom });
    this.missed.set(key, misses);
  }
}

interface Found extends Omit<KeptMiss, 'case' | 'lead'> {
  readonly to?: string;
  readonly toLatest?: string;
  readonly calendar?: string;
}

const keyOf = (caseId: string, name: Parameters<typeof clockKey>[0]): string => `${caseId}|${clockKey(name)}`;

const notStarted = {
  started: null,
  due: null,
  dueLatest: null,
  countedFrom: null,
  notApplicable: null,
  edition: null,
  calendar: null,
};

function marked(before: KeptClock, mark: ClockMark, event: string): KeptClock {
  switch (mark.mark) {
    case 'started': {
      const { from: started, due, dueLatest, governs, edition, calendar } = mark;
      return { ...before, ...notStarted, started, due, dueLatest, governs, edition, calendar, countedFrom: event };
    }
    case 'cannot be counted':
      return { ...before, ...notStarted, started: mark.from, governs: mark.governs, countedFrom: event };
    case 'never started':
      return { ...before, ...notStarted, governs: false };
    case 'not applicable':
      return { ...before, notApplicable: mark.because };
    case 'stopped':
      return { ...before, stopped: mark.on };
    case 'running again':
      return { ...before, stopped: null };
  }
}
