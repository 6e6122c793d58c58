import { words } from '../words';
import { by, three, type Chapter, type Place, type Step } from './told';

// What the review asks of agencies: an action each, evidence and its acceptance, and whether it mattered.

const plan = by('unit', 'plan');
const actions = ['first action', 'second action', 'third action'] as const satisfies readonly Place[];
const each = (tell: (place: (typeof actions)[number], at: 0 | 1 | 2) => Step): readonly Step[] =>
  three.map((at) => tell(actions[at], at));

const due = '2027-04-30';
const aims = { evidenceRequired: 'An audit of twenty records.', intendedImpact: 'Hidden adults are seen.' };

export const drafting: Chapter = {
  title: 'has an action of each agency drafted for what its plan recommends',
  steps: each((place, at) =>
    by('unit', place)(
      '2026-12-09',
      'Drafted',
      ({ agencies }, { idOf }) => ({
        plan: idOf('plan'),
        recommendation: `recommendation-${at + 1}`,
        kind: 'practice change',
        agencies: [agencies[at]],
        owner: agencies[at],
        due,
        what: words(140),
      }),
      { opens: true },
    ),
  ),
  opened: [],
};

export const agreeing: Chapter = {
  title: 'has its plan agreed by every body, and each action by its agency',
  steps: [
    ...three.map((body) =>
      plan('2026-12-10', 'PlanAgreed', ({ bodies }) => ({ body: bodies[body], rationale: words(80) }), { body }),
    ),
    ...each((place, at) =>
      by('unit', place)('2026-12-11', 'Agreed', ({ agencies }) => ({
        agencies: [agencies[at]],
        owner: agencies[at],
        due,
        ...aims,
      })),
    ),
  ],
  opened: [],
};

const evidence = (at: number, version: number) => `evidence-${at + 1}-${version}`;
const given = (on: string, version: number): readonly Step[] =>
  each((place, at) =>
    by({ leadOf: at }, place)(on, 'EvidenceSubmitted', ({ agencies }) => ({
      evidence: evidence(at, version),
      agency: agencies[at],
      what: words(160),
    })),
  );

export const evidencing: Chapter = {
  title: 'has evidence given by the agencies, sent back, given again and signed off by their own governance',
  steps: [
    ...each((place, at) =>
      by({ leadOf: at }, place)('2027-02-26', 'ProgressReported', ({ agencies }) => ({
        agency: agencies[at],
        brag: at === 2 ? 'amber' : 'green',
        progress: words(120),
      })),
    ),
    ...given('2027-04-12', 1),
    ...each((place, at) =>
      by('chair', place)('2027-04-19', 'FurtherEvidenceRequested', {
        evidence: evidence(at, 1),
        due: '2027-04-26',
        reason: 'The audit ends in February.',
      }),
    ),
    ...each((place, at) =>
      by({ leadOf: at }, place)('2027-04-23', 'GovernanceSignedOff', ({ agencies }) => ({
        agency: agencies[at],
        by: 'The quality board',
      })),
    ),
    ...given('2027-04-26', 2),
  ],
  opened: [],
};

const meeting = by('unit', 'meeting');

export const weighing: Chapter = {
  title: 'has its evidence weighed at a meeting of the practice review group, and accepted by the chair',
  steps: [
    meeting('2027-04-26', 'MeetingCalled', { group: 'practice review group', on: '2027-04-29' }, { opens: true }),
    ...each((place, at) =>
      meeting('2027-04-26', 'AgendaItemAdded', (_, { idOf }) => ({
        item: `item-${at + 1}`,
        case: idOf('case'),
        action: idOf(place),
      })),
    ),
    meeting('2027-04-27', 'PapersSent', { papers: 'papers-1' }),
    meeting('2027-04-29', 'MeetingHeld', ({ bodies, agencies }) => ({
      held: 'hybrid',
      attendance: [
        { body: bodies[0], seniority: 'director', decisionAuthority: true, as: 'member' },
        { body: bodies[1], seniority: 'senior manager', decisionAuthority: true, as: 'deputy' },
        { body: agencies[0], seniority: 'manager', decisionAuthority: false, as: 'invited' },
      ],
      apologies: [bodies[2]],
    })),
    meeting('2027-04-29', 'DecisionTaken', ({ bodies }) => ({
      decision: 'decision-1',
      item: 'item-1',
      by: [bodies[0], bodies[1]],
      decided: 'The evidence is enough.',
      rationale: words(80),
    })),
    ...each((place, at) =>
      by('chair', place)('2027-04-29', 'EvidenceAccepted', {
        evidence: evidence(at, 2),
        impactCheckDue: '2027-09-30',
        reasons: 'The audit covers the whole of the spring.',
      }),
    ),
    meeting('2027-05-04', 'MinutesCirculated', { minutes: 'minutes-1', version: 1, words: words(600) }),
    meeting('2027-06-01', 'MinutesAgreed', { minutes: 'minutes-1' }),
  ],
  opened: [],
};

export const checking: Chapter = {
  title: 'has the impact of every action looked at, and its actions closed',
  steps: [
    plan('2027-06-01', 'ProgressReviewed', { finding: words(120) }),
    ...each((place, at) =>
      by('chair', place)('2027-09-27', 'ImpactFound', {
        impact: at === 1 ? 'partly evidenced' : 'evidenced',
        finding: words(140),
      }),
    ),
    ...each((place) => by('unit', place)('2027-10-04', 'Closed', {})),
  ],
  opened: [],
};

const review = by('unit', 'practice review');

export const closing: Chapter = {
  title: 'is closed: the plan first, then the review, before its report was public for a year',
  steps: [
    plan('2027-10-11', 'Closed', {}),
    review('2027-10-12', 'AvailabilityChecked', { found: 'available' }),
    review(
      '2027-10-12',
      'Closed',
      {},
      { departures: { publicForAYear: 'The report stays where it is until January, and somebody looks.' } },
    ),
  ],
  opened: [],
};
