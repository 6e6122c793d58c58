import type { Choice } from '@waymark/forms';
import { earliestDay, inWords } from '@waymark/statute';

/** That something stands no more, and until when it did. */
export function endedBy(until: string | null, today: string): Pick<Choice, 'ended' | 'hint'> {
  const end = until === null ? null : earliestDay(until);
  return end === null || today < end ? {} : { ended: true, hint: `Until ${inWords(until!)}` };
}

/** A body that left and came back is offered once: as it stands, else by its latest end. */
export const onceEach = (choices: readonly Choice[]): Choice[] =>
  choices.filter((choice) => {
    const same = choices.filter(({ value }) => value === choice.value);
    return choice === (same.find(({ ended }) => ended !== true) ?? same.at(-1));
  });
