import { formFor, saidOf } from '@waymark/forms';
import type { RequestToAgency } from '@waymark/engine/cqrs';
import { inWords, type CivilDate } from '@waymark/statute';
import { stepFormAddress } from '../lists/case-links';
import { dueShown, type DueShown } from '../lists/due';
import { standingWords } from './requests-page';

export interface RequestShown {
  readonly agency: string;
  readonly standing: { readonly words: string; readonly colour: string };
  readonly due: DueShown;
  /** What is asked, in the words of whoever asked. */
  readonly scope: string | null;
  readonly basis: string | null;
  readonly theirReference: string | null;
  /** The question that was put to the last return, while it waits for an answer. */
  readonly query: string | null;
  readonly answer: { readonly href: string; readonly text: string } | null;
  readonly secured: string | null;
  readonly passed: readonly PassedShown[];
}

/** What passed between the business unit and the agency. */
export interface PassedShown {
  readonly says: string;
  readonly on: string;
  readonly answers: readonly { readonly label: string; readonly said: readonly string[] }[];
}

type Request = RequestToAgency & { readonly ended: boolean };

export function requestShown(request: Request, today: CivilDate, savedAt: string | null): RequestShown {
  const { steps, due, ended, agency } = request;
  const asked = steps.findLast(({ type }) => type === 'InformationRequested')?.data ?? {};
  const queried = request.standing === 'queried' ? steps.findLast(({ type }) => type === 'ReturnQueried') : undefined;
  const waits = !ended && (request.standing === 'asked' || request.standing === 'queried');
  const day = (queried === undefined ? due : (queried.data['due'] as string | undefined)) ?? null;
  const at = { case: request.case, instance: request.id };
  return {
    agency: request.agencyName ?? 'An agency that is not in the directory',
    standing: standingWords[standingOf(request)],
    due: waits ? dueShown({ due: day }, today) : { ...dueShown({ due: day }, today), words: '' },
    scope: textOf(asked['scope']),
    basis: textOf(asked['basis']),
    theirReference: textOf(asked['reference']),
    query: textOf(queried?.data['question']),
    answer: ended
      ? null
      : { href: stepFormAddress(at, 'ReturnReceived', { agency }), text: buttonOf(request, savedAt) },
    secured: ended ? null : stepFormAddress(at, 'RecordsSecured', { agency }),
    passed: steps.map(passedShown),
  };
}

function standingOf({ standing, ended }: Request): keyof typeof standingWords {
  if (standing === 'accepted') return 'accepted';
  if (standing === 'received') return 'with the business unit';
  if (ended) return 'no longer asked for';
  return standing === 'queried' ? 'queried' : 'asked';
}

function buttonOf({ standing }: Request, savedAt: string | null): string {
  if (savedAt !== null) return 'Go on with the answer that you saved';
  if (standing === 'queried') return 'Answer the query';
  return standing === 'asked' ? 'Answer the request' : 'Send a further return';
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Fields that say nothing to whoever sent them: whose it is stands above. */
const unsaid = new Set(['agency', 'children']);

function passedShown({ type, says, occurredOn, data }: Request['steps'][number]): PassedShown {
  const form = formFor('rapid-review', type);
  return {
    says,
    on: inWords(occurredOn),
    answers: (form?.fields ?? [])
      .filter(({ name }) => !unsaid.has(name) && data[name] !== undefined)
      .map((field) => ({ label: field.label, said: saidOf(field, data[field.name], {}) })),
  };
}
