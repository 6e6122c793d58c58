import { partnership, type Partnership } from '@waymark/casework';
import { decidingInCase } from './deciding-in-case';

const body = (id: string) => ({ body: id, kind: 'police', title: id, from: '2020-04-01', until: null });
const records: Readonly<Record<string, Partnership>> = {
  'partnership-northmoor': { ...(partnership.initial as Partnership), bodies: [body('north-police')] },
  'partnership-eastvale': { ...(partnership.initial as Partnership), bodies: [body('east-police')] },
};
const load = (stream: string) => Promise.resolve({ instance: { state: records[stream] } } as never);

describe('Who decides in a case', () => {
  it('are the bodies of the partnership that leads it', async () => {
    const decidingOn = await decidingInCase({ lead: 'eastvale' }, load);
    expect(decidingOn('2024-01-01').map(({ body }) => body)).toEqual(['east-police']);
  });

  it('are on a day before the lead was transferred those of the partnership that led then', async () => {
    const leads = [
      { partnership: 'northmoor', from: null },
      { partnership: 'eastvale', from: '2026-04-01' },
    ];
    const decidingOn = await decidingInCase({ lead: 'eastvale', leads }, load);
    const on = (day: string) => decidingOn(day).map(({ body }) => body);
    expect([on('2026-03-31'), on('2026-04-01')]).toEqual([['north-police'], ['east-police']]);
  });

  it('is nobody in a case that there is not', async () => {
    const whatever = () => load('partnership-northmoor');
    expect((await decidingInCase({ lead: null }, whatever))('2026-04-01')).toEqual([]);
  });
});
