import type { AgreedDeadlineId, CivilDate, ClockId, StatedDate } from '@waymark/statute';

/** What somebody has to do, by what it is about: lists are filtered by it. */
export const taskKinds = [
  'deadline',
  'return',
  'decision',
  'evidence',
  'letter',
  'action',
  'impact check',
  'dispute',
  'scrutiny',
  'disclosure',
  'contribution',
  'succession',
  'national learning',
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** To whom it falls: to a role, never to a person, so that whoever leaves, leaves nothing behind. */
export type Owner =
  | { readonly to: 'unit' }
  | { readonly to: 'agency'; readonly agency: string }
  /** `role`: where the level decides which of the body's people. */
  | { readonly to: 'body'; readonly body: string; readonly role?: 'delegate' | 'lead' }
  | { readonly to: 'reviewer' }
  | { readonly to: 'scrutineer' };

/** One thing to do on one record. */
export interface Task {
  readonly kind: TaskKind;
  /** "Agency information return" */
  readonly title: string;
  /** The step that does it. */
  readonly step: string;
  /**
   * Where other work comes before the step, it leads to the record, which says what is next. A review that is to be opened
   * is begun by its own form.
   */
  readonly leadsTo: 'form' | 'record' | 'review to open';
  /** What the step's form chooses beforehand: ids alone. */
  readonly prefill: Readonly<Record<string, string>>;
  readonly owner: Owner;
  readonly due: CivilDate | null;
  /** Where the start is not exact: the latest day on which it may be due. */
  readonly dueLatest: CivilDate | null;
  /** Since when it waits for somebody, where it has no day of its own: then `due` is the day of what it holds up. */
  readonly since: StatedDate | null;
  /** The deadline that it is, where it is one. */
  readonly deadline: ClockId | AgreedDeadlineId | null;
}

/** How pressing it is on a day. */
export type Band = 'critically overdue' | 'overdue' | 'due soon' | 'waiting now' | 'not due yet' | 'waiting for others';

export const bands: readonly Band[] = [
  'critically overdue',
  'overdue',
  'due soon',
  'waiting now',
  'not due yet',
  'waiting for others',
];

/** What a task says of itself; the rest follows. */
export type TaskSaid = Pick<Task, 'kind' | 'title' | 'step' | 'owner'> & Partial<Task>;

export const task = (said: TaskSaid): Task => ({
  leadsTo: 'form',
  prefill: {},
  due: null,
  dueLatest: null,
  since: null,
  deadline: null,
  ...said,
});

export const unit: Owner = { to: 'unit' };
export const ofAgency = (agency: string): Owner => ({ to: 'agency', agency });
