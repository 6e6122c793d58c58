import { stepsOfTheHouse } from '@waymark/casework';
import { exampleOf } from '../../../casework/src/testing/examples';
import { formed } from '../forms';
import { thingsAskedFor } from '../held/needs';
import { readStep } from '../reading/read-step';
import { typedOf } from '../showing/typed-of';
import { amendmentReason, correctionForm, entryAsAsked, withdrawalForm } from './amendment-form';
import { heldByEntry } from './held-by-entry';

const entries = formed.flatMap(({ name, facts }) =>
  Object.entries(facts)
    .filter(([type]) => !stepsOfTheHouse.has(type))
    .map(([type, fact]) => ({ workflow: name, type, fact })),
);

/** Every field filled in. */
const given = {
  text: () => 'Some words.',
  id: () => 'an-id',
  day: () => '2026-05-13',
  gives: () => true,
  below: () => 0,
};

const correcting = ({ workflow, type, fact }: (typeof entries)[number], more: object = {}) => {
  const example = { ...(exampleOf(fact.whole, given, type) as Record<string, unknown>), ...more };
  const told = { event: 'an-event', type, says: fact.says, subject: 'it', occurredOn: '2026-05-13', data: example };
  const entry = entryAsAsked(workflow, told);
  const { data } = entry;
  const form = correctionForm(workflow, entry)!;
  const held = heldByEntry(
    form.fields,
    data,
    Object.fromEntries([...thingsAskedFor(form)].map((thing) => [thing, []])),
  );
  return { form, data, held };
};

describe('the form of a correction', () => {
  it.each(entries.map((entry) => [`${entry.workflow} ${entry.type}`, entry] as const))(
    'of %s begins with what stands on record, from which nothing differs',
    (_, entry) => {
      const { form, data, held } = correcting(entry);
      const typed = new Map([
        ...typedOf(form.fields, data),
        ...typedOf(form.frame, { occurredOn: '2026-05-13' }),
        [amendmentReason, ['Why.']] as const,
      ]);
      const read = readStep(form, { typed, held, newId: () => 'a-new-id', today: '2026-06-30' });
      expect(read).toMatchObject({
        answer: 'step',
        data: { event: 'an-event', values: {}, removed: [], reason: 'Why.' },
      });
    },
  );

  it.each([
    ['an empty list, which was answered so,', 'SentToPanel', 'rapid-review', { outstandingReturns: [] }],
    ['a list in another order', 'AdvanceCopiesSent', 'practice-review', { recipients: ['ofsted', 'panel'] }],
  ])('takes %s for unchanged where something else is corrected', (_, type, workflow, told) => {
    const entry = entries.find((one) => one.type === type && one.workflow === workflow)!;
    const { form, data, held } = correcting(entry, told);
    const boxes = typedOf(form.fields, data);
    const inOrder = new Map(
      [...boxes].map(([box, values]) => [box, box in told ? values.toSorted().toReversed() : values] as const),
    );
    const typed = new Map([
      ...inOrder,
      ...typedOf(form.frame, { occurredOn: '2026-05-14' }),
      [amendmentReason, ['Why.']] as const,
    ]);
    const read = readStep(form, { typed, held, newId: () => 'a-new-id', today: '2026-06-30' });
    expect(read).toMatchObject({ answer: 'step', data: { values: {}, removed: [] }, occurredOn: '2026-05-14' });
  });

  it('asks for no id that an entry is about', () => {
    const asked = correcting(entries.find(({ type }) => type === 'ReturnReceived')!).form.fields.map(
      ({ name }) => name,
    );
    expect(asked).toContain('involvement');
    expect(asked).not.toContain('agency');
  });

  describe('of a list', () => {
    const agreed = {
      recommendations: [
        { recommendation: 'first', agencies: ['school'], due: '2026-09-01' },
        { recommendation: 'second', agencies: [] },
      ],
      words: [
        { recommendation: 'first', text: 'Train the ward.' },
        { recommendation: 'second', text: 'Write the policy.' },
      ],
    };
    const corrected = (change: (boxes: Map<string, readonly string[]>) => void) => {
      const entry = entryAsAsked('rapid-review', {
        event: 'e',
        type: 'RecommendationsAgreed',
        says: 'Recommendations agreed',
        subject: 'it',
        occurredOn: '2026-05-13',
        data: agreed as Record<string, unknown>,
      });
      const form = correctionForm('rapid-review', entry)!;
      const agencies = ['school', 'clinic'].map((value) => ({ value, words: value }));
      const held = heldByEntry(form.fields, entry.data, { agency: agencies });
      const boxes = new Map([
        ...typedOf(form.fields, entry.data),
        ...typedOf(form.frame, { occurredOn: '2026-05-13' }),
        [amendmentReason, ['Why.']] as const,
      ]);
      change(boxes);
      return readStep(form, { typed: boxes, held, newId: () => 'a-new-id', today: '2026-06-30' });
    };

    it('takes a row that is added, under an id of its own', () => {
      const read = corrected((boxes) => boxes.set('recommendations.2.text', ['Ask the family.']));
      const added = { recommendation: 'a-new-id' };
      expect(read).toMatchObject({
        data: {
          values: {
            recommendations: [...agreed.recommendations, { ...added, agencies: [] }],
            words: [...agreed.words, { ...added, text: 'Ask the family.' }],
          },
          removed: [],
        },
      });
    });

    it('keeps the id of a row whose words are corrected, and changes nothing else', () => {
      const read = corrected((boxes) => boxes.set('recommendations.1.text', ['Write the procedure.']));
      const words = [agreed.words[0], { recommendation: 'second', text: 'Write the procedure.' }];
      expect(read).toMatchObject({ data: { values: { words }, removed: [] } });
      expect(Object.keys((read as unknown as { data: { values: object } }).data.values)).toEqual(['words']);
    });

    it('refuses one thing in two rows, and names the row', () => {
      const read = corrected((boxes) => boxes.set('recommendations.1.recommendation', ['first']));
      expect(read).toEqual({
        answer: 'problems',
        problems: [
          {
            box: 'recommendations.1.text',
            says: 'Recommendation 2 is the same recommendation as recommendation 1. Choose another recommendation, or remove one of the two',
          },
        ],
      });
    });
  });

  it('and that of a taking back ask why, under a name that no field has', () => {
    const names = entries.flatMap(({ fact }) => Object.keys(fact.whole.shape));
    expect(names).not.toContain(amendmentReason);
    const entry = { event: 'e', type: 'Referred', says: 'Referral', subject: 'it', occurredOn: '2026', data: {} };
    expect(withdrawalForm('rapid-review', entry)!.fields.map(({ name }) => name)).toEqual([amendmentReason]);
  });

  it('warns that what went out is not called back by taking its entry back', () => {
    const introOf = (type: string) =>
      withdrawalForm('rapid-review', {
        event: 'e',
        type,
        says: type,
        subject: 'it',
        occurredOn: '2026-05-13',
        data: {},
      })!.intro;
    expect(introOf('IncidentNotified')).toContain('If the notification did go out, do not take the entry back');
    expect(introOf('MeetingHeld')).not.toContain('go out');
  });
});
