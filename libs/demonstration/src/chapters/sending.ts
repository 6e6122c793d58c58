import type { CivilDate } from '@waymark/statute';
import type { Deed } from '../script/deed';
import type { Scene } from '../stories/scene';

export interface Sending {
  readonly on: CivilDate;
  readonly draft: string;
  readonly outstanding: readonly string[];
  readonly postMortemOutstanding?: boolean;
  readonly departs?: Readonly<Record<string, string>>;
}

export const sent = (
  scene: Scene,
  { on, draft, outstanding, postMortemOutstanding = false, departs }: Sending,
): Deed => ({
  type: 'SentToPanel',
  on,
  as: 'sent',
  data: {
    submission: scene.id('submission'),
    draft,
    outstandingReturns: outstanding,
    postMortemOutstanding,
    ...(outstanding.length > 0 || postMortemOutstanding
      ? { outstanding: 'What is outstanding follows in an addendum if it changes the findings.' }
      : {}),
    sentTo: "The Panel's mailbox, by the business unit",
  },
  ...(departs === undefined ? {} : { departs }),
});

/** The Panel is told, by when it may count on it; the deadline does not move. */
export const delayTold = (scene: Scene, on: CivilDate, agreed: CivilDate): Deed => ({
  type: 'PanelToldOfDelay',
  on,
  data: {
    recipients: scene.chance.yes(60) ? ['panel', 'secretary-of-state'] : ['panel'],
    agreedDate: agreed,
    reason: scene.chance.pick([
      'Two returns that bear on the decision are outstanding.',
      'The meeting had to be moved because the police could not attend.',
      'Partners need more time to agree on the decision.',
    ]),
  },
});

export const addendum = (scene: Scene, on: CivilDate, what: string) => ({
  type: 'AddendumSent',
  on,
  data: { submission: scene.id('addendum', on), what },
});

export const closed = (scene: Scene, on: CivilDate, departs?: Readonly<Record<string, string>>): Deed => ({
  type: 'Closed',
  on,
  data: scene.chance.yes(50) ? { note: 'Actions go on in the action plan.' } : {},
  ...(departs === undefined ? {} : { departs }),
});
