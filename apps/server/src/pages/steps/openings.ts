import { workflows } from '@waymark/casework';
import { openingAddress } from './addresses';

/** What can be begun, and where. */
export interface Opening {
  readonly title: string;
  readonly href: string;
}

/** Within a case any of them. */
export const openingsIn = (caseId: string): Opening[] =>
  workflows.map(({ name, title }) => ({ title, href: openingAddress(caseId, name) }));

/** A case is nearly always begun by a referral to rapid review; a meeting is called among the meetings. */
const elsewhere = new Set(['rapid-review', 'meeting']);

/** With a case of its own, beside a referral and a meeting. */
export const otherCases = (): Opening[] =>
  workflows
    .filter(({ name, opensCase }) => opensCase && !elsewhere.has(name))
    .map(({ name, title }) => ({ title, href: openingAddress(null, name) }));

export const referralAddress = openingAddress(null, 'rapid-review');
export const meetingAddress = openingAddress(null, 'meeting');
