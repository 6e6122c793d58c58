import { lastHappened, rapidReview } from '@waymark/casework';
import { formFor, saidOf } from '@waymark/forms';
import type { RequestToAgency } from '@waymark/engine/cqrs';
import { inWords, type CivilDate } from '@waymark/statute';
import { stepFormAddress } from '../lists/case-links';
import { dueShown, type DueShown } from '../lists/due';
import { endInWords } from './ended-request';
import { standingWords } from './requests-page';

export interface RequestShown {
  readonly agency: string;
  /** Of the case: under it the agency asks which child is meant, and answers. */
  readonly reference: string | null;
  readonly standing: { readonly words: string; readonly colour: string };
  /** Whether the agency is to answer. */
  readonly waits: boolean;
  readonly due: DueShown;
  /** Of national learning: what was published, on which assurance is asked for. */
  readonly publication: RequestToAgency['publication'];
  /** What is asked, in the words of whoever asked. */
  readonly scope: string | null;
  readonly basis: { readonly words: string; readonly binds: boolean } | null;
  /** Since when nothing more is asked, and why. */
  readonly ended: string | null;
  /** It was chased, and the request itself is not on record. */
  readonly unrecorded: boolean;
  readonly theirReference: string | null;
  /** The question that was put to the last return, while it waits for an answer. */
  readonly query: string | null;
  readonly answer: { readonly href: string; readonly text: string };
  readonly secured: string | null;
  readonly passed: readonly PassedShown[];
}

/** What passed between the business unit and the agency. */
export interface PassedShown {
  readonly says: string;
  readonly on: string;
  readonly answers: readonly { readonly label: string; readonly said: readonly string[] }[];
}

export function requestShown(request: RequestToAgency, today: CivilDate, savedAt: string | null): RequestShown {
  const { steps, due, ended, agency } = request;
  const asked = lastHappened(steps.filter(({ type }) => type === 'InformationRequested'))?.data ?? {};
  const queried =
    request.standing === 'queried' ? lastHappened(steps.filter(({ type }) => type === 'ReturnQueried')) : undefined;
  const waits = waiting.has(request.standing);
  const day = (queried === undefined ? due : (queried.data['due'] as string | undefined)) ?? null;
  const at = { case: request.case, instance: request.id };
  return {
    agency: request.agencyName ?? 'An agency that is not in the directory',
    reference: request.reference,
    standing: standingWords[request.standing],
    waits,
    due: waits ? dueShown({ due: day }, today) : { ...dueShown({ due: day }, today), words: '' },
    publication: request.publication,
    scope: textOf(asked['scope']),
    basis: basisOf(textOf(asked['basis'])),
    ended: ended === null ? null : endInWords(ended),
    unrecorded: request.standing === 'chased',
    theirReference: textOf(asked['reference']),
    query: textOf(queried?.data['question']),
    answer: { href: stepFormAddress(at, 'ReturnReceived', { agency }), text: buttonOf(request, savedAt) },
    secured:
      ended !== null || request.workflow !== rapidReview.name
        ? null
        : stepFormAddress(at, 'RecordsSecured', { agency }),
    passed: steps.map((step) => passedShown(request.workflow, step)),
  };
}

const waiting: ReadonlySet<RequestToAgency['standing']> = new Set(['asked', 'chased', 'queried']);

/** The Act first, its short form after; and whether the law obliges whoever is asked. */
function basisOf(basis: string | null): RequestShown['basis'] {
  const field = formFor('rapid-review', 'InformationRequested')?.fields.find(({ name }) => name === 'basis');
  if (basis === null || field === undefined) return null;
  return { words: saidOf(field, basis, {}).join(', '), binds: basis !== 'by agreement' };
}

function buttonOf({ standing, ended }: RequestToAgency, savedAt: string | null): string {
  if (savedAt !== null) return 'Go on with the answer that you saved';
  if (ended !== null) return 'Send a return all the same';
  if (standing === 'queried') return 'Answer the query';
  return waiting.has(standing) ? 'Answer the request' : 'Send a further return';
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Fields that say nothing to whoever sent them: whose it is stands above. */
const unsaid = new Set(['agency', 'children']);

function passedShown(
  workflow: string,
  { type, says, occurredOn, data }: RequestToAgency['steps'][number],
): PassedShown {
  const form = formFor(workflow, type);
  return {
    says,
    on: inWords(occurredOn),
    answers: (form?.fields ?? [])
      .filter(({ name }) => !unsaid.has(name) && data[name] !== undefined)
      .map((field) => ({ label: field.label, said: saidOf(field, data[field.name], {}) })),
  };
}
