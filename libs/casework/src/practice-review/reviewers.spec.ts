import { assured, drafted, given, initiated, prepared, signedOff, underWay } from '../testing/practice-review-story';
import { asksOf, rulesOf } from '../testing/story';

const other = { reviewer: 'reviewer-2', as: 'lead reviewer', name: 'Bo Reed' };
const signing = { body: 'council', draft: 'draft-1' };
const by = (person: string) => ({ by: { body: 'council', capacity: 'lead', given: 'here', person } as const });

describe('A reviewer', () => {
  it('with a declared conflict is appointed with a reason alone, and the chair’s decision is asked for', () => {
    const told = initiated()
      .takes('DecisionTold', given.DecisionTold)
      .takes('TermsOfReferenceAgreed', given.TermsOfReferenceAgreed)
      .takes('ReviewerConsidered', given.ReviewerConsidered);
    const declared = { reviewer: 'reviewer-1', found: 'declared', conflict: 'A former colleague.' };
    expect(asksOf(told.tries('ConflictChecked', declared))).toEqual(['conflictIsDecidedOn']);
    told.takes('ConflictChecked', {
      ...declared,
      chairDecided: 'stays with safeguards',
      safeguards: 'A second reader.',
    });
    expect(asksOf(told.tries('ReviewerAppointed', given.ReviewerAppointed))).toEqual(['noConflictIsDeclared']);
    expect(told.given('ReviewerAppointed', given.ReviewerAppointed).last().departures).toEqual([
      'noConflictIsDeclared',
    ]);
  });

  it('resigns, another is appointed and takes over, and the new name is told', () => {
    const told = drafted()
      .takes('ReviewerResigned', { reviewer: 'reviewer-1', why: 'Illness.' })
      .takes('ReviewerConsidered', { reviewer: 'reviewer-2', name: 'Bo Reed' })
      .takes('ConflictChecked', { reviewer: 'reviewer-2', found: 'none declared' })
      .takes('ReviewerAppointed', other)
      .takes('ReviewerReplaced', { reviewer: 'reviewer-1', by: 'reviewer-2' })
      .takes('ReviewerNameTold', { ...given.ReviewerNameTold, reviewer: 'reviewer-2' });
    expect(told.instance().state).toMatchObject({
      reviewers: { 'reviewer-1': { standing: 'replaced' }, 'reviewer-2': { standing: 'appointed' } },
    });
    expect(told.stage()).toBe('reporting');
  });

  it('whose name is not told is asked about when copies go out', () => {
    const told = prepared().given('ReviewerAppointed', other);
    expect(asksOf(told.tries('AdvanceCopiesSent', given.AdvanceCopiesSent))).toEqual(['namesAreTold']);
  });

  it('is removed by a decision with its rationale', () => {
    const removing = { reviewer: 'reviewer-1' };
    expect(underWay().tries('ReviewerRemoved', removing)).toMatchObject({ answer: 'unreadable' });
    const told = underWay().takes('ReviewerRemoved', { ...removing, rationale: 'The quality asked for was not met.' });
    expect(told.instance().state).toMatchObject({ reviewers: { 'reviewer-1': { standing: 'removed' } } });
    expect(asksOf(told.tries('DraftPrepared', { draft: 'draft-2', version: 2 }))).toEqual(['aReviewerIsAppointed']);
  });

  it('does not sign off as a partner, under the directory’s id or the review’s own, nor after resigning', () => {
    for (const person of ['person-1', 'reviewer-1']) {
      expect(rulesOf(signedOff().tries('SignedOff', signing, by(person)))).toContain('reviewerDoesNotSignOff');
    }
    const resigned = signedOff().takes('ReviewerResigned', { reviewer: 'reviewer-1' });
    const tried = resigned.tries('NoMaterialChangeConfirmed', signing, by('person-1'));
    expect(rulesOf(tried)).toContain('reviewerDoesNotSignOff');
    expect(rulesOf(signedOff().tries('SignedOff', signing, by('person-9')))).not.toContain('reviewerDoesNotSignOff');
  });

  it('may accept the report for the group, with a reason, and whoever accepts is named', () => {
    const accepting = { draft: 'draft-1' };
    expect(asksOf(assured().tries('ReportAccepted', accepting))).toEqual(['whoSignsIsNamed']);
    expect(asksOf(assured().tries('ReportAccepted', accepting, by('person-1')))).toContain('reviewerDoesNotAccept');
    expect(rulesOf(assured().tries('ReportAccepted', accepting, by('person-1')))).not.toContain(
      'reviewerDoesNotSignOff',
    );
    expect(assured().tries('ReportAccepted', accepting, by('person-9')).answer).toBe('record');
  });

  it('does not sign off here in Waymark as somebody who is not named', () => {
    const here = { body: 'council', capacity: 'delegate', given: 'here', person: null } as const;
    const tried = assured().tries('SignedOff', signing, { by: here, actor: 'person-1' });
    expect(rulesOf(tried)).toEqual(expect.arrayContaining(['reviewerDoesNotSignOff', 'notOwnDraft']));
    expect(rulesOf(assured().tries('SignedOff', signing, { unnamed: true }))).toEqual(['whoSignsIsNamed']);
  });

  it('who was only considered may sign off: nobody appointed them', () => {
    const told = signedOff().takes('ReviewerConsidered', {
      reviewer: 'reviewer-3',
      person: 'person-3',
      name: 'Cy Dale',
    });
    expect(rulesOf(told.tries('SignedOff', signing, by('person-3')))).not.toContain('reviewerDoesNotSignOff');
  });

  it('is asked for progress in writing; the reply is kept, and a missing one asked about at the end', () => {
    const spoken = { ...given.ProgressRequested, inWriting: false };
    expect(asksOf(underWay().tries('ProgressRequested', spoken))).toEqual(['isInWriting']);
    const told = underWay().takes('ProgressRequested', { ...given.ProgressRequested, asksFor: 'draft report' });
    expect(asksOf(told.tries('Closed'))).toContain('requestsAreAnswered');
    told.takes('ProgressReplied', { request: 'request-1', words: 'A draft follows in May.' });
    expect(asksOf(told.tries('Closed'))).not.toContain('requestsAreAnswered');
  });
});
