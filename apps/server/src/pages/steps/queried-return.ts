import { lastHappened } from '@waymark/casework';
import { many, typedOf, type Field, type Held, type StepForm, type Typed } from '@waymark/forms';
import type { OpenedStep } from '@waymark/engine/cqrs';
import { inWords } from '@waymark/statute';

/** The return of an agency that was queried and is not answered yet; null: there is none that can be read. */
export function queriedReturn(steps: readonly OpenedStep[], agency: string | null): OpenedStep | null {
  const returned = lastHappened(passedWith(steps, agency).filter(({ type }) => type === 'ReturnReceived'));
  return lastQuery(steps, agency) !== null && returned?.sealed === 'opened' ? returned : null;
}

/** What the business unit asked about the return, and when, in its own words; null: nothing that can be read waits. */
export function queryAsked(steps: readonly OpenedStep[], agency: string | null): string | null {
  const query = lastQuery(steps, agency);
  const question = query?.data['question'];
  if (query === null || typeof question !== 'string') return null;
  const on = query.occurredOn === 'not-known' ? '' : ` on ${inWords(query.occurredOn)}`;
  return `The business unit asked${on}: ${question}`;
}

function lastQuery(steps: readonly OpenedStep[], agency: string | null): OpenedStep | null {
  const last = lastHappened(passedWith(steps, agency).filter(({ type }) => told.has(type)));
  return last?.type === 'ReturnQueried' ? last : null;
}

const passedWith = (steps: readonly OpenedStep[], agency: string | null): OpenedStep[] =>
  steps.filter(({ data, withdrawnBy }) => withdrawnBy === null && data['agency'] === agency);

const told: ReadonlySet<string> = new Set(['ReturnReceived', 'ReturnQueried', 'ReturnAccepted']);

/** Whoever authorised what was returned has not authorised what is changed in it. */
const saidAnew: ReadonlySet<string> = new Set(['authorisedBy', 'authorisedOn']);

/** What was returned, as it would stand in the boxes: of what is chosen from a list, only what that list still offers. */
export function asReturned({ fields }: StepForm, { data }: OpenedStep, held: Held): Typed {
  const again = fields.filter((field) => !saidAnew.has(field.name));
  const typed = typedOf(again, data);
  return offeredOf(again, typed, held);
}

export const offeredOf = (fields: readonly Field[], typed: Typed, held: Held): Typed =>
  new Map([...typed].filter(([box]) => fields.every((field) => field.name !== box || isOffered(field, typed, held))));

const isOffered = (field: Field, typed: Typed, held: Held): boolean =>
  field.kind !== 'held' ||
  many(typed, field.name).every((chosen) => (held[field.from] ?? []).some(({ value }) => value === chosen));

export const beganWith = ({ occurredOn }: OpenedStep): string =>
  `${occurredOn === 'not-known' ? 'What was returned before' : `What was returned on ${inWords(occurredOn)}`} stands in the boxes. Change what the query asks about. Who authorised it, and when, is to be said anew.`;
