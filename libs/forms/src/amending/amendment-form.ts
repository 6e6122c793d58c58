import {
  amendments,
  correctionAsked,
  own,
  ownName,
  rationale,
  text,
  withdrawalAsked,
  type Fact,
} from '@waymark/casework';
import { namesItsSubject } from '../about';
import type { Composing } from '../declare';
import { fieldOf, type Field } from '../fields';
import { formed, formFor } from '../forms';
import type { Data } from '../held/choice';
import { recordedFields } from '../showing/recorded';
import type { StepForm } from '../step-form';
import { asAnswered } from './as-answered';
import { changesIn } from './changes';
import { correctionIntro, withdrawalIntro } from './intros';

// Forms for what is done to an entry afterwards: it is corrected, or taken back. Neither has a declaration of its own:
// a correction asks what stands on record, in the words in which it was asked.

/** The entry that is corrected or taken back, opened. */
export interface Entry {
  readonly event: string;
  readonly type: string;
  readonly says: string;
  readonly subject: string;
  readonly occurredOn: string;
  readonly data: Data;
}

/** Name of the question why. No field of a step is called so. */
export const amendmentReason = 'amendmentReason';

/**
 * Up to which revision the record was before somebody's eyes when the form was begun: what they left alone is what stood
 * there then, whatever was corrected since. It is carried and never shown.
 */
export const amendmentFrom = 'amendmentFrom';

/** What stands above a form whose answers are always shown once more before they are recorded. */
const checkedFirst = ['The entry'];

/** What is answered otherwise than it stands on record is the correction. The entry is given as its form
 * asks for it. `fixed`: what nobody may change by a correction. */
export function correctionForm(workflow: string, entry: Entry, fixed: readonly string[] = []): StepForm | null {
  const fact = factOf(workflow, entry.type);
  const own = formFor(workflow, entry.type);
  const [when] = own?.frame ?? [];
  if (fact === null || own === null || when === undefined) return null;
  const asFormAsks = own.asAsked !== null;
  const fields = correctable(asFormAsks ? own.fields : recordedFields(workflow, entry.type), fact).filter(
    ({ name }) => !fixed.includes(name),
  );
  /** What is asked otherwise than it is told becomes what is told, before and after alike. */
  const told = (answers: Data, at: Composing): Data =>
    asFormAsks && own.compose !== null ? own.compose(answers, at) : answers;
  return {
    ...common(workflow),
    type: 'FactCorrected',
    title: `Correct an entry: ${entry.says}`,
    intro: correctionIntro(workflow, entry),
    fields: [
      ...fields,
      fieldOf(amendmentReason, rationale().describe(''), {
        label: 'Why it is corrected',
        called: 'why it is corrected',
        kind: 'long text',
      }),
      { ...fieldOf(amendmentFrom, ownName(10).optional()), page: carriedAlong },
    ],
    frame: [{ ...when, page: 1 }],
    planned: fact.tense === 'planned',
    fact: {
      ...(amendments.FactCorrected as Fact),
      whole: correctionAsked as never,
      happened: fact.happened,
      tense: fact.tense,
      subject: () => entry.subject,
    },
    compose: ({ [amendmentReason]: reason, [amendmentFrom]: _from, ...answers }, at) => ({
      event: entry.event,
      ...changesIn(told(asAnswered(fields, entry.data, at.held), at), told(answers, at)),
      reason,
    }),
  };
}

export function withdrawalForm(workflow: string, entry: Entry): StepForm | null {
  const fact = factOf(workflow, entry.type);
  if (fact === null) return null;
  return {
    ...common(workflow),
    type: 'StepWithdrawn',
    title: `Take an entry back: ${entry.says}`,
    intro: withdrawalIntro(workflow, entry),
    fields: [
      fieldOf(amendmentReason, text(), {
        label: 'Why it is taken back',
        called: 'why it is taken back',
        kind: 'long text',
      }),
    ],
    frame: [],
    planned: false,
    fact: { ...(amendments.StepWithdrawn as Fact), whole: withdrawalAsked as never, subject: () => entry.subject },
    compose: ({ [amendmentReason]: reason }) => ({ event: entry.event, reason }),
  };
}

/** No page of the form. */
const carriedAlong = 0;

const common = (workflow: string) =>
  ({
    workflow,
    pages: checkedFirst,
    decides: 'never',
    each: null,
    asAsked: null,
    mindful: null,
    next: null,
    declared: true,
  }) as const;

const factOf = (workflow: string, type: string): Fact | null =>
  own(formed.find(({ name }) => name === workflow)?.facts ?? {}, type) ?? null;

/** What an entry is about, and ids that were made with it, stay: with others it would be another entry. */
const correctable = (fields: readonly Field[], fact: Fact): Field[] =>
  fields
    .filter(({ name, kind }) => kind !== 'new id' && kind !== 'decider' && !namesItsSubject(fact, name))
    .map((field) => inside({ ...field, page: 1 }));

/** Ids made with a row stay with it, and a row that is added gets one of its own. */
function inside(field: Field): Field {
  if (field.kind !== 'group' && field.kind !== 'rows') return field;
  return {
    ...field,
    fields: field.fields.map((inner) =>
      inner.kind === 'new id'
        ? { ...inner, kind: 'kept id' as const, from: `${inner.name} of the entry` }
        : inside(inner),
    ),
  };
}

/** The entry with what it says as its form asks for it. */
export function entryAsAsked<Any extends Pick<Entry, 'type' | 'data'>>(workflow: string, entry: Any): Any {
  const asAsked = formFor(workflow, entry.type)?.asAsked ?? null;
  return asAsked === null ? entry : { ...entry, data: asAsked(entry.data) };
}
