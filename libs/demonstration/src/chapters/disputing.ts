import type { CivilDate } from '@waymark/statute';
import { after } from '../days';
import { bodiesOn, type Area, type Body, type Side } from '../directory/area';
import { personName } from '../names/people';
import type { Deed, Place } from '../script/deed';
import { opened } from '../script/places';
import type { Scene } from '../stories/scene';

/** How far up a dispute goes before it ends; null in `resolved`: it has not ended. */
export interface Disputing {
  readonly about: 'notifying' | 'reviewing' | 'return' | 'action' | 'publication' | 'other';
  /** Null: it is about no record of ours. */
  readonly of: Place | null;
  readonly side: Side;
  readonly raised: CivilDate;
  readonly issue: string;
  readonly sought: string;
  readonly to: 'local' | 'lead safeguarding partners' | 'Secretary of State';
}

const place = opened('dispute');
const inDispute = (deeds: readonly Deed[]): Deed[] => deeds.map((deed) => ({ in: place, ...deed }));

/** A dispute from the body that raises it up to where it is settled. Nothing else waits for it. */
export function dispute(scene: Scene, told: Disputing): Deed[] {
  const { raised } = told;
  const raisedBy = bodiesOn(scene.area, raised).find(({ side }) => side === told.side)!;
  const stated = after(raised, 2);
  const others = bodiesOn(scene.area, stated).filter(({ side }) => side !== told.side);
  const beginning: Deed[] = [
    {
      type: 'DisputeRaised',
      on: raised,
      opens: { category: 'dispute', as: 'dispute' },
      data: async (record) => ({
        about: told.about,
        ...(told.of === null ? {} : { of: (await record.record(told.of)).id }),
        raisedBy: raisedBy.id,
        issue: told.issue,
        sought: told.sought,
      }),
    },
    ...inDispute([
      ...bodiesInOrder(scene.area, [raisedBy, ...others]).map((body) => positionOf(body, stated, body === raisedBy)),
      discussion(scene, 'local', after(raised, 4)),
    ]),
  ];
  if (told.to === 'local') return [...beginning, ...inDispute(settledLocally(scene, after(raised, 5)))];
  const delegated = after(raised, 7);
  return [
    ...beginning,
    ...inDispute([
      { type: 'Escalated', on: delegated, data: { to: 'delegated partners', why: 'The managers could not agree.' } },
      discussion(scene, 'delegated', after(delegated, 3)),
    ]),
    ...advised(scene, after(delegated, 5)),
    ...(told.to === 'lead safeguarding partners'
      ? inDispute(decidedByLeads(scene, after(delegated, 22)))
      : toSecretaryOfState(scene, after(delegated, 22))),
  ];
}

/** As the area lists them: who raises it is no first among them. */
const bodiesInOrder = ({ bodies }: Area, some: readonly Body[]): Body[] => bodies.filter((body) => some.includes(body));

const positionOf = ({ id }: Body, on: CivilDate, raises: boolean): Deed => ({
  type: 'PositionStated',
  on,
  data: raises
    ? {
        party: id,
        position: 'It should be decided otherwise.',
        reasons: 'The risk was known, and is not in the record.',
      }
    : { party: id, position: 'It stands as it was decided.', reasons: 'Everything that was known had been shared.' },
});

const discussion = (scene: Scene, which: string, on: CivilDate): Deed => ({
  type: 'DiscussionHeld',
  on,
  data: {
    discussion: scene.id('discussion', which),
    held: scene.chance.pick(['online', 'in person']),
    parties: bodiesOn(scene.area, on).map(({ id }) => id),
    notes: 'Each gave its reasons; the facts are not in dispute, only what follows from them.',
  },
});

const settledLocally = (scene: Scene, on: CivilDate): Deed[] => [
  {
    type: 'Resolved',
    on,
    data: {
      at: 'local',
      outcome: 'agreed',
      resolution: 'It stays as it was decided, and is looked at again in three months.',
      rationale: 'The partners agree on the facts and on the day of the next look.',
    },
  },
  learning(scene, after(on, 10), 'A call between managers settled it; it should have come before the letter.'),
  { type: 'Closed', on: after(on, 12), data: {} },
];

