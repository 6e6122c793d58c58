import type { ActionCounts, LateAction, Timeliness, WaitingEvidence } from '@waymark/projections';
import { inWords } from '@waymark/statute';
import { listed } from '../words/deadlines';
import { amount } from './states';
import { capitalised, some, times } from '../words/counts';

/** Where actions stand: by agency, the overdue ones, evidence that waits for the chair, and what was closed. */
export interface ActionsSection {
  readonly headline: string;
  /** What was closed, and whether it is shown to have mattered, in one sentence; null where none was. */
  readonly closed: string | null;
  readonly agencies: readonly CountsRow[];
  readonly sources: readonly CountsRow[];
  readonly late: readonly LateRow[];
  readonly waiting: readonly WaitingRow[];
  /** How many more stand in the CSV. */
  readonly lateNotListed: number;
  readonly waitingNotListed: number;
}

export interface CountsRow {
  readonly title: string;
  readonly counts: ActionCounts;
  /** In rows by source alone. */
  readonly plans: number | null;
}

export interface LateRow {
  readonly caseId: string;
  readonly action: string;
  readonly reference: string;
  readonly what: string;
  readonly agencies: string;
  readonly due: string;
  readonly days: number;
  readonly note: string;
}

export interface WaitingRow {
  readonly caseId: string;
  readonly action: string;
  readonly reference: string;
  readonly agency: string;
  readonly since: WaitingEvidence['since'];
  readonly days: number | null;
  readonly afterClosing: boolean;
}

/** As many as a person reads; the CSV holds all. */
const mostListed = 50;

export function actionsSection({ actions }: Pick<Timeliness, 'actions'>): ActionsSection {
  const { total, byAgency, bySource, late, waiting } = actions;
  return {
    headline: headlineOf(total, waiting),
    closed: closedInWords(actions),
    agencies: byAgency.map(({ agency, title, ...counts }) => ({
      title: agency === null ? 'No agency named yet' : (title ?? unnamed),
      counts,
      plans: null,
    })),
    sources: bySource.map(({ source, plans, ...counts }) => ({
      title: source === null ? 'Plan not known' : capitalised(source),
      counts,
      plans,
    })),
    late: late.slice(0, mostListed).map(lateRow),
    waiting: waiting.slice(0, mostListed).map(waitingRow),
    lateNotListed: Math.max(0, late.length - mostListed),
    waitingNotListed: Math.max(0, waiting.length - mostListed),
  };
}

const unnamed = 'An agency that the directory does not name';

function headlineOf({ actions, open, overdue }: ActionCounts, waiting: readonly WaitingEvidence[]): string {
  if (actions === 0) return 'No action is recorded yet.';
  const longest = waiting[0]?.days ?? null;
  const waits =
    waiting.length === 0
      ? 'no evidence waits for the chair'
      : `evidence waits for the chair ${times(waiting.length)}${longest === null ? '' : `, the longest for ${amount(longest, 'days')}`}`;
  return `${overdue} of ${open} open ${open === 1 ? 'action' : 'actions'} overdue; ${waits}.`;
}

function closedInWords({ total, impact }: Timeliness['actions']): string | null {
  const { closed, closedWithoutEvidence, closedWithoutImpactEvidenced, notProgressed, superseded } = total;
  const others = [some(notProgressed, 'not progressing, with rationale'), some(superseded, 'superseded')].filter(
    (part) => part !== null,
  );
  if (closed === 0) return others.length === 0 ? null : `${capitalised(listed(others))}.`;
  const found = [
    some(impact.partlyEvidenced, 'partly evidenced'),
    some(impact.notEvidenced, 'not evidenced'),
    some(impact.checkNotNeeded, 'check not needed'),
    some(impact.noCheck, 'no check recorded'),
  ].filter((part) => part !== null);
  const parts = [
    `Of ${closed} closed, ${closedWithoutEvidence} without evidence accepted`,
    `${closedWithoutImpactEvidenced} without impact evidenced${found.length === 0 ? '' : ` (${found.join(', ')})`}`,
  ];
  return `${parts.join(' and ')}${others.length === 0 ? '' : `; beside them ${listed(others)}`}.`;
}

const lateRow = (late: LateAction): LateRow => ({
  caseId: late.caseId,
  action: late.action,
  reference: late.reference ?? 'Reference not known',
  what: capitalised(late.what),
  agencies: listed(late.agencies.map(({ title }) => title ?? unnamed)) || 'No agency named yet',
  due: inWords(late.due),
  days: late.days,
  note: listed([
    ...(late.agreed ? [] : ['not yet agreed']),
    ...(late.evidenceWaiting ? ['evidence waits for the chair'] : []),
    ...(late.dueChanged === 0 ? [] : [`day changed ${times(late.dueChanged)}`]),
  ]),
});

const waitingRow = ({ caseId, action, reference, title, since, days, afterClosing }: WaitingEvidence): WaitingRow => ({
  caseId,
  action,
  reference: reference ?? 'Reference not known',
  agency: title ?? unnamed,
  since,
  days,
  afterClosing,
});
