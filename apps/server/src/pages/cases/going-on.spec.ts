import { workflows } from '@waymark/casework';
import { goingOn } from './going-on';

const rapidReview = workflows.find(({ name }) => name === 'rapid-review')!;
const everything = Object.keys(rapidReview.facts).map((type) => ({
  type,
  title: type,
  planned: false,
  decision: false,
  objections: [],
  judgedOnRecording: [],
  usuallyAfter: [],
}));

const after = (type: string, stage: string, next: Parameters<typeof goingOn>[0]['next'] = everything) =>
  goingOn({ workflow: 'rapid-review', stage, state: rapidReview.initial, step: { type }, next, bodies: [] }).map(
    (step) => step.type,
  );

describe('how somebody goes on from what they recorded', () => {
  it('offers the usual course first, before its side ways', () => {
    expect(after('Referred', 'referred')[0]).toBe('IncidentNotified');
    expect(after('DraftPrepared', 'signingOff')).toContain('SignedOff');
  });

  it('offers to ask the agencies once the incident is notified', () => {
    expect(after('IncidentNotified', 'gathering')).toContain('InformationRequested');
  });

  it('offers the same again and what comes after it, while that is what is worked on', () => {
    expect(after('InformationRequested', 'gathering').slice(0, 2)).toEqual(['InformationRequested', 'RecordsSecured']);
    expect(after('CriterionAssessed', 'considering').slice(0, 2)).toEqual(['CriterionAssessed', 'GroupRecommended']);
  });

  it('offers after a draft of a report what it is checked and signed off with, and after the day of publication the advance copies', () => {
    const review = workflows.find(({ name }) => name === 'practice-review')!;
    const next = Object.keys(review.facts).map((type) => ({ ...everything[0]!, type, title: type }));
    const onward = (type: string, stage: string) =>
      goingOn({ workflow: 'practice-review', stage, state: review.initial, step: { type }, next, bodies: [] }).map(
        (step) => step.type,
      );
    expect(onward('DraftPrepared', 'reporting')).toEqual(
      expect.arrayContaining(['FactualCheckAsked', 'QualityAssured', 'PublicationDecided']),
    );
    expect(onward('QualityAssured', 'reporting')).toContain('SignedOff');
    expect(onward('PublicationPlanned', 'preparing')).toContain('AdvanceCopiesSent');
    expect(onward('Published', 'published')).toContain('SentToRepository');
  });

  const asking = (objected: Readonly<Record<string, string>>, before: Readonly<Record<string, string>> = {}) => {
    const of = (rule: string | undefined) =>
      rule === undefined ? [] : [{ rule, because: 'Not yet.', source: null, force: 'ask' as const }];
    return everything.map((step) => ({
      ...step,
      objections: of(objected[step.type]),
      usuallyAfter: of(before[step.type]),
    }));
  };

  it('offers what comes next first, and not again what is said once or by each body once', () => {
    const undecided = asking({ OutcomeRecorded: 'everyBodyDecided' }, { DraftPrepared: 'outcomeRecorded' });
    const recommended = after('GroupRecommended', 'considering', undecided);
    expect(recommended[0]).toBe('BodyDecided');
    expect(recommended).not.toContain('GroupRecommended');
    const decided = after('BodyDecided', 'considering', asking({}, { DraftPrepared: 'outcomeRecorded' }));
    expect(decided[0]).toBe('OutcomeRecorded');
    expect(decided).not.toContain('BodyDecided');
    const signed = after('SignedOff', 'signingOff');
    expect(signed[0]).toBe('SentToPanel');
    expect(signed).not.toContain('SignedOff');
  });

  it('offers the same again where another body still owes it', () => {
    const owed = asking({ SentToPanel: 'everyBodySignedOff' });
    expect(after('SignedOff', 'signingOff', owed)).toContain('SignedOff');
  });

  it('does not offer again what led to this stage', () => {
    expect(after('PanelLetterReceived', 'answered').slice(0, 2)).toEqual([
      'PanelQuestionAnswered',
      'PartnersResponded',
    ]);
  });

  it('offers the way back first where nothing else is due', () => {
    expect(after('Closed', 'closed')[0]).toBe('Reopened');
    expect(after('PanelLetterReceived', 'answered')).not.toContain('Reopened');
  });

  it('offers first what other partners are awaited for, until all have said it', () => {
    const plan = (police: string | null) =>
      goingOn({
        workflow: 'action-plan',
        stage: 'agreed',
        state: null,
        step: { type: 'PlanAgreed' },
        next: ['ActionAdded', 'PlanAgreed'].map((type) => ({ ...everything[0]!, type })),
        bodies: [
          {
            step: 'PlanAgreed',
            title: 'Agreement of the partners',
            notYet: 'Not agreed yet',
            awaited: true,
            bodies: [
              { body: 'council', title: 'Northmoor Council', decided: 'Agreed' },
              { body: 'police', title: 'Northmoor Police', decided: police },
            ],
          },
        ],
      }).map(({ type }) => type);
    expect(plan(null)).toEqual(['PlanAgreed']);
    expect(plan('Agreed')).toEqual([]);
  });

  it('offers it to the other partners also where it was recorded with a reason, and nothing that Waymark records itself', () => {
    const bodies = [
      {
        step: 'PlanAgreed',
        title: 'Agreement of the partners',
        notYet: 'Not agreed yet',
        awaited: true,
        bodies: [
          { body: 'council', title: 'Northmoor Council', decided: 'Agreed' },
          { body: 'police', title: 'Northmoor Police', decided: null },
        ],
      },
    ];
    const asks = [{ rule: 'recommendationsHaveActions', because: 'None.', source: null, force: 'ask' as const }];
    const next = ['ActionAdded', 'PlanAgreed'].map((type) => ({
      ...everything[0]!,
      type,
      objections: type === 'PlanAgreed' ? asks : [],
    }));
    const offered = goingOn({
      workflow: 'action-plan',
      stage: 'agreed',
      state: null,
      step: { type: 'PlanAgreed' },
      next,
      bodies,
    });
    expect(offered.map(({ type }) => type)).toEqual(['PlanAgreed']);
  });

  it('offers nothing that would be asked about at once, and in its place what answers that', () => {
    const asked = (types: Readonly<Record<string, string>>) =>
      everything.map((step) => ({
        ...step,
        objections:
          types[step.type] === undefined
            ? []
            : [{ rule: types[step.type]!, because: 'Not yet.', source: null, force: 'ask' as const }],
      }));
    expect(after('SentToPanel', 'withPanel', asked({ SentToPanel: 'notSentYet' }))).not.toContain('SentToPanel');
    expect(after('Closed', 'closed', asked({ Closed: 'notClosedYet' }))).not.toContain('Closed');
    const disagreed = after('PanelLetterReceived', 'answered', asked({ Closed: 'lettersConsidered' }));
    expect(disagreed).not.toContain('Closed');
    expect(disagreed).toEqual(expect.arrayContaining(['PartnersResponded', 'Reopened']));
  });

  it('offers nothing far from the work of the stage, and nothing that is refused', () => {
    for (const stage of ['referred', 'gathering', 'considering', 'signingOff', 'withPanel']) {
      const offered = after('MeetingHeld', stage);
      expect(offered).not.toContain('ChildRemoved');
      expect(offered.length).toBeLessThanOrEqual(6);
    }
    const refused = everything.map((step) => ({
      ...step,
      objections: [{ rule: 'any', because: 'No.', source: null, force: 'refuse' as const }],
    }));
    expect(after('Referred', 'referred', refused as never)).toEqual([]);
  });
});
