import type { RequestStanding } from '@waymark/casework';
import type { ListedRequest } from '@waymark/engine/cqrs';
import { inWords, type CivilDate } from '@waymark/statute';
import { requestAddress } from '../lists/case-links';
import { dueShown, type DueShown } from '../lists/due';
import { pagesShown, type PagingShown } from '../lists/paging';

export interface RequestRow {
  readonly href: string;
  readonly reference: string;
  /** Of national learning: what assurance is asked on. */
  readonly learning: string | null;
  readonly agency: string;
  readonly standing: { readonly words: string; readonly colour: string };
  /** What was sent, or that what is waited for is not on record as a request. */
  readonly under: string | null;
  readonly due: DueShown;
  /** Of what no longer waits: since when. */
  readonly since: string | null;
  readonly overdue: boolean;
}

export interface RequestsShown {
  readonly summary: string;
  readonly waiting: readonly RequestRow[];
  /** What was answered or has ended, with when and why. */
  readonly ended: readonly RequestRow[];
  readonly paging: PagingShown | null;
}

export const standingWords: Readonly<Record<RequestStanding, { words: string; colour: string }>> = {
  asked: { words: 'Asked for', colour: 'blue' },
  chased: { words: 'Chased', colour: 'orange' },
  queried: { words: 'Query to answer', colour: 'orange' },
  received: { words: 'Sent', colour: 'turquoise' },
  accepted: { words: 'Accepted', colour: 'green' },
  withdrawn: { words: 'Withdrawn', colour: 'grey' },
  'review closed': { words: 'Review closed', colour: 'grey' },
  'review ended': { words: 'Review ended', colour: 'grey' },
  'nothing contributed': { words: 'No longer asked for', colour: 'grey' },
  'learning closed': { words: 'Closed', colour: 'grey' },
};

const sentWords: Readonly<Record<string, string>> = {
  full: 'In full',
  partial: 'In part',
  nil: 'Nil return',
  withheld: 'Withheld, with a reason',
  given: 'Assurance given',
  'gap found': 'A gap was found',
  'not given': 'No assurance given',
  'not applicable': 'Does not apply',
};

const onPage = 25;

/** What is asked of the agencies: what waits for an answer whole, and what was answered or has ended page by page. */
export function requestsShown(listed: readonly ListedRequest[], page: number, today: CivilDate): RequestsShown {
  const waiting = listed.filter(({ waits }) => waits);
  const ended = listed.filter(({ waits }) => !waits);
  const pages = Math.max(1, Math.ceil(ended.length / onPage));
  const shown = Math.min(page, pages);
  const overdue = waiting.filter(({ band }) => band === 'overdue' || band === 'critically overdue').length;
  return {
    summary:
      waiting.length === 0
        ? 'Nothing is asked of your agencies now.'
        : `${waiting.length === 1 ? '1 request waits' : `${waiting.length} requests wait`} for an answer${lateOf(overdue, waiting.length)}.`,
    waiting: waiting.map((one) => rowOf(one, today)),
    ended: ended.slice((shown - 1) * onPage, shown * onPage).map((one) => rowOf(one, today)),
    paging: pagesShown('/requests', {}, shown, pages),
  };
}

const lateOf = (overdue: number, waiting: number): string =>
  overdue === 0
    ? ''
    : overdue < waiting
      ? `, ${overdue} of them overdue`
      : waiting === 1
        ? ' and is overdue'
        : ' and all are overdue';

const rowOf = (one: ListedRequest, today: CivilDate): RequestRow => ({
  href: requestAddress(one.case, one.agency, one.instance),
  reference: one.reference ?? 'without a reference',
  learning: one.learning,
  agency: one.agencyTitle,
  standing: standingWords[one.standing],
  under: underOf(one),
  due: dueShown({ due: one.due }, today),
  since: one.since === null ? null : inWords(one.since),
  overdue: one.band === 'overdue' || one.band === 'critically overdue',
});

const underOf = ({ standing, sent }: ListedRequest): string | null => {
  if (standing === 'chased') return 'No request is recorded';
  return sent === null ? null : (sentWords[sent] ?? sent);
};
