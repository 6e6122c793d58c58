import { z } from 'zod';
import { agreedDeadlineIds, CivilDate, clockIds } from '@waymark/statute';
import { fact, opaqueId, ownName, type StepsOf, type StepsOnRecordOf } from '../frame';

/** Which deadline, as it was due; the event that its days are counted from says which start was meant. */
const deadline = {
  clock: z.enum([...clockIds, ...agreedDeadlineIds]),
  runsFor: opaqueId(),
  basis: opaqueId(),
  due: CivilDate,
  countedFrom: opaqueId(),
};

interface Deadline {
  readonly clock: string;
  readonly runsFor: string;
  readonly basis: string;
  readonly due: string;
}

/** One deadline as it fell due on one day. */
export const deadlineKey = ({ clock, runsFor, basis, due }: Deadline): string => `${clock}|${runsFor}|${basis}|${due}`;

export const facts = {
  DueDateMoved: fact({
    says: 'Deadline moved',
    clear: {
      clock: z.enum(clockIds),
      runsFor: ownName(),
      basis: ownName(),
      /** The event whose start the days are counted from: once that is corrected, the move counts for nothing. */
      countedFrom: opaqueId(),
      from: CivilDate,
      fromLatest: CivilDate.optional(),
      to: CivilDate,
      toLatest: CivilDate,
      because: z.enum([
        'a bank holiday became known',
        'a bank holiday was withdrawn',
        'an edition became known',
        'the partnership expects the letter on another day',
      ]),
      calendar: ownName(2000),
    },
    sealed: {},
    subject: ({ clock, runsFor, basis }) => `${clock}|${runsFor}|${basis}`,
  }),
  /** Dated to the day from which one wanted to hear of it, however late the watch came to look. */
  DeadlineApproaching: fact({
    says: 'Deadline approaching',
    clear: deadline,
    sealed: {},
    subject: (data) => `approaching|${deadlineKey(data)}`,
  }),
  /** Dated to the day after it was due, however late the watch came to look. */
  DeadlineMissed: fact({
    says: 'Deadline missed',
    clear: deadline,
    sealed: {},
    subject: (data) => `missed|${deadlineKey(data)}`,
  }),
  /** What was recorded as missed proves not to be: `due` is the day that was missed. */
  DeadlineNoLongerMissed: fact({
    says: 'Deadline no longer missed',
    clear: { ...deadline, because: z.enum(['the deadline moved', 'it had been met', 'it does not apply']) },
    sealed: {},
    subject: (data) => `missed|${deadlineKey(data)}`,
  }),
};

export type Step = StepsOf<typeof facts>;
export type OnRecord = StepsOnRecordOf<typeof facts>;
