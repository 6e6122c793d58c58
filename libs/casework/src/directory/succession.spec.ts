import { partnership, succeededOn, successionsOf, type Partnership } from '.';
import { asksOf, rulesOf, story } from '../testing/story';

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
    expect(successionsOf(told.instance().state as Partnership)).toEqual([
      { as: 'change of boundary', by: ['eastmere'], on: '2026-04-01' },
    ]);
  });

  it('is no more where a boundary is told to have changed as well, before its merger or after', () => {
    const changed = (on: string) => succeeded('change of boundary', ['southvale'], on);
    const told = registered()
      .takes(...succeeded('merger', ['eastmere'], '2026-10-01'))
      .takes(...changed('2026-11-01'))
      .takes(...changed('2025-04-01'));
    expect(over(told, '2026-11-20')).toMatchObject({ as: 'merger', by: ['eastmere'] });
    const stands = (one: ReturnType<typeof story>) => successionsOf(one.instance().state as Partnership);
    expect(stands(told).map(({ as, on }) => [as, on])).toEqual([
      ['change of boundary', '2025-04-01'],
      ['change of boundary', '2026-11-01'],
      ['merger', '2026-10-01'],
    ]);
    told.takes('StepWithdrawn', { event: told.eventOf('PartnershipSucceeded'), reason: 'It was not decided.' });
    expect(stands(told)).toHaveLength(2);
    expect(over(told, '2026-11-20')).toMatchObject({ as: 'merger' });
  });

  it('stands again once that is taken back', () => {
    const told = registered().takes(...succeeded('division', ['eastmere', 'southvale'], '2026-04-01'));
    expect(over(told, '2026-11-20')?.by).toEqual(['eastmere', 'southvale']);
    told.takes('StepWithdrawn', { event: told.eventOf('PartnershipSucceeded'), reason: 'It was not decided.' });
    expect(over(told, '2026-11-20')).toBeNull();
  });

  it('asks where the number of those that succeed does not fit how, by a correction too', () => {
    const told = registered();
    expect(asksOf(told.tries(...succeeded('division', ['eastmere'], '2026-04-01')))).toEqual(['divisionNamesSeveral']);
    expect(asksOf(told.tries(...succeeded('merger', ['eastmere', 'southvale'], '2026-04-01')))).toEqual([
      'mergerNamesOne',
    ]);
    expect(asksOf(told.tries(...succeeded('change of boundary', ['eastmere'], '2026-04-01')))).toEqual([]);
    told.takes(...succeeded('merger', ['eastmere'], '2026-04-01'));
    const event = told.eventOf('PartnershipSucceeded');
    const corrected = (values: object) => told.tries('FactCorrected', { event, values, reason: 'Another was meant.' });
    expect(asksOf(corrected({ as: 'division' }))).toContain('divisionNamesSeveral');
    expect(asksOf(corrected({ by: ['eastmere', 'southvale'] }))).toContain('mergerNamesOne');
    expect(asksOf(corrected({ as: 'division', by: ['eastmere', 'southvale'] }))).toEqual([]);
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
