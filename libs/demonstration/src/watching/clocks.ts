import { clockKey, factOf, type ClockMark } from '@waymark/casework';
import type { Miss, RunningClock } from '@waymark/engine';
import type { LedgerEvent } from '@waymark/ledger';

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
  private readonly missed = new Map<string, KeptMiss>();
  /** What the watch has said already, by deadline and due date. */
  readonly said = new Set<string>();

  take(event: LedgerEvent): void {
    const { case: caseId, type, data, clocks } = event;
    if (caseId === null) return;
    if (type === 'case.CaseOpened') this.leads.set(caseId, data['lead'] as string);
    for (const mark of clocks) this.mark(event, caseId, mark);
    if (type.startsWith('clock.')) this.found(caseId, factOf(type), data as unknown as Found);
  }

  running(): RunningClock[] {
    return [...this.clocks.values()].flatMap((clock) => {
      const { started, due, dueLatest, countedFrom, stopped, notApplicable } = clock;
      if (stopped !== null || notApplicable !== null || started === null || due === null || countedFrom === null)
        return [];
      return [{ ...clock, started, due, dueLatest: dueLatest ?? due, countedFrom }];
    });
  }

  misses(): Miss[] {
    return [...this.missed.values()].map((miss) => {
      const { dueLatest, stopped, notApplicable } = this.clocks.get(keyOf(miss.case, miss))!;
      return { ...miss, dueNow: dueLatest, stopped, notApplicable };
    });
  }

  private mark({ id }: LedgerEvent, caseId: string, mark: ClockMark): void {
    const key = keyOf(caseId, mark);
    const before = this.clocks.get(key) ?? this.unmarked(caseId, mark);
    this.clocks.set(key, marked(before, mark, id));
  }

  private unmarked(caseId: string, { clock, runsFor, basis, mark }: ClockMark): KeptClock {
    const name = { case: caseId, lead: this.leads.get(caseId)!, clock, runsFor, basis };
    return { ...name, ...notStarted, governs: mark === 'not applicable', stopped: null };
  }

  private found(caseId: string, type: string, found: Found): void {
    const { clock, runsFor, basis, due, countedFrom } = found;
    const key = keyOf(caseId, found);
    if (type === 'DueDateMoved') {
      const before = this.clocks.get(key);
      if (before === undefined || before.countedFrom !== countedFrom) return;
      this.clocks.set(key, { ...before, due: found.to!, dueLatest: found.toLatest! });
      return;
    }
    const deadline = `${key}|${due}`;
    if (type !== 'DeadlineNoLongerMissed') this.said.add(`${type}|${deadline}`);
    else {
      this.said.delete(`DeadlineMissed|${deadline}`);
      this.said.delete(`DeadlineApproaching|${deadline}`);
    }
    if (type === 'DeadlineMissed') {
      const lead = this.leads.get(caseId)!;
      this.missed.set(deadline, { case: caseId, lead, clock, runsFor, basis, due, countedFrom });
    } else if (type === 'DeadlineNoLongerMissed') this.missed.delete(deadline);
  }
}

interface Found extends Omit<KeptMiss, 'case' | 'lead'> {
  readonly to?: string;
  readonly toLatest?: string;
}

export const keyOf = (caseId: string, name: Parameters<typeof clockKey>[0]): string => `${caseId}|${clockKey(name)}`;

const notStarted = { started: null, due: null, dueLatest: null, countedFrom: null, notApplicable: null };

function marked(before: KeptClock, mark: ClockMark, event: string): KeptClock {
  switch (mark.mark) {
    case 'started': {
      const { from: started, due, dueLatest, governs } = mark;
      return { ...before, ...notStarted, started, due, dueLatest, governs, countedFrom: event };
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
