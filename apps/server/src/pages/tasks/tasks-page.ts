import {
  bands,
  type Band,
  type ListedTask,
  type TaskFilters,
  type TaskKind,
  type TaskList,
} from '@waymark/engine/cqrs';
import { whenInWords, type CivilDate } from '@waymark/statute';
import { addressOf, type Chosen } from '../lists/address';
import { actionAddress, caseAddress, requestAddress, stepFormAddress, workflowAddress } from '../lists/case-links';
import { dueShown, type DueShown } from '../lists/due';
import { filtersShown, type FiltersShown } from '../lists/filters';
import { pagesShown, type PagingShown } from '../lists/paging';
import { reviewToOpenAddress } from '../steps/addresses';
import type { DutiesShown } from './duties-shown';
import { capitalised } from '../words/counts';

export interface TaskRow {
  readonly title: string;
  readonly about: string | null;
  /** That the agency to which it falls is no more. */
  readonly note: string | null;
  readonly href: string;
  readonly case: { readonly text: string; readonly name: string | null; readonly href: string | null };
  readonly owner: string;
  readonly due: DueShown;
}

export interface TaskGroup {
  readonly id: string;
  readonly heading: string;
  readonly colour: string;
  readonly count: number;
  readonly rows: readonly TaskRow[];
}

export interface TasksShown {
  readonly summary: string;
  readonly groups: readonly TaskGroup[];
  /** Whether it is of interest to whom they fall: where all fall to the same, it is not. */
  readonly showsOwner: boolean;
  readonly filters: FiltersShown;
  readonly whose: { readonly mine: boolean; readonly href: string };
  readonly paging: PagingShown | null;
}

const base = '/tasks';

const colours: Readonly<Record<Band, string>> = {
  'critically overdue': 'red',
  overdue: 'orange',
  'due soon': 'yellow',
  'waiting now': 'blue',
  'not due yet': 'grey',
  'waiting for others': 'grey',
};

export const kindWords: Readonly<Record<TaskKind, string>> = {
  deadline: 'Deadlines',
  return: 'Returns and queries',
  decision: 'Decisions and sign-offs',
  evidence: 'Evidence to decide on',
  letter: 'Letters and packs',
  action: 'Actions',
  'impact check': 'Impact checks',
  dispute: 'Disputes',
  contribution: 'Reviews led by others',
  'national learning': 'National learning',
  scrutiny: 'The scrutineer’s observations and challenges',
  disclosure: 'Requests for disclosure',
  succession: 'Succession of partnerships',
};

/** The list as a page shows it: in groups, the most pressing first. */
export function tasksShown(
  list: TaskList,
  duties: Pick<DutiesShown, 'waiting' | 'overdue'>,
  filters: TaskFilters,
  today: CivilDate,
): TasksShown {
  const { whose, kind, band, owner } = filters;
  const chosen: Chosen = { whose: whose === 'mine' ? null : whose, kind, band, owner };
  return {
    summary: summaryOf(list, duties, filters),
    showsOwner: new Set(list.tasks.map(ownerInWords)).size > 1,
    groups: bands.flatMap((one) => {
      const rows = list.tasks.filter((task) => task.band === one);
      if (rows.length === 0) return [];
      return [
        {
          id: one.replaceAll(' ', '-'),
          heading: bandInWords(one, whose),
          colour: colours[one],
          count: list.counts[one],
          rows: rows.map((task) => rowOf(task, today)),
        },
      ];
    }),
    filters: filtersShown(
      base,
      [
        { name: 'whose', label: 'Whose', all: 'Mine', options: [{ value: 'everybody', text: 'Everybody’s' }] },
        {
          name: 'kind',
          label: 'What',
          all: 'Everything',
          options: list.kinds.map((value) => ({ value, text: kindWords[value] })),
        },
        {
          name: 'band',
          label: 'How pressing',
          all: 'All of them',
          options: bands
            .filter((value) => list.counts[value] > 0 || value === band)
            .map((value) => ({ value, text: bandInWords(value, whose) })),
        },
        {
          name: 'owner',
          label: 'Agency or partner',
          all: 'All',
          options: list.owners.map(({ id: value, title: text }) => ({ value, text })),
        },
      ],
      chosen,
    ),
    whose: {
      mine: whose === 'mine',
      href: addressOf(base, { ...chosen, whose: whose === 'mine' ? 'everybody' : null }),
    },
    paging: pagesShown(base, chosen, list.page, list.pages),
  };
}

const bandInWords = (band: Band, whose: TaskFilters['whose']): string =>
  band === 'waiting now' && whose === 'mine' ? 'Waiting for you' : capitalised(band);

/** What waits in a partnership itself is counted too; what waits for others is no work of whoever reads: it is said beside. */
export function summaryOf(
  { total, counts }: Pick<TaskList, 'total' | 'counts'>,
  duties: Pick<DutiesShown, 'waiting' | 'overdue'>,
  { whose, band }: TaskFilters,
): string {
  const whom = whose === 'mine' ? 'for you' : 'for anybody';
  const shown = (one: Band): number => (band === null || band === one ? counts[one] : 0);
  const others = shown('waiting for others');
  const here = total - others + duties.waiting;
  const beside =
    others === 0
      ? ''
      : here === 0
        ? `; ${some(others)} waiting for others`
        : `; ${others} more ${others === 1 ? 'waits' : 'wait'} for others`;
  if (here === 0) return `Nothing is waiting ${whom}${beside}.`;
  const overdue = shown('critically overdue') + shown('overdue') + duties.overdue;
  const late = overdue === 0 ? '' : here === 1 ? ', and is overdue' : `, ${overdue} of them overdue`;
  return `${some(here)} waiting ${whom}${late}${beside}.`;
}

const some = (number: number): string => (number === 1 ? '1 thing is' : `${number} things are`);

export const rowOf = (task: ListedTask, today: CivilDate): TaskRow => ({
  title: task.title,
  about: task.about,
  note:
    task.ownerEndedOn === null ? null : `${task.ownerTitle ?? 'The agency'} ended ${whenInWords(task.ownerEndedOn)}`,
  href: addressFor(task),
  case: {
    text: task.reference ?? 'without a reference',
    name: task.workingName,
    href: task.mayReadCase ? caseAddress(task.case) : null,
  },
  owner: ownerInWords(task),
  due: dueShown(task, today),
});

/** To the form of the step for whoever may record it, where nothing has to come before. An agency answers where it sees what is asked of it. */
function addressFor(task: ListedTask): string {
  const { owner, mayReadCase, mayRecord, instance, kind, leadsTo } = task;
  if (owner.to === 'agency' && !mayReadCase && instance !== null)
    return kind === 'return' ? requestAddress(task.case, owner.agency, instance) : actionAddress(task.case, instance);
  if (mayRecord && leadsTo === 'form') return stepFormAddress(task, task.step, task.prefill);
  if (mayRecord && leadsTo === 'review to open') return reviewToOpenAddress(task.case, task.prefill);
  return workflowAddress(task.case, instance);
}

function ownerInWords({ owner, ownerTitle }: ListedTask): string {
  if (ownerTitle !== null) return ownerTitle;
  switch (owner.to) {
    case 'unit':
      return 'Business unit or chair';
    case 'reviewer':
      return 'Reviewer';
    case 'scrutineer':
      return 'Scrutineer';
    default:
      return 'A partner of another area';
  }
}
