import type { OpenedStep } from '@waymark/engine/cqrs';
import { happenedIn } from './fifteen-days';

type Told = readonly [type: string, on: string, data: Readonly<Record<string, unknown>>];

const wordsOf = (_from: string, id: string) => ({ trust: 'Trust', council: 'Council', police: 'Police' })[id] ?? null;

const lines = (...told: readonly Told[]): readonly string[] => {
  const steps = told.map(
    ([type, occurredOn, data], at) =>
      ({ event: `event-${at}`, type, occurredOn, data, withdrawnBy: null }) as unknown as OpenedStep,
  );
  return happenedIn({ steps }, wordsOf).map(({ words }) => words);
};

describe('what happened in the fifteen days', () => {
  const decided = (body: string): Told => ['BodyDecided', '2026-05-20', { body }];

  it('counts partners, and not how often they decided', () => {
    expect(lines(decided('trust'), decided('council'), decided('trust'))).toEqual(['Partner decided: Trust, Council']);
    expect(lines(decided('trust'), decided('council'), decided('police'), decided('trust'))).toEqual([
      'Partner decided: 3 partners',
    ]);
  });

  const planned: Told = ['MeetingPlanned', '2026-05-20', { meeting: 'one' }];
  const cancelled: Told = ['MeetingCancelled', '2026-05-21', { meeting: 'one' }];
  const held: Told = ['MeetingHeld', '2026-05-22', { meeting: 'one' }];

  it('tells of a planned meeting that it was cancelled, however the day of that is known', () => {
    expect(lines(planned)).toEqual(['Meeting planned']);
    expect(lines(planned, cancelled)).toEqual(['Meeting planned, and cancelled since']);
    expect(lines(planned, ['MeetingCancelled', 'not-known', { meeting: 'one' }])).toEqual([
      'Meeting planned, and cancelled since',
    ]);
  });

  it('tells of a meeting that was held by that alone', () => {
    expect(lines(planned, held)).toEqual(['Meeting held']);
    expect(lines(planned, held, cancelled)).toEqual(['Meeting held']);
  });
});
