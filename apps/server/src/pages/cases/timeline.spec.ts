import type { StepShown } from './steps';
import { pageOf, timelinePage } from './timeline';

const steps = (count: number) => ({
  events: Array.from({ length: count }, (_, place) => `event-${place}`),
  at: (place: number) => ({ event: `event-${place}` }) as unknown as StepShown,
});

it('the timeline begins with a full page 1, where what happened last stands first; the oldest page has the rest', () => {
  const newest = timelinePage(steps(31), null);
  expect(newest).toMatchObject({
    place: 1,
    pages: 2,
    later: null,
    earlier: 'upTo=1',
    steps: { 0: { event: 'event-30' } },
  });
  expect(newest?.steps).toHaveLength(30);
  expect(timelinePage(steps(31), 1)).toMatchObject({
    place: 2,
    pages: 2,
    later: '',
    earlier: null,
    steps: [{ event: 'event-0' }],
  });
  expect(timelinePage(steps(70), 40)).toMatchObject({ place: 2, pages: 3, later: '', earlier: 'upTo=10' });
  expect(timelinePage(steps(0), null)).toMatchObject({ place: 1, pages: 1, steps: [] });
});

it('an address of the timeline shows the same steps however the case goes on', () => {
  const [before, after] = [timelinePage(steps(70), 40), timelinePage(steps(190), 40)];
  expect(before?.steps).toEqual(after?.steps);
  expect([before?.place, after?.place]).toEqual([2, 6]);
});

it.each([0, 9, 10, 39, 40, 69])('the address that leads to step %i of 70 shows it', (place) => {
  const upTo = Number(pageOf(place, 70).replace('upTo=', ''));
  const shown = timelinePage(steps(70), upTo);
  expect(shown?.steps.map(({ event }) => event)).toContain(`event-${place}`);
});

it.each([0, 71, 99])('there is no page of the timeline up to step %i of 70', (upTo) => {
  expect(timelinePage(steps(70), upTo)).toBeNull();
});
