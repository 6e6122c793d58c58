import { addDays, daysBetween, type CivilDate } from '@waymark/statute';
import { closed } from '../chapters/sending';
import { authorityOn } from '../chapters/deciding';
import { family, safeguarding } from '../chapters/family';
import { notified, notificationOf, views } from '../chapters/notifying';
import { referral } from '../chapters/referral';
import { returns } from '../chapters/returns';
import { after } from '../days';
import type { Deed } from '../script/deed';
import { incidentBefore } from './days';
import { learningReview } from './learning';
import { review } from './review';
import type { Scene } from './scene';
import type { Story } from './story';
import { averted, careLeaverDeath, lookedAfterDeath, themes } from './themes';

// What is looked at and does not become an ordinary rapid review.

const notNotifiable = (scene: Scene, days: number, alternative: string, rationale: string): Deed => {
  const on = after(scene.aware, days);
  return { type: 'FoundNotNotifiable', on, data: { alternative, rationale }, ...authorityOn(scene, on) };
};

/** A significant risk averted: kept for its learning. */
export const nearMiss: Story = (scene) => [
  ...referral(scene, { theme: averted, entry: 'near miss', incidentOn: scene.aware }),
  ...views(scene, after(scene.aware, 2), after(scene.aware, 3), 'do not notify'),
  notNotifiable(scene, 3, 'local learning review', 'No harm was done; what averted it is worth learning from.'),
  ...family(scene, after(scene.aware, 3)),
  ...learningReview(scene, after(scene.aware, 3), 'local learning review', averted.learning, {
    origin: 'no notification',
    focus: 'A near miss: what made a visitor look a second time.',
  }),
  closed(scene, after(scene.aware, 60)),
];

/** Considered, and not notified. It stays in the register. */
export const notNotified: Story = (scene) => [
  ...referral(scene, { theme: themes[5]!, incidentOn: incidentBefore(scene) }),
  ...views(scene, after(scene.aware, 2), after(scene.aware, 4), 'do not notify'),
  notNotifiable(scene, 4, 'single-agency review', 'Harm was not serious within the meaning of the guidance.'),
];

/** A referral made sooner than it was written for: its children were born as much sooner. */
function toldOf({ data }: Deed, incidentOn: CivilDate, writtenFor: CivilDate): Readonly<Record<string, unknown>> {
  const { particulars, ...referred } = data as { readonly particulars: readonly { readonly bornOn: CivilDate }[] };
  const sooner = daysBetween(writtenFor, incidentOn);
  return {
    ...referred,
    incidentOn,
    incidentKnownOn: incidentOn,
    particulars: particulars.map((child) => ({ ...child, bornOn: addDays(child.bornOn, sooner) })),
  };
}

/** A post-mortem, a disclosure: what was not notifiable in spring is looked at again and notified. */
export const reopened: Story = (scene) => {
  const again: Scene = { ...scene, aware: after(scene.aware, 70) };
  const [opens, named, ...rest] = review(again, { notifiedAfter: 3, theme: themes[6]! });
  const first: Scene['aware'] = scene.aware;
  const begins = [opens!, named!].map((deed) => ({ ...deed, on: first }));
  return [
    { ...begins[0]!, data: toldOf(begins[0]!, first, again.aware) },
    begins[1]!,
    ...views(scene, after(first, 2), after(first, 4), 'do not notify'),
    notNotifiable(scene, 4, 'audit', 'The death is thought to be natural; records are audited all the same.'),
    {
      type: 'Reopened',
      on: again.aware,
      data: { why: 'The post-mortem names injuries that nobody had accounted for.' },
    },
    {
      type: 'AwarenessEstablished',
      on: again.aware,
      data: {
        abuseSuspectedOn: again.aware,
        fiveDaysRunFrom: 'abuse or neglect',
        through: 'post-mortem',
        why: 'Until the report came there was no suspicion of abuse or neglect; the five days run from it.',
      },
    },
    ...rest,
  ];
};

/** Suspicion of abuse comes weeks after the incident was known, and starts the five days. */
export const suspectedLater: Story = (scene) => {
  const found = after(scene.aware, 22);
  const [opens, named, ...rest] = review({ ...scene, aware: found }, { notifiedAfter: 4, theme: themes[7]! });
  return [
    {
      ...opens!,
      on: scene.aware,
      data: toldOf(opens!, scene.aware, found),
    },
    { ...named!, on: scene.aware },
    {
      type: 'AwarenessEstablished',
      on: found,
      data: {
        abuseSuspectedOn: found,
        fiveDaysRunFrom: 'abuse or neglect',
        through: 'police',
        why: 'The cause was taken for an accident until the police shared what they had found.',
      },
    },
    ...rest,
  ];
};

/** One partner would not notify; the duty is the authority's own, and it does. */
export const disputed: Story = (scene) =>
  review(scene, {
    notifiedAfter: 4,
    dissent: {
      side: scene.chance.pick(['health', 'police']),
      view: scene.chance.pick(['do not notify', 'not yet clear']),
      reasons: 'The injuries may have a medical cause, and tests are under way.',
      departs: {
        everyBodyWouldNotify:
          'The authority has the duty to notify and does not wait for the tests; the dispute goes on.',
      },
    },
  });

/** Notified, and on the facts gathered the criteria turn out not to be met. */
export const criteriaNotMet: Story = (scene) => {
  const days = { notified: after(scene.aware, 4), asked: after(scene.aware, 5), found: after(scene.aware, 12) };
  const asked = returns(scene, { on: days.asked, due: after(days.asked, 5), sent: days.found }, [
    'on time',
    'on time',
    'nil',
  ]);
  return [
    ...referral(scene, { theme: themes[1]!, incidentOn: incidentBefore(scene) }),
    ...views(scene, after(scene.aware, 2), days.notified),
    ...notified(scene, { on: days.notified, category: 'serious harm' }),
    ...asked.deeds,
    ...family(scene, days.notified),
    {
      type: 'CriteriaFoundNotMet',
      on: days.found,
      data: { panelTold: true, rationale: 'Tests have shown a medical cause; neither abuse nor neglect is suspected.' },
      ...authorityOn(scene, days.found),
    },
    closed(scene, after(days.found, 30)),
  ];
};

/** Told to Ofsted and the Secretary of State; no rapid review is needed. */
const death = (
  scene: Scene,
  theme: typeof lookedAfterDeath,
  entry: 'looked-after child death' | 'care leaver death',
) => {
  const on = after(scene.aware, 2);
  const notification = notificationOf(scene);
  return [
    ...referral(scene, { theme, entry, incidentOn: scene.aware, children: ['other'] }),
    { type: 'OfstedAndSecretaryOfStateTold', on, data: { notification, reference: 'Sent in the national portal' } },
    { type: 'NotificationCopied', on, data: { notification } },
    ...family(scene, on),
    safeguarding(scene, after(scene.aware, 3), 'Support was offered to the carers and to others who lived there.'),
    closed(scene, after(scene.aware, 35)),
  ];
};

export const lookedAfterChild: Story = (scene) => death(scene, lookedAfterDeath, 'looked-after child death');
export const careLeaver: Story = (scene) => death(scene, careLeaverDeath, 'care leaver death');
