import { rapidReview } from '.';
import { chartOf, possibleSteps, transitionsFrom, type Objection } from '../frame';
import {
  answered,
  begun,
  considered,
  notified,
  referral,
  referred,
  sent,
  signedOff,
} from '../testing/rapid-review-story';
import type { Story } from '../testing/story';

const why = { why: 'New information.' };

/** A way to each stage of the chart. */
const ways: Readonly<Record<string, () => Story>> = {
  begun,
  referred,
  passedOn: () => referred().takes('ReferralPassedOn', { area: 'Eastmere', why: 'It happened there.' }),
  notNotifiable: () => referred().takes('FoundNotNotifiable', { alternative: 'none', rationale: 'Minor.' }),
  notifiedOnly: () =>
    begun()
      .takes('Referred', { ...referral, entry: 'looked-after child death' })
      .takes('OfstedAndSecretaryOfStateTold', { notification: 'death-1' }),
  gathering: notified,
  considering: considered,
  signingOff: signedOff,
  withPanel: sent,
  answered,
  criteriaNotMet: () => notified().takes('CriteriaFoundNotMet', { panelTold: true, rationale: 'Accident.' }),
  joined: () => notified().takes('JoinedTo', { case: 'case-1', ...why }),
  closed: () => answered().given('Closed'),
};

const chart = chartOf(rapidReview, 1);
const steps = Object.keys(rapidReview.facts);

describe('The chart of a rapid review', () => {
  it('has a way to each of its stages, and words for each', () => {
    expect(Object.keys(ways).sort()).toEqual(Object.keys(chart.states).sort());
    for (const [stage, way] of Object.entries(ways)) expect(way().stage()).toBe(stage);
  });

  it('lets every step be recorded from every stage, for life does not wait', () => {
    for (const way of Object.values(ways)) {
      const told = way();
      expect(possibleSteps(rapidReview, told.instance()).sort()).toEqual([...steps].sort());
    }
  });

  it('lets every step be withdrawn from every stage', () => {
    for (const stage of Object.keys(ways)) {
      const withdrawable = [...transitionsFrom(chart, stage).keys()].filter((event) => event.endsWith(' withdrawn'));
      expect(withdrawable.sort()).toEqual(steps.map((step) => `${step} withdrawn`).sort());
    }
  });

  it('asks everywhere what it asks anywhere of a step, or leaves out only what the stage itself answers', () => {
    const answeredByStage = new Set([
      'firstReferral', // nothing is referred before the first referral
      'referralRecorded', // told from a stage after the referral
      'isEnded', // the stage is an end
      'isJoined', // the stage is "joined"
      'sent', // the Panel answers to being told that the criteria are not met
      'letterNotBeforeSending',
      'endReached',
      'returnsAreIn',
      'addendumFollowed',
      'familyTold',
      'lettersAnswered',
      'lettersConsidered',
    ]);
    for (const step of steps) {
      const everywhere = new Set(Object.keys(ways).flatMap((stage) => transitionsFrom(chart, stage).get(step)!.rules));
      for (const stage of Object.keys(ways)) {
        const here = transitionsFrom(chart, stage).get(step)!.rules;
        const left = [...everywhere].filter((rule) => !here.includes(rule) && !answeredByStage.has(rule));
        expect({ step, stage, left: left.filter((rule) => rule !== 'notClosedYet') }).toEqual({
          step,
          stage,
          left: [],
        });
      }
    }
  });

  it('says of every rule in plain words what is missing, and quotes no sealed text', () => {
    const asked = new Map<string, Objection>();
    for (const way of Object.values(ways)) {
      const told = way();
      for (const step of steps) {
        const decision = told.tries(step, {});
        if (decision.answer === 'objections')
          for (const objection of decision.objections) asked.set(objection.rule, objection);
      }
    }
    for (const { because } of asked.values()) expect(because).toMatch(/^[A-Z][^\n]{10,400}[.]$/);
  });
});
