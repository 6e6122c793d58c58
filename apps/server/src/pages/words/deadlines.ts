import { editionOf, recipientNames, type ClockId, type EditionId } from '@waymark/statute';

/** What stops a deadline's days, as a column of a table is headed. */
const stopHeadings: Partial<Record<ClockId, string>> = {
  notification: 'Notified',
  'rapid-review': 'Sent to the Panel',
  'panel-letter': 'Letter received',
  'practice-review': 'Published',
  'advance-copies': 'Sent',
  'public-availability': 'Taken down',
};

const bases: Readonly<Record<string, string>> = {
  notification: 'the notification',
  awareness: 'becoming aware',
  incident: 'the incident',
  submission: 'sending to the Panel',
  decision: 'the decision to initiate it',
  publication: 'the day of publication',
};

const startHeadings: Readonly<Record<string, string>> = {
  notification: 'Notified',
  awareness: 'Became aware',
  incident: 'Incident',
  submission: 'Sent to the Panel',
  decision: 'Decided',
  publication: 'Publication',
};

/** What starts a deadline's days, as a column is headed: by the basis, where all rows have the same. */
export const startHeading = (bases: ReadonlySet<string>): string =>
  (bases.size === 1 ? startHeadings[[...bases][0] ?? ''] : undefined) ?? 'Started';

/** What the last day is called: for most, when it is due. */
export const dueHeading = (clock: ClockId, expectation: boolean): string =>
  expectation ? 'Expected by' : (dueHeadings[clock] ?? 'Due');

const dueHeadings: Partial<Record<ClockId, string>> = {
  'advance-copies': 'To be sent by',
  'public-availability': 'To stay until',
};

export const stopHeading = (clock: ClockId): string => stopHeadings[clock] ?? 'Done';

/** What the days are counted from: 'the notification'. */
export const basisInWords = (basis: string): string => bases[basis] ?? basis;

/** The year of an edition of Working Together, and its mark where it is not confirmed. */
export function editionShown(id: EditionId): { year: string; toBeConfirmed: boolean } {
  const { title, status } = editionOf(id);
  return { year: title.slice(-4), toBeConfirmed: status === 'provisional' };
}

/** A recipient of a submission or of a reason for delay, by its own name. */
export const recipientInWords = (recipient: string): string =>
  (recipientNames as Readonly<Record<string, string>>)[recipient] ?? recipient;

const recipientsInOrder = Object.keys(recipientNames);

/** Several of them, in one order always: those who must have it come first. */
export const recipientsInWords = (recipients: readonly string[]): string =>
  listed(
    recipients
      .toSorted((one, other) => recipientsInOrder.indexOf(one) - recipientsInOrder.indexOf(other))
      .map(recipientInWords),
  );

/** 'the Panel, Ofsted and the Department for Education' */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
