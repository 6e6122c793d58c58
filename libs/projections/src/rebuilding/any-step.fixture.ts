import type { ClockMark } from '@waymark/casework';
import * as fc from 'fast-check';
import { started, step, stepOf, stopped, type Said } from '../log.fixture';

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2024-05-${String(number).padStart(2, '0')}`);
const name = fc.record({
  runsFor: fc.constantFrom('n1', 'n2'),
  basis: fc.constantFrom('notification', 'awareness'),
});
const mark: fc.Arbitrary<ClockMark> = fc.oneof(
  fc.tuple(name, day, day).map(([clock, from, due]) => started(from, due, clock)),
  fc.tuple(name, day).map(([clock, on]) => ({ ...stopped(on), ...clock }) as ClockMark),
  fc.tuple(name, day).map(([clock, on]) => ({ ...stopped(on), ...clock, missed: 'not sent' }) as ClockMark),
  fc
    .tuple(name, fc.constantFrom('running again', 'never started'))
    .map(([clock, mark]) => ({ clock: 'rapid-review', ...clock, mark }) as ClockMark),
  name.map((clock): ClockMark => ({ clock: 'rapid-review', ...clock, mark: 'not applicable', because: 'so' })),
);
const ofReview: fc.Arbitrary<Said> = fc
  .record({
    caseId: fc.constantFrom('c1', 'c2', 'c3'),
    fact: fc.constantFrom(
      'Referred',
      'ChildAdded',
      'ChildRemoved',
      'IncidentNotified',
      'FactCorrected',
      'StepWithdrawn',
    ),
    clocks: fc.array(mark, { maxLength: 3 }),
    on: day,
    of: fc.integer({ min: 0, max: 9 }),
    child: fc.constantFrom('k1', 'k2'),
    poison: fc.integer({ min: 0, max: 30 }).map((number) => number === 0),
    departures: fc.subarray(['firstReferral', 'awarenessIsDated']),
  })
  .map(({ caseId, fact, clocks, on, of, child, poison, departures }) =>
    step(caseId, fact, on, {
      clocks,
      departures,
      held: { [`particulars.${child}.sex`]: 'given', 'particulars.religion': 'not known' },
      data: {
        children: poison ? 7 : [child],
        child,
        entry: 'incident',
        event: `e${of}`,
        fields: ['particulars'],
        clear: { child },
      },
    }),
  );

/** Steps of the other workflows of a case: what each course folds, with gaps, repeats and corrections among them. */
const ofOthers: fc.Arbitrary<Said> = fc
  .record({
    caseId: fc.constantFrom('c1', 'c2', 'c3'),
    step: fc.constantFrom(
      ['action', 'Drafted'],
      ['action', 'Agreed'],
      ['action', 'EvidenceSubmitted'],
      ['action', 'EvidenceAccepted'],
      ['action', 'ImpactFound'],
      ['action', 'Closed'],
      ['action', 'Reopened'],
      ['actionPlan', 'PlanOpened'],
      ['actionPlan', 'RecommendationMade'],
      ['practiceReview', 'Initiated'],
      ['practiceReview', 'ProceedingsOpened'],
      ['practiceReview', 'DelayTold'],
      ['practiceReview', 'Published'],
      ['meeting', 'MeetingCalled'],
      ['meeting', 'MeetingHeld'],
      ['case', 'ChallengeRaised'],
      ['case', 'ChallengeAnswered'],
      ['case', 'WorkflowStarted'],
      ['case', 'CaseShared'],
      ['case', 'SharingEnded'],
      ['case', 'LeadTransferred'],
      ['case', 'StepWithdrawn'],
      ['action', 'FactCorrected'],
      ['action', 'StepWithdrawn'],
      ['meeting', 'FactCorrected'],
      ['practiceReview', 'StepWithdrawn'],
      ['case', 'FactCorrected'],
    ),
    on: day,
    due: day,
    instance: fc.constantFrom('i1', 'i2'),
    of: fc.integer({ min: 0, max: 9 }),
    body: fc.constantFrom('council', 'trust'),
    poison: fc.integer({ min: 0, max: 30 }).map((number) => number === 0),
  })
  .map(({ caseId, step: [category, fact], on, due, instance, of, body, poison }) =>
    stepOf(
      category === 'case' ? `case-${caseId}` : `${category}-${caseId}${instance}`,
      fact!,
      on,
      {
        plan: `${caseId}${instance}`,
        kind: 'training',
        agencies: poison ? 7 : [body],
        agency: body,
        due,
        evidence: instance,
        impact: 'evidenced',
        source: 'inspection',
        recommendation: instance,
        origin: 'rapid review',
        proceedings: instance,
        holds: ['publication'],
        recipients: ['panel'],
        reason: 'inquest',
        manner: 'full',
        group: 'executive',
        on: due,
        held: 'online',
        attendance: [{ body, seniority: 'director', decisionAuthority: true, as: 'member' }],
        apologies: [],
        challenge: instance,
        answerBy: due,
        partnership: body,
        newLead: body,
        workflow: 'action',
        stream: `action-${caseId}${instance}`,
        event: `e${of}`,
        fields: ['due'],
        clear: { due },
      },
      { case: caseId },
    ),
  );

/** Any step of one of three cases; an amendment names an event by its place in the log: `e0`, `e1`, … */
export const anyStep: fc.Arbitrary<Said> = fc.oneof(ofReview, ofOthers);
