import { stepsOfTheHouse } from '@waymark/casework';
import { exampleOf } from '../../../casework/src/testing/examples';
import { formed } from '../forms';
import { thingsAskedFor } from '../held/needs';
import { readStep } from '../reading/read-step';
import { typedOf } from '../showing/typed-of';
import { amendmentReason, correctionForm, withdrawalForm } from './amendment-form';
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

const correcting = ({ workflow, type, fact }: (typeof entries)[number]) => {
  const data = exampleOf(fact.whole, given, type) as Record<string, unknown>;
  const entry = { event: 'an-event', type, says: fact.says, subject: 'it', occurredOn: '2026-05-13', data };
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

  it('asks for no id that an entry is about', () => {
    const asked = correcting(entries.find(({ type }) => type === 'ReturnReceived')!).form.fields.map(
      ({ name }) => name,
    );
    expect(asked).toContain('involvement');
    expect(asked).not.toContain('agency');
  });

  it('and that of a taking back ask why, under a name that no field has', () => {
    const names = entries.flatMap(({ fact }) => Object.keys(fact.whole.shape));
    expect(names).not.toContain(amendmentReason);
    const entry = { event: 'e', type: 'Referred', says: 'Referral', subject: 'it', occurredOn: '2026', data: {} };
    expect(withdrawalForm('rapid-review', entry)!.fields.map(({ name }) => name)).toEqual([amendmentReason]);
  });
});
