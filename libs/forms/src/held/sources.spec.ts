import { heldIn } from './held-in';
import type { StepHeld } from './record';

const step = (type: string, occurredOn: string, data: StepHeld['data']): StepHeld => ({
  type,
  says: type,
  data,
  occurredOn,
  withdrawnBy: null,
});

const offered = (thing: string, steps: readonly StepHeld[]) =>
  heldIn([thing], { steps, titleOf: () => null }, {})[thing]!.map(({ value, words }) => [value, words]);

describe('what a record holds that may be chosen', () => {
  it("is a practitioners' event until it is held or cancelled", () => {
    const planned = (event: string, on: string) => step('PractitionerEventPlanned', on, { event });
    const steps = [planned('first', '2026-03-02'), planned('second', '2026-04-02'), planned('third', '2026-05-02')];
    const since = [
      step('PractitionerEventHeld', '2026-03-02', { event: 'first' }),
      step('PractitionerEventCancelled', '2026-03-20', { event: 'third' }),
    ];
    expect(offered('planned event', [...steps, ...since])).toEqual([['second', 'Planned for 2 April 2026']]);
  });

  it('is told apart by what it is and since when', () => {
    const steps = [
      step('ProceedingsOpened', '2026-03-02', { proceedings: 'one', kind: 'inquest' }),
      step('ProceedingsOpened', '2026-04-02', { proceedings: 'two', kind: 'criminal proceedings' }),
    ];
    expect(offered('proceedings', steps)).toEqual([
      ['two', 'Criminal proceedings, since 2 April 2026'],
      ['one', 'Inquest, since 2 March 2026'],
    ]);
  });
});
