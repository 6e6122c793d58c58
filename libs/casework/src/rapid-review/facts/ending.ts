import { z } from 'zod';
import { StatedDate } from '@waymark/statute';
import { fact, opaqueId, rationale, text } from '../../frame';

const joining = {
  IncidentJoined: fact({
    says: 'Another incident joined to this rapid review',
    clear: {
      case: opaqueId(),
      notifications: z.array(z.strictObject({ notification: opaqueId(), notifiedOn: StatedDate })).max(20),
    },
    sealed: { why: rationale() },
    subject: (data) => `joined:${data.case}`,
  }),
  IncidentSplit: fact({
    says: 'Incident split from this rapid review',
    clear: {
      case: opaqueId(),
      /** Notifications of this incident that go their own way: an incident joined before takes its own along. */
      notifications: z.array(opaqueId()).max(20).optional(),
    },
    sealed: { why: rationale() },
    subject: (data) => `joined:${data.case}`,
  }),
  JoinedTo: fact({
    says: 'Joined to another rapid review',
    clear: { case: opaqueId() },
    sealed: { why: rationale() },
    subject: () => 'joined to',
  }),
  SplitFrom: fact({
    says: 'Split from the rapid review it was joined to',
    clear: { case: opaqueId() },
    sealed: { why: rationale() },
    subject: () => 'joined to',
  }),
  SentWithJoinedReview: fact({
    says: 'Sent to the Panel with the rapid review it was joined to',
    clear: { case: opaqueId() },
    sealed: {},
    subject: () => 'submission',
  }),
};

export const ending = {
  ...joining,
  Reopened: fact({ says: 'Reopened', clear: {}, sealed: { why: rationale() }, subject: () => 'case' }),
  Closed: fact({ says: 'Closed', clear: {}, sealed: { note: text().optional() }, subject: () => 'case' }),
};
