import { amendmentReason } from '@waymark/forms';
import { reasonBox } from '../steps/posted';

/** A correction begins with what stands on record: its boxes hold what the record says beside what its writer wrote. */
export const isCorrection = (step: string): boolean => step === 'FactCorrected';

const reasonOfARule = reasonBox('');

/** What nobody but the writer can have put there: why it was corrected, and why it was to be recorded all the same. */
export const ofTheWriter = <Box extends { readonly name: string }>(boxes: readonly Box[]): readonly Box[] =>
  boxes.filter(({ name }) => name === amendmentReason || name.startsWith(reasonOfARule));
