import { begin, dispute, rapidReview, type Known } from '@waymark/casework';
import { builtInCalendar } from '@waymark/statute';
import { describeWorkflow, standingInWords, standingOf } from '.';

const known: Known = {
  today: '2026-11-20',
  calendar: builtInCalendar,
  decidingOn: () => [{ body: 'council', kind: 'local authority', title: 'Northmoor Council' }],
  titleOf: () => 'Northmoor Council',
  isOpened: () => false,
  hasRecorders: () => true,
  stillOwed: { returns: 0, actions: 0 },
  otherAgencies: [],
  actsFor: [],
  actorRoles: [],
  extraRecipients: [],
  settings: { rapidReviewBasis: 'notification', panelLetterWorkingDays: 10 },
};

describe('Where an instance stands', () => {
  const standing = standingOf(rapidReview, begin(rapidReview, 'itself'), known);
  const stepNamed = (type: string) => standing.mayFollow.find((step) => step.type === type)!;

  it('names its stage and every step that may follow', () => {
    expect(standing).toMatchObject({ stage: 'begun', words: 'Begun' });
    expect(standing.mayFollow.map(({ type }) => type).toSorted()).toEqual(Object.keys(rapidReview.facts).toSorted());
  });

  it('says what would have to be departed from, and where a step leads', () => {
    expect(stepNamed('Closed').objections.map(({ rule }) => rule)).toContain('endReached');
    expect(stepNamed('Closed').leadsTo).toEqual(['Closed']);
    expect(stepNamed('Referred').leadsTo).toEqual(['Referred: deciding whether to notify']);
  });

  it('leaves to the moment of recording what only the step can tell', () => {
    expect(stepNamed('Referred').judgedOnRecording).toContain('partsAreGiven');
  });

  it('is told in three parts: freely, with a reason, not as things are', () => {
    const words = standingInWords(rapidReview, standing).join('\n');
    expect(words).toMatch(/^It stands at: Begun \[begun\]/);
    expect(words).toContain('MAY FOLLOW\n');
    expect(words).toMatch(
      /WITH A REASON FOR DEPARTING FROM\n(.*\n)*.*No serious incident notification is recorded yet/,
    );
  });

  it('is told in the words of the rules, never by their names', () => {
    const words = standingInWords(rapidReview, standing).join('\n');
    expect(words).toMatch(/asks for a reason if:\n( {6}.*\n)* {6}The day of becoming aware lies before the incident\./);
    for (const name of Object.keys(rapidReview.rules).filter((name) => /[A-Z]/.test(name)))
      expect(words).not.toMatch(new RegExp(`\\b${name}\\b`));
  });
});

describe('A step that leads to one of many stages', () => {
  it('is said to lead back to where the work stands', () => {
    const reopened = describeWorkflow(dispute)
      .stages.find(({ stage }) => stage === 'closed')!
      .steps.find(({ type }) => type === 'Reopened')!;
    expect(reopened.leadsTo.length).toBeGreaterThan(3);
  });
});
