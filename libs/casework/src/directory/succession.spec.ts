import { partnership, succeededOn, type Partnership } from '.';
import { rulesOf, story } from '../testing/story';

const registered = () => story(partnership).takes('PartnershipRegistered', { name: 'Northmoor' }, { on: '2019-09-29' });
const succeeded = (as: string, by: readonly string[], on: string) =>
  ['PartnershipSucceeded', { as, by, basis: 'By the order of that year.' }, { on }] as const;
const over = (told: ReturnType<typeof story>, day: string) => succeededOn(told.instance().state as Partnership, day);

describe('A partnership that is succeeded', () => {
  it('is no more from its day on, and says who takes over', () => {
    const told = registered().takes(...succeeded('merger', ['eastmere'], '2026-12-01'));
    expect(over(told, '2026-11-30')).toBeNull();
    expect(over(told, '2026-12-01')).toEqual({ as: 'merger', by: ['eastmere'], on: '2026-12-01' });
    expect(JSON.stringify(told.events)).not.toContain('order of that year');
  });

  it('goes on where a part of its area passes to another', () => {
    const told = registered().takes(...succeeded('change of boundary', ['eastmere'], '2026-04-01'));
    expect(over(told, '2026-11-20')).toBeNull();
    expect((told.instance().state as Partnership).succession?.by).toEqual(['eastmere']);
  });

  it('stands again once that is taken back', () => {
    const told = registered().takes(...succeeded('division', ['eastmere', 'southvale'], '2026-04-01'));
    expect(over(told, '2026-11-20')?.by).toEqual(['eastmere', 'southvale']);
    told.takes('StepWithdrawn', { event: told.eventOf('PartnershipSucceeded'), reason: 'It was not decided.' });
    expect(over(told, '2026-11-20')).toBeNull();
  });

  it('is succeeded by partnerships that the directory holds alone, by a correction too', () => {
    const told = registered();
    expect(rulesOf(told.tries(...succeeded('division', ['eastmere', 'nowhere'], '2026-04-01')))).toEqual([
      'successorsAreRegistered',
    ]);
    told.takes(...succeeded('merger', ['eastmere'], '2026-04-01'));
    const event = told.eventOf('PartnershipSucceeded');
    const corrected = { event, values: { by: ['nowhere'] }, reason: 'Another was meant.' };
    expect(rulesOf(told.tries('FactCorrected', corrected))).toContain('correctedSuccessorsAreRegistered');
  });
});
