import { certainlyBefore, inWords, type StatedDate } from '@waymark/statute';

interface LetterReceived {
  readonly occurredOn: StatedDate;
  readonly data: { readonly dated?: StatedDate | undefined };
}

/** Whether the day in a letter's head can lie before the day on which it was received, or on it. */
export const isDatedBefore = ({ occurredOn, data: { dated = 'not-known' } }: LetterReceived): boolean =>
  !certainlyBefore(occurredOn, dated);

export const datedLater = ({ occurredOn, data: { dated = 'not-known' } }: LetterReceived): string =>
  `The letter is dated ${inWords(dated)}, after the day on which it was received, ${inWords(occurredOn)}.`;
