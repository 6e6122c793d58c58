import type { StepShown } from './steps';
import { timelinePage } from './timeline';

const steps = (count: number) => ({
  events: Array.from({ length: count }, (_, place) => `event-${place}`),
  at: (place: number) => ({ event: `event-${place}` }) as unknown as StepShown,
});

it('the timeline begins with page 1, where what happened last stands first', () => {
  expect(timelinePage(steps(70), null)).toMatchObject({ place: 1, pages: 3, steps: { 0: { event: 'event-69' } } });
  expect(timelinePage(steps(70), 1)).toMatchObject({ place: 3, steps: { 29: { event: 'event-0' } } });
});

it('an address of the timeline shows the same steps however the case goes on', () => {
  const [before, after] = [timelinePage(steps(70), 2), timelinePage(steps(190), 2)];
  expect(before?.steps).toEqual(after?.steps);
  expect([before?.place, after?.place]).toEqual([2, 6]);
});
