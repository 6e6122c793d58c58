import { change, nothing, type Change, type Projection, type SeenEvent } from '../projection';
import { tellings } from './table';

/** Who was told what, and when. */
export const tellingsProjection: Projection = {
  name: 'tellings',
  version: 2,
  tables: [tellings],
  concerns: ({ fact }) => Object.hasOwn(toldBy, fact),
  looksInto: () => nothing,
  changes,
};

interface Told {
  readonly told: readonly string[];
  readonly about: string | null;
  readonly agreedDate?: string | undefined;
  readonly reason?: string | undefined;
}

type Data = SeenEvent['event']['data'];

/** By fact: whom it tells, from its clear half; null when it tells nobody. */
const toldBy: Readonly<Record<string, (data: Data) => Told | null>> = {
  PanelToldOfDelay: ({ recipients, agreedDate }) => ({
    told: recipients as string[],
    about: null,
    agreedDate: agreedDate as string | undefined,
  }),
  DelayTold: ({ recipients, agreedDate, reason }) => ({
    told: recipients as string[],
    about: null,
    agreedDate: agreedDate as string | undefined,
    reason: reason as string | undefined,
  }),
  DecisionTold: ({ recipients }) => ({ told: recipients as string[], about: null }),
  ReviewerNameTold: ({ recipients, reviewer }) => ({ told: recipients as string[], about: reviewer as string }),
  NotPublishingJustified: ({ recipients }) => ({ told: recipients as string[], about: null }),
  PartnersTold: ({ told }) => ({ told: told as string[], about: null }),
  ChildDied: ({ told, child }) => ({ told: told as string[], about: child as string }),
  CriteriaFoundNotMet: ({ panelTold }) => (panelTold === true ? { told: ['panel'], about: null } : null),
  PanelToldCriteriaNotMet: () => ({ told: ['panel'], about: null }),
  NotificationCopied: ({ notification }) => ({ told: ['business unit'], about: notification as string }),
  OfstedAndSecretaryOfStateTold: ({ notification }) => ({
    told: ['ofsted', 'secretary-of-state'],
    about: notification as string,
  }),
  FamilyMemberContacted: ({ member, told }) => ({ told: [told as string], about: member as string }),
};

function changes({ event, fact, position, knownOn }: SeenEvent): readonly Change[] {
  if (event.case === null) return nothing;
  const told = toldBy[fact]!(event.data);
  if (told === null) return nothing;
  return [
    change(tellings, {
      case_id: event.case,
      position,
      stream: event.stream,
      revision: event.revision,
      event_id: event.id,
      fact,
      told: JSON.stringify(told.told),
      about: told.about,
      agreed_date: told.agreedDate ?? null,
      reason: told.reason ?? null,
      occurred_on: event.occurredOn,
      known_from: knownOn,
    }),
  ];
}
