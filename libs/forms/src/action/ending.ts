import { form, type Forms } from '../declare';
import { reopening } from '../rapid-review/ending';
import { why } from '../rapid-review/notifying';

export const ending: Forms = {
  ...reopening('action'),
  Reopened: form({
    title: 'Reopen the action',
    fields: {
      why: why('Why it is reopened'),
      evidenceStands: {
        label: 'Does the evidence accepted before still count?',
        called: 'whether the evidence accepted before still counts',
      },
    },
  }),
  ImpactCheckPlanned: form({
    title: 'Plan an impact check',
    fields: { due: { label: 'Date of the check' }, how: { label: 'How it will be checked' } },
  }),
  ImpactFound: form({
    title: 'Record an impact check',
    fields: {
      impact: { label: 'Impact', called: 'whether impact was evidenced' },
      finding: { label: 'What was found', called: 'what was found' },
      how: { label: 'How it was checked' },
    },
  }),
  ImpactCheckNotNeeded: form({
    title: 'Record that no impact check is needed',
    fields: { because: why('Why none is needed') },
  }),
  NotProgressed: form({
    title: 'Record that the action is not progressing',
    fields: { rationale: { label: 'Rationale' } },
  }),
};
