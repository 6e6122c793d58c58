import type { ListedRequest, RequestStanding } from '@waymark/engine/cqrs';
import type { CivilDate } from '@waymark/statute';
import { requestAddress } from '../lists/case-links';
import { dueShown, type DueShown } from '../lists/due';
import { pagesShown, type PagingShown } from '../lists/paging';

export interface RequestRow {
  readonly href: string;
  readonly reference: string;
  readonly agency: string;
  readonly standing: { readonly words: string; readonly colour: string };
  readonly sent: string | null;
  readonly due: DueShown | null;
  readonly overdue: boolean;
}

export interface RequestsShown {
  readonly summary: string;
  readonly waiting: readonly RequestRow[];
  readonly answered: readonly RequestRow[];
  readonly paging: PagingShown | null;
}

export const standingWords: Readonly<Record<RequestStanding, { words: string; colour: string }>> = {
  asked: { words: 'Asked for', colour: 'blue' },
  queried: { words: 'Query to answer', colour: 'orange' },
  'with the business unit': { words: 'Sent', colour: 'turquoise' },
  accepted: { words: 'Accepted', colour: 'green' },
  'no longer asked for': { words: 'No longer asked for', colour: 'grey' },
};

const sentWords: Readonly<Record<string, string>> = {
  full: 'In full',
  partial: 'In part',
  nil: 'Nil return',
  withheld: 'Withheld, with a reason',
};

const onPage = 25;

/** What is asked of the agencies: what waits for an answer whole, and what was answered page by page. */
export function requestsShown(listed: readonly ListedRequest[], page: number, today: CivilDate): RequestsShown {
  const waiting = listed.filter(({ waits }) => waits);
  const answered = listed.filter(({ waits }) => !waits);
  const pages = Math.max(1, Math.ceil(answered.length / onPage));
  const shown = Math.min(page, pages);
  const overdue = waiting.filter(({ band }) => band === 'overdue' || band === 'critically overdue').length;
  return {
    summary:
      waiting.length === 0
        ? 'Nothing is asked of your agencies now.'
        : `${waiting.length === 1 ? '1 request waits' : `${waiting.length} requests wait`} for an answer${overdue === 0 ? '' : `, ${overdue} of them overdue`}.`,
    waiting: waiting.map((one) => rowOf(one, today)),
    answered: answered.slice((shown - 1) * onPage, shown * onPage).map((one) => rowOf(one, today)),
    paging: pagesShown('/requests', {}, shown, pages),
  };
}

const rowOf = (one: ListedRequest, today: CivilDate): RequestRow => ({
  href: requestAddress(one.case, one.agency),
  reference: one.reference ?? 'without a reference',
  agency: one.agencyTitle,
  standing: standingWords[one.standing],
  sent: one.sent === null ? null : (sentWords[one.sent] ?? one.sent),
  due: one.waits || one.due !== null ? dueIn(one, today) : null,
  overdue: one.band === 'overdue' || one.band === 'critically overdue',
});

/** Once it is answered, how far away its day is says nothing any more. */
const dueIn = ({ due, waits }: ListedRequest, today: CivilDate): DueShown => {
  const shown = dueShown({ due }, today);
  return waits ? shown : { ...shown, words: '' };
};
