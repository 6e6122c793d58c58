import { isOpaqueId } from '@waymark/casework';
import { typedOf, type StepForm, type Typed } from '@waymark/forms';
import type { NextStep, OpenedStep, StepOnRecordNow } from '@waymark/engine/cqrs';
import { stepAddress, type RecordAt } from './addresses';

// Several bodies decide at one meeting, and a dozen preparations are settled in one afternoon. Each is an entry of its own;
// the next form begins with what is the same of all: the day, the meeting or the draft, and how it was given. What a body
// decided and why is its own, and is written for each.

/** Names in an address the entry that the next is like, and for which body it is. */
const alikeTo = 'alike';
const forBody = 'body';

/** What is the same of several entries, where a form has it. */
const shared: ReadonlySet<string> = new Set(['draft', 'meeting']);

type Recorded = Pick<OpenedStep, 'event' | 'type' | 'occurredOn' | 'data' | 'decidedBy' | 'withdrawnBy'>;

/** The boxes that a form has filled in already, after one like it was recorded. */
export function asBefore(form: StepForm, steps: readonly Recorded[], about: Readonly<Record<string, string>>): Typed {
  const like = steps.find((step) => step.event === about[alikeTo] && step.type === form.type);
  const typed = new Map<string, readonly string[]>();
  if (like !== undefined && like.withdrawnBy === null) {
    if (like.occurredOn !== 'not-known')
      for (const [box, values] of typedOf(form.frame.slice(0, 1), { occurredOn: like.occurredOn }))
        typed.set(box, values);
    const same = form.fields.filter(({ name, kind }) => kind === 'held' && shared.has(name));
    for (const [box, values] of typedOf(same, like.data)) typed.set(box, values);
    // Given here, it was given by whoever decided, at their own desk.
    const given = like.decidedBy?.given;
    if (given !== undefined && given !== 'here') typed.set('decidedBy.given', [given]);
  }
  const body = bodyIn(about);
  if (form.decides === 'always' && body !== null) typed.set('decidedBy.body', [body]);
  return typed;
}

/** The body for which a form is opened; null where the address names none. */
export const bodyIn = (about: Readonly<Record<string, string>>): string | null =>
  isOpaqueId(about[forBody]) ? about[forBody] : null;

type Next = Pick<NextStep, 'type' | 'title'>;

interface After {
  readonly step: Pick<OpenedStep, 'event'>;
}

interface Offered {
  readonly title: string;
  readonly href: string;
}

/** The same once more, for whatever comes next. */
export const onceMore = ({ step }: After, at: RecordAt, next: Next): Offered => ({
  title: next.title,
  href: stepAddress(at, next.type, { [alikeTo]: step.event }),
});

/** What one body said, for each that has not said it yet, by its name. */
export const ofTheOthers = (
  { step, left }: After & Pick<StepOnRecordNow, 'left'>,
  at: RecordAt,
  next: Next,
): Offered[] =>
  (left ?? []).map(({ body, title }) => ({
    title: `${next.title}: ${title}`,
    href: stepAddress(at, next.type, { [alikeTo]: step.event, [forBody]: body }),
  }));
