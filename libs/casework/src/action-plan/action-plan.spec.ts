import { isPlanComplete, openActions, recommendationsWithoutAction, type ActionPlan } from '.';
import {
  agreed,
  begun,
  closed,
  complete,
  drafted,
  opened,
  recommendation,
  underWay,
} from '../testing/action-plan-story';
import { asksOf, objectionsOf, rulesOf, type Story } from '../testing/story';
import { usualIn } from '../testing/usual';

const stateOf = (told: Story) => told.instance().state as ActionPlan;
const second = { ...recommendation, recommendation: 'recommendation-2' };

describe('An action plan', () => {
  it.each([
    'rapid review',
    'local child safeguarding practice review',
    'local learning review',
    'Panel letter',
    'scrutineer',
    'overview and scrutiny',
    'inspection',
    'child death overview panel',
    'coroner',
    'multi-agency audit',
    'domestic homicide review',
    'other',
  ])('comes from any source: %s', (source) => {
    expect(begun().takes('PlanOpened', { source }).stage()).toBe('drafted');
  });

  it('says of each recommendation what is required of which agencies, by when and to what end', () => {
    const told = drafted();
    expect(stateOf(told).recommendations).toEqual({
      'recommendation-1': { agencies: ['school', 'trust'], due: '2027-03-31', withdrawn: false },
    });
    expect(JSON.stringify(told.last())).not.toContain('bruise');
    expect(asksOf(opened().tries('RecommendationMade', { ...recommendation, agencies: [] }))).toEqual([
      'saysWhoAndWhen',
    ]);
    expect(rulesOf(opened().tries('RecommendationMade', { ...recommendation, agencies: ['nobody'] }))).toEqual([
      'agenciesAreHeld',
    ]);
  });

  it('is drafted, agreed by partners, under way, complete and closed', () => {
    const stages = [opened, drafted, agreed, underWay, complete, closed].map((told) => told().stage());
    expect(stages).toEqual(['drafted', 'drafted', 'agreed', 'underWay', 'complete', 'closed']);
  });

  it('has actions before it is agreed, and is under way once it is', () => {
    const told = drafted().takes('ActionAdded', { action: 'action-1', recommendation: 'recommendation-1' });
    expect(told.stage()).toBe('drafted');
    expect(told.takes('PlanAgreed', { body: 'council', rationale: 'It fits.' }).stage()).toBe('underWay');
  });

  it('is changed by decisions with a rationale, in the name of a partner that decides', () => {
    const { text: _, ...terms } = recommendation;
    const amended = agreed().takes('RecommendationAmended', { ...terms, due: '2027-06-30', rationale: 'New term.' });
    expect(stateOf(amended).recommendations['recommendation-1']?.due).toBe('2027-06-30');
    expect(agreed().tries('RecommendationAmended', terms)).toMatchObject({ answer: 'unreadable' });
    const school = { body: 'school', capacity: 'lead', given: 'email', person: null } as const;
    const withdrawing = { recommendation: 'recommendation-1', rationale: 'It is law now.' };
    expect(rulesOf(agreed().tries('RecommendationWithdrawn', withdrawing, { by: school }))).toEqual(['bodyIsParty']);
    expect(recommendationsWithoutAction(stateOf(agreed().takes('RecommendationWithdrawn', withdrawing)))).toEqual([]);
  });

  it('is agreed in the name of a partner of another area too, which is asked for if it decides', () => {
    const neighbour = { body: 'neighbour', rationale: 'It meets our findings.' };
    expect(rulesOf(underWay().tries('PlanAgreed', neighbour))).toEqual(['bodyIsParty']);
    const told = complete().takes('BodyTakesPart', { body: 'neighbour', decides: true });
    expect(objectionsOf(told.tries('Closed'))).toMatchObject([
      { rule: 'everyBodyAgreed', because: 'Not yet agreed by: Eastmere Council.' },
    ]);
    expect(rulesOf(told.takes('PlanAgreed', neighbour).tries('Closed'))).toEqual([]);
  });

  it('is agreed with its actions: a recommendation that has none yet asks for a reason, and whoever gives one agrees all the same', () => {
    const agreeing = { body: 'council', rationale: 'It fits.' };
    const told = drafted().takes('RecommendationMade', second);
    told.takes('ActionAdded', { action: 'action-1', recommendation: 'recommendation-1' });
    expect(objectionsOf(told.tries('PlanAgreed', agreeing))).toMatchObject([
      { rule: 'recommendationsHaveActions', because: 'Recommendations without an action: 1 of 2.' },
    ]);
    expect(told.again().given('PlanAgreed', agreeing).stage()).toBe('underWay');
    told.takes('ActionAdded', { action: 'action-2', recommendation: 'recommendation-2' });
    expect(asksOf(told.tries('PlanAgreed', agreeing))).toEqual([]);
    expect(usualIn(drafted(), ['PlanAgreed'])).toEqual(['ActionAdded']);
  });

  it('lists an action once, and asks about one that meets nothing it holds', () => {
    expect(asksOf(underWay().tries('ActionAdded', { action: 'action-1' }))).toEqual(['actionIsNew']);
    expect(asksOf(underWay().tries('ActionAdded', { action: 'action-2', recommendation: 'toString' }))).toEqual([
      'recommendationIsPursued',
    ]);
  });

  it('is complete only once every recommendation has its action and every action came to its end', () => {
    const told = underWay().takes('RecommendationMade', second);
    told.takes('ActionClosed', { action: 'action-1', how: 'impact check not needed' });
    expect([told.stage(), isPlanComplete(stateOf(told))]).toEqual(['underWay', false]);
    told.takes('ActionAdded', { action: 'action-2', recommendation: 'recommendation-2' });
    expect(told.takes('ActionClosed', { action: 'action-2', how: 'superseded' }).stage()).toBe('complete');
    expect(told.takes('ActionReopened', { action: 'action-1' }).stage()).toBe('underWay');
    expect(openActions(stateOf(told))).toEqual(['action-1']);
  });

  it('asks at closing about open actions and recommendations without one, by number alone', () => {
    const told = underWay().takes('RecommendationMade', second);
    expect(objectionsOf(told.tries('Closed')).map(({ because }) => because)).toEqual([
      'Recommendations without an action: 1 of 2.',
      'Actions that are still open: 1 of 1.',
    ]);
    expect(rulesOf(complete().tries('Closed'))).toEqual([]);
  });

  it('is reviewed, reported upward and published in summary, at any time', () => {
    const told = underWay().takes('ProgressReviewed', { nextReview: '2027-01-20', finding: 'On its way.' });
    told.takes('ProgressReported', { report: 'report-1', to: 'executive', summary: 'One of one under way.' });
    told.takes('ProgressReported', { report: 'report-2', to: 'lead safeguarding partners', meeting: 'meeting-1' });
    told.takes('ProgressPublished', { where: 'Beside the report.' });
    expect(told.stage()).toBe('underWay');
    expect(stateOf(told).nextReview).toBe('2027-01-20');
  });

  it('reopens and goes on where it stood; an action that reopens leaves a closed plan closed', () => {
    expect(closed().takes('ActionReopened', { action: 'action-1' }).stage()).toBe('closed');
    const told = closed().takes('Reopened', { why: 'A finding was missed.' }, { on: '2026-11-18' });
    expect(told.stage()).toBe('complete');
    expect(told.takes('RecommendationMade', second).stage()).toBe('underWay');
  });

  it('is complete again once an amendment that took a recommendation up again is taken back', () => {
    const { text: _, ...terms } = second;
    const told = complete().takes('RecommendationMade', second);
    told.takes('RecommendationWithdrawn', { recommendation: 'recommendation-2', rationale: 'It is law now.' });
    expect(told.stage()).toBe('complete');
    expect(told.takes('RecommendationAmended', { ...terms, rationale: 'It is not.' }).stage()).toBe('underWay');
    told.takes('StepWithdrawn', { event: told.eventOf('RecommendationAmended'), reason: 'Another was meant.' });
    expect(told.stage()).toBe('complete');
  });

  it('goes back where it stood once a step is taken back', () => {
    const told = complete();
    told.takes('StepWithdrawn', { event: told.eventOf('ActionClosed'), reason: 'Another action was closed.' });
    expect(told.stage()).toBe('underWay');
  });
});
