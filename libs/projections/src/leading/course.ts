import { transferred, type Leading } from '@waymark/casework';
import { course } from '../course/course';

/** To whom the lead of a case was transferred, and from which day on; without a transfer, whoever opened it leads. */
export const leading = course<readonly Leading[]>({
  categories: ['case'],
  initial: [],
  folds: {
    LeadTransferred: (leads, { newLead }: { newLead: string }, { occurredOn }) =>
      transferred(leads, newLead, occurredOn),
  },
});
