import { recipientNames } from '@waymark/statute';
import { stepsOfTheHouse } from '@waymark/casework';
import { declaredForms, formed, formFor } from './forms';
import type { Field } from './fields';
import { missing } from './reading/problem';
import { readStep } from './reading/read-step';

const steps = formed.flatMap(({ name, facts }) =>
  Object.keys(facts)
    .filter((type) => !stepsOfTheHouse.has(type))
    .map((type) => ({ workflow: name, type, fact: facts[type]! })),
);

const everyField = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => {
    if (field.kind === 'group' || field.kind === 'rows') return [field, ...everyField(field.fields)];
    return field.kind === 'knowable' ? [field, ...everyField([field.value])] : [field];
  });

describe('the forms of steps', () => {
  it('stand for every step of every workflow, and for no step of the house', () => {
    expect(steps.filter(({ workflow, type }) => formFor(workflow, type) === null)).toEqual([]);
    expect([...stepsOfTheHouse].map((type) => formFor('case', type))).toEqual([...stepsOfTheHouse].map(() => null));
    expect(formFor('rapid-review', 'constructor')).toBeNull();
    expect(formFor('no-such-workflow', 'Referred')).toBeNull();
  });

  it.each(Object.keys(declaredForms))('are declared for every step of the workflow %s', (workflow) => {
    const undeclared = steps.filter((step) => step.workflow === workflow && !(step.type in declaredForms[workflow]!));
    expect(undeclared.map(({ type }) => type)).toEqual([]);
  });

  it('ask for what is missing in a sentence that reads as one', () => {
    const asked = steps.flatMap(({ workflow, type }) => everyField(formFor(workflow, type)!.fields).map(missing));
    const odd = /\bthe (to|from|for|of|with|by|on|what|which|who|whom|whose|whether|why|how|where|when)\b/;
    expect(asked.filter((sentence) => odd.test(sentence))).toEqual([]);
  });

  it('ask for their day where none is given: none of them takes an empty one for today', () => {
    const silent = steps.filter(({ workflow, type }) => {
      const read = readStep(formFor(workflow, type)!, {
        typed: new Map(),
        held: {},
        newId: (box) => box,
        today: '2026-06-30',
      });
      return read.answer === 'step' || !read.problems.some(({ box }) => box === 'occurredOn.day');
    });
    expect(silent.map(({ workflow, type }) => `${workflow} ${type}`)).toEqual([]);
  });

  it('are declared for no step that there is not', () => {
    const declared = Object.entries(declaredForms).flatMap(([workflow, forms]) =>
      Object.keys(forms).map((type) => `${workflow} ${type}`),
    );
    const known = new Set(steps.map(({ workflow, type }) => `${workflow} ${type}`));
    expect(declared.filter((name) => !known.has(name))).toEqual([]);
  });

  it('word every field of their step, and no field that it does not have', () => {
    const wrong = steps.flatMap(({ workflow, type, fact }) => {
      const declared = declaredForms[workflow]?.[type];
      if (declared === undefined) return [];
      const own = Object.keys(fact.whole.shape);
      const replaced = declared.instead?.of ?? [];
      const asked = [...own.filter((name) => !replaced.includes(name)), ...Object.keys(declared.instead?.ask ?? {})];
      const worded = Object.keys(declared.fields ?? {});
      return [
        ...asked.filter((name) => !worded.includes(name)).map((name) => `${workflow} ${type}: no words for ${name}`),
        ...worded.filter((name) => !asked.includes(name)).map((name) => `${workflow} ${type}: there is no ${name}`),
        ...replaced.filter((name) => !own.includes(name)).map((name) => `${workflow} ${type}: nothing called ${name}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['practice-review', 'HoldPlaced', 'nextLook'],
    ['practice-review', 'HoldLookedAt', 'nextLook'],
    ['action', 'Agreed', 'owner'],
    ['action', 'Agreed', 'evidenceRequired'],
    ['action', 'Agreed', 'intendedImpact'],
  ])('call nothing optional that is asked for where it is left out: %s %s %s', (workflow, type, name) => {
    const field = formFor(workflow, type)!.fields.find((one) => one.name === name)!;
    expect([field.wanted, field.hint]).toEqual([true, expect.stringContaining('you will be asked why')]);
  });

  it('stand on pages that have a heading', () => {
    const wrong = steps.filter(({ workflow, type }) => {
      const { pages, fields, frame } = formFor(workflow, type)!;
      return [...fields, ...frame].some(({ page }) => page > Math.max(1, pages.length));
    });
    expect(wrong).toEqual([]);
  });

  it('ask in words, never in names of the code or with values of its own', () => {
    const fields = steps
      .filter(({ workflow }) => workflow in declaredForms)
      .flatMap(({ workflow, type }) => everyField(formFor(workflow, type)!.fields));
    const labels = fields.map(({ label }) => label);
    expect(labels.filter((label) => /[a-z][A-Z]|[_]|^\s*$/.test(label.replace('DfE', '')))).toEqual([]);
    const options = fields.flatMap((field) => ('options' in field ? field.options : []));
    expect(options.filter(({ words }) => /^[a-z]|^[a-z0-9]+(-[a-z0-9]+)+$/.test(words))).toEqual([]);
  });

  it('call it not optional who accepted a report, and say that leaving it out is asked about', () => {
    const group = formFor('practice-review', 'ReportAccepted')!.frame.find(({ name }) => name === 'decidedBy');
    expect(group).toMatchObject({ required: false, wanted: true, hint: expect.stringContaining('asked why') });
  });

  it('name recipients, and where news came from, as they are written elsewhere', () => {
    const optionsOf = (workflow: string, type: string, name: string) => {
      const field = formFor(workflow, type)?.fields.find((each) => each.name === name);
      return field?.kind === 'choice' || field?.kind === 'choices' ? field.options.map(({ words }) => words) : [];
    };
    for (const type of ['DecisionTold', 'ReviewerNameTold', 'DelayTold', 'NotPublishingJustified']) {
      const words = optionsOf('practice-review', type, 'recipients');
      expect({ type, words }).toEqual({ type, words: expect.arrayContaining(Object.values(recipientNames)) });
    }
    expect(optionsOf('rapid-review', 'NewInformationReceived', 'from')).toContain('Post-mortem');
    expect(optionsOf('rapid-review', 'AwarenessEstablished', 'through')).toContain('Post-mortem');
  });

  it('ask whether a post-mortem is outstanding, and let it be left open: of a child who lives there is none', () => {
    const { fields } = formFor('rapid-review', 'SentToPanel')!;
    expect(fields.find(({ name }) => name === 'postMortemOutstanding')).toMatchObject({ required: false });
  });

  it('take a home authority that no directory holds, as words', () => {
    const { fields } = formFor('rapid-review', 'Referred')!;
    expect(fields.find(({ name }) => name === 'homeArea')).toMatchObject({ required: false, kind: 'text' });
    const { clear, sealed } = formed.find(({ name }) => name === 'rapid-review')!.facts['Referred']!;
    expect([Object.keys(clear.shape), Object.keys(sealed.shape)].map((half) => half.includes('homeArea'))).toEqual([
      false,
      true,
    ]);
  });
});
