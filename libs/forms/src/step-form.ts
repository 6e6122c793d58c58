import { z } from 'zod';
import { own, type Fact } from '@waymark/casework';
import { StatedDate } from '@waymark/statute';
import { namesItsSubject } from './about';
import type { FieldWords, FormDeclared } from './declare';
import { fieldOf, fieldsOf, type Field } from './fields';
import { decidedBy, givenWords, capacityWords } from './deciding';

/** The form of one step: what stands on its pages, and how what is typed there becomes the step. */
export interface StepForm {
  /** `rapid-review` */
  readonly workflow: string;
  readonly type: string;
  readonly title: string;
  readonly intro: string | null;
  readonly pages: readonly string[];
  readonly fields: readonly Field[];
  /** The step's own date, and who decided. */
  readonly frame: readonly Field[];
  readonly planned: boolean;
  readonly decides: 'always' | 'optional' | 'wanted' | 'never';
  readonly fact: Fact;
  readonly compose: NonNullable<FormDeclared['instead']>['compose'] | null;
  /** The field of which each choice is a step of its own. */
  readonly each: string | null;
  readonly asAsked: NonNullable<FormDeclared['instead']>['asAsked'] | null;
  readonly mindful: string | null;
  readonly next: string | null;
  /** Whether somebody chose its words, or its schema and its names alone speak. */
  readonly declared: boolean;
}

export function stepForm(workflow: string, type: string, fact: Fact, declared: FormDeclared | undefined): StepForm {
  const { title, intro, pages, fields, instead, mindful, next } = declared ?? {};
  const decides = fact.decision ? 'always' : (declared?.decider ?? 'never');
  return {
    workflow,
    type,
    title: title ?? fact.says,
    intro: intro ?? null,
    pages: pages ?? [],
    fields: fieldsOf(shapeAsked(fact, declared ?? {}), fields ?? guessed(fact)),
    frame: frameOf(fact, declared, decides),
    planned: fact.tense === 'planned',
    decides,
    fact,
    compose: instead?.compose ?? null,
    each: declared?.each ?? null,
    asAsked: instead?.asAsked ?? null,
    mindful: mindful ?? null,
    next: next ?? null,
    declared: declared !== undefined,
  };
}

/** More agencies than any area has. */
const mostAtOnce = 100;

/** In the order of the declaration; what it leaves out follows in that of the fact. */
function shapeAsked(fact: Fact, { instead, each, fields = {} }: FormDeclared): Record<string, z.ZodType> {
  const whole = Object.entries(fact.whole.shape as Record<string, z.ZodType>);
  const kept = instead === undefined ? whole : whole.filter(([name]) => !instead.of.includes(name));
  const asked = { ...Object.fromEntries(kept), ...(instead?.ask as Record<string, z.ZodType> | undefined) };
  if (each !== undefined) asked[each] = z.array(asked[each]!).min(1).max(mostAtOnce);
  const inOrder = [...new Set([...Object.keys(fields), ...Object.keys(asked)])];
  return Object.fromEntries(inOrder.flatMap((name) => (asked[name] === undefined ? [] : [[name, asked[name]]])));
}

/** Of a step without words of its own: the id that it is about is its own to make, unless it may be one of the record. */
function guessed(fact: Fact): Record<string, FieldWords> {
  const words: Record<string, FieldWords> = {};
  for (const name of Object.keys(fact.clear.shape)) {
    if (fact.decision && name === 'body') words[name] = { kind: 'decider' };
    else if (own(directory, name) === undefined && namesItsSubject(fact, name))
      words[name] = { orNew: 'One that is not recorded here yet' };
  }
  return words;
}

const directory: Readonly<Record<string, true>> = {
  body: true,
  agency: true,
  partnership: true,
  case: true,
  child: true,
};

function frameOf(fact: Fact, declared: FormDeclared | undefined, decides: StepForm['decides']): Field[] {
  const planned = fact.tense === 'planned';
  const when = fieldOf('occurredOn', StatedDate, {
    label: planned ? 'Date it is planned for' : 'Date it happened',
    page: Math.max(1, declared?.pages?.length ?? 1),
    ...declared?.when,
  });
  if (decides === 'never') return [when];
  const compared = declared?.deciderCompared === true;
  const group = fieldOf('decidedBy', decides === 'always' ? decidedBy(compared) : decidedBy(compared).optional(), {
    label: 'Who decided',
    page: when.page,
    ...(decides === 'wanted'
      ? { wanted: true, hint: 'Leave it empty only if nobody can be named: you will be asked why.' }
      : {}),
    fields: {
      body: { label: 'Decided by', called: 'who decided', from: 'deciding body' },
      capacity: { label: 'In which capacity', called: 'in which capacity it was decided', options: capacityWords },
      given: { label: 'How the decision was given', options: givenWords },
      person: {
        label: 'Person in the directory',
        called: 'which person decided',
        from: 'person',
        hint: 'So it is seen that nobody decides on what they prepared themselves',
        wanted: true,
      },
      name: compared
        ? {
            label: 'Name of the person who decided',
            hint: 'Where the directory does not have them',
            wanted: true,
          }
        : { label: 'Name of the person who decided' },
    },
  });
  return [when, group];
}
