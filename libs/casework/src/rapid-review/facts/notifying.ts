import { z } from 'zod';
import { partaking } from '../../deciding';
import { fact, opaqueId, rationale, text } from '../../frame';
import { alternative, body, child } from '../values';

export const notifying = {
  ViewGiven: fact({
    says: "Partner's view on notifying given",
    clear: { body, view: z.enum(['notify', 'do not notify', 'not yet clear']) },
    sealed: { reasons: rationale() },
    subject: ({ body }) => `view:${body}`,
    decision: true,
  }),
  FoundNotNotifiable: fact({
    says: 'Found not notifiable',
    clear: { alternative },
    sealed: { rationale: rationale(), alternativeDescribed: text().optional() },
    subject: () => 'notifying',
    decision: true,
  }),
  IncidentNotified: fact({
    says: 'Serious incident notification sent',
    clear: {
      notification: opaqueId(),
      /** Which children this notification is about, where the incident has several. */
      children: z.array(child).max(60).optional(),
    },
    sealed: {
      category: z.enum(['death', 'serious harm', 'other']),
      reference: text(100).optional(),
      panelReference: text(100).optional(),
      note: text().optional(),
    },
    subject: ({ notification }) => `notification:${notification}`,
  }),
  ReferenceReceived: fact({
    says: 'Reference received',
    clear: { notification: opaqueId(), givenBy: z.enum(['notification system', 'Panel']) },
    sealed: { reference: text(100) },
    subject: ({ notification, givenBy }) => `reference:${notification}:${givenBy}`,
  }),
  NotificationCopied: fact({
    says: 'Copy of the notification reached the business unit',
    clear: { notification: opaqueId() },
    sealed: {},
    subject: ({ notification }) => `copy:${notification}`,
  }),
  PartnersTold: fact({
    says: 'Partners told',
    clear: { told: z.array(opaqueId()).min(1, 'Say who was told.').max(60), area: z.enum(['own', 'other']) },
    sealed: { note: text().optional() },
    subject: () => 'partners told',
  }),
  OfstedAndSecretaryOfStateTold: fact({
    says: 'Ofsted and the Secretary of State told of the death',
    clear: { notification: opaqueId() },
    sealed: { reference: text(100).optional() },
    subject: ({ notification }) => `notification:${notification}`,
  }),
  CriteriaFoundNotMet: fact({
    says: 'Criteria found not met',
    clear: { panelTold: z.boolean() },
    sealed: { rationale: rationale() },
    subject: () => 'notifying',
    decision: true,
  }),
  /** Where it was not told as it was found. */
  PanelToldCriteriaNotMet: fact({
    says: 'Panel told that the criteria were found not met',
    clear: {},
    sealed: { how: text(500).optional() },
    subject: () => 'criteria not met told',
  }),
  ...partaking,
};