/** An independent adviser and the scrutineer give their advice; only the partners decide. */
function advised(scene: Scene, on: CivilDate): Deed[] {
  return [
    ...inDispute([
      { type: 'AdviserAppointed', on, data: { adviser: scene.id('adviser'), name: personName(scene.chance) } },
      { type: 'Escalated', on: after(on, 1), data: { to: 'adviser' } },
      {
        type: 'AdviceGiven',
        on: after(on, 9),
        data: {
          advice: scene.id('advice of the adviser'),
          by: 'independent adviser',
          advised:
            'Both readings of the guidance are possible; the one that protects more children is to be preferred.',
          recommends: 'Look at it again with the records of the two years before.',
        },
      },
    ]),
    {
      type: 'ScrutinyAdviceGiven',
      on: after(on, 11),
      onCase: true,
      by: scene.area.scrutineer.id,
      data: async (told) => ({
        advice: scene.id('advice of the scrutineer'),
        dispute: (await told.record(place)).id,
        advised: 'Whichever way it is decided: say why in a letter that all three sign.',
      }),
    },
    {
      type: 'ScrutinyAdviceAnswered',
      on: after(on, 20),
      onCase: true,
      data: {
        advice: scene.id('advice of the scrutineer'),
        followed: 'followed',
        answer: 'The letter is signed by all.',
      },
    },
  ];
}

/**
 * The lead safeguarding partners make the final decision, each for their body. They are the bodies of the day on which it
 * ends: since it was raised, one may have followed another.
 */
function decidedByLeads(scene: Scene, meeting: CivilDate): Deed[] {
  const resolved = after(meeting, 1);
  const bodies = bodiesOn(scene.area, resolved);
  const on = bodies.every((body) => bodiesOn(scene.area, meeting).includes(body)) ? meeting : resolved;
  return [
    { type: 'Escalated', on: after(meeting, -6), data: { to: 'lead safeguarding partners', why: 'The advice is in.' } },
    ...bodies.map((body): Deed => ({
      type: 'PartnerDecided',
      on,
      data: {
        body: body.id,
        level: 'lead safeguarding partners',
        decision: 'The earlier decision is looked at again within a month.',
        rationale: 'The advice was followed: what is not in the record has to be put there first.',
      },
      decidedBy: { body: body.id, capacity: 'lead', given: 'meeting', person: body.lead.id, name: body.lead.name },
    })),
    {
      type: 'Resolved',
      on: resolved,
      data: {
        at: 'lead safeguarding partners',
        outcome: 'decided',
        resolution: 'Looked at again within a month, with the records of the two years before.',
        rationale: 'The lead safeguarding partners decided together.',
      },
    },
    learning(scene, after(meeting, 15), 'The escalation procedure did not say who keeps the time; now it does.'),
    { type: 'Closed', on: after(meeting, 20), data: {} },
  ];
}

const toSecretaryOfState = (scene: Scene, on: CivilDate): Deed[] =>
  inDispute([
    { type: 'Escalated', on: after(on, -6), data: { to: 'lead safeguarding partners', why: 'The advice is in.' } },
    { type: 'Escalated', on: after(on, 12), data: { to: 'Secretary of State', why: 'The leads remain divided.' } },
    {
      type: 'SecretaryOfStateAnswered',
      on: after(on, 55),
      data: { answer: 'The partners are asked to apply their own arrangements, and to report in a month.' },
    },
    {
      type: 'Resolved',
      on: after(on, 70),
      data: {
        at: 'Secretary of State',
        outcome: 'agreed',
        resolution: 'The partners agreed on a joint look at the question.',
        rationale: 'After the answer all could agree.',
      },
    },
    learning(scene, after(on, 80), 'Arrangements now say what happens when the leads are divided.'),
  ]);

const learning = (scene: Scene, on: CivilDate, learned: string): Deed => ({
  type: 'LearningRecorded',
  on,
  data: { learning: scene.id('learning from the dispute'), learned, forArrangements: learned },
});
