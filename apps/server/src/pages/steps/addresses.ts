import { own } from '@waymark/casework';
import { formFor } from '@waymark/forms';

// Addresses of forms and of what they lead to. They hold ids and names of ours, and never what somebody typed.

/** A record of a case: a workflow, or with `instance: null` the case itself. */
export interface RecordAt {
  readonly case: string;
  readonly instance: string | null;
}

const recordAddress = ({ case: of, instance }: RecordAt): string =>
  instance === null ? `/cases/${of}` : `/cases/${of}/w/${instance}`;

/** `about`: what is chosen already when the form is shown, by field: ids alone. */
export const stepAddress = (at: RecordAt, type: string, about: Readonly<Record<string, string>> = {}): string =>
  `${recordAddress(at)}/steps/${type}${asQuery(about)}`;

export const recordedAddress = (at: RecordAt, event: string): string => `${recordAddress(at)}/recorded/${event}`;

/** To open a workflow: within a case, or with a case of its own. `about`: as of a step's form. */
export const openingAddress = (
  caseId: string | null,
  workflow: string,
  about: Readonly<Record<string, string>> = {},
): string => `${caseId === null ? '/cases/new' : `/cases/${caseId}/new`}/${workflow}${asQuery(about)}`;

/** To open the review that a rapid review decided on, of the kind that was chosen. */
export const reviewToOpenAddress = (caseId: string, { kind, from }: Readonly<Record<string, string>>): string =>
  openingAddress(caseId, 'practice-review', { kind: kind ?? '', origin: 'rapid review', from: from ?? '' });

/** Where a draft is gone on with, among all drafts of its writer. */
export const draftAddress = (draft: DraftCopy, all: readonly DraftCopy[]): string =>
  all.filter((other) => isOneForm(other, draft)).length > 1 ? copyAddress(draft) : formAddress(draft);

/** Where one draft of several of one form is gone on with. */
export function copyAddress(draft: DraftCopy): string {
  const address = formAddress(draft);
  return `${address}${address.includes('?') ? '&' : '?'}${savedCopy}=${draft.copy}`;
}

/** Says which is gone on with, where two windows saved one form. */
export const savedCopy = 'saved';

const isOneForm = (one: DraftAt, other: DraftAt): boolean => formAddress(one) === formAddress(other);

export function formAddress({ case: of, place, step, about }: DraftAt): string {
  const [kind, name] = place.split(':') as [string, string | undefined];
  const query = Object.fromEntries(new URLSearchParams(about));
  if (kind === 'new') return openingAddress(of, name ?? '', query);
  if (kind === 'directory') return `/${name}/steps/${step}${asQuery(query)}`;
  return stepAddress({ case: of ?? '', instance: kind === 'case' ? null : (name ?? '') }, step, query);
}

/** What a draft is to become, in the words of its form. */
export function draftTitle({ place, step }: DraftAt): string {
  const amending = own(amendmentTitles, step);
  if (amending !== undefined) return amending;
  return formFor(workflowOf({ place }), step)?.title ?? 'A form that this version does not have';
}

/** The page of steps that a draft's form is of. */
export function workflowOf({ place }: Pick<DraftAt, 'place'>): string {
  const [kind, name = ''] = place.split(':') as [string, string | undefined];
  return kind === 'new' ? name : kind === 'directory' ? recordIn(name) : kind;
}

/** Of `administration/northmoor/agency/trust`; scrutiny of what belongs to no case stands in the partnership's record. */
const recordIn = (directory: string): string => directory.split('/')[2] ?? 'partnership';

export const amendmentTitles: Readonly<Record<string, string>> = {
  FactCorrected: 'Correct an entry',
  StepWithdrawn: 'Take an entry back',
};

interface DraftCopy extends DraftAt {
  readonly copy: number;
}

interface DraftAt {
  readonly case: string | null;
  readonly place: string;
  readonly step: string;
  readonly about: string;
}

export const asQuery = (about: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(about).toString();
  return query === '' ? '' : `?${query}`;
};
