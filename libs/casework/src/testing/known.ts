import { builtInCalendar } from '@waymark/statute';
import type { DecidingBody, Known } from '../frame';

// A fictional area, as a decision may know it.

export const partners: readonly DecidingBody[] = [
  { body: 'council', kind: 'local authority', title: 'Northmoor Council' },
  { body: 'health-board', kind: 'integrated care board', title: 'Northmoor and Vale Integrated Care Board' },
  { body: 'police', kind: 'police', title: 'Northmoor Police' },
];

const agencies: Readonly<Record<string, string>> = {
  school: 'Alder Lane Primary School',
  trust: 'Vale Community Health Trust',
  surgery: 'Millbrook Surgery',
  probation: 'Northmoor Probation',
  neighbour: 'Eastmere Council',
};

export const ordinary: Known = {
  today: '2026-11-20',
  calendar: builtInCalendar,
  decidingOn: () => partners,
  titleOf: (id) => agencies[id] ?? partners.find(({ body }) => body === id)?.title ?? '',
  isOpened: (stream) => ['actionPlan-plan-1', 'partnership-eastmere', 'partnership-southvale'].includes(stream),
  hasRecorders: () => true,
  stillOwed: { returns: 0, actions: 0 },
  otherAgencies: [],
  actsFor: [],
  actorRoles: ['business unit'],
  extraRecipients: [
    { recipient: 'board', submissions: ['advance-copies', 'rapid-review'], title: 'Northmoor Quality Board' },
  ],
  settings: { rapidReviewBasis: 'notification', panelLetterWorkingDays: 10 },
};
