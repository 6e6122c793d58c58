import type { Engine } from '@waymark/engine';
import { notify, open, record, refer, registerNorthmoor, send } from './steps';

export const council = 'council';
export const police = 'police';

/**
 * One case with all that may follow a decision: a practice review held back by criminal proceedings, one that was
 * published, a plan with actions in every standing, meetings of the executive, and challenges.
 */
export async function furnishTheWhole(engine: Engine, on: (day: string) => void): Promise<{ caseId: string }> {
  on('2024-01-02');
  await registerNorthmoor(engine);
  const joins = [
    { body: council, kind: 'local authority', name: 'Northmoor Council' },
    { body: police, kind: 'police', name: 'Northmoor Police' },
  ];
  for (const data of joins) await record(engine, 'partnership-northmoor', 'BodyJoined', { on: '2020-04-01', data });
  for (const [id, name] of [
    ['trust', 'Northmoor Hospitals'],
    ['school', 'Fellside School'],
  ] as const) {
    const data = { name, kind: 'health', partnership: 'northmoor', area: 'own' };
    await record(engine, `agency-${id}`, 'AgencyRegistered', { on: '2020-04-01', data });
  }
  const review = await refer(engine, '2024-01-02');
  on('2024-01-05');
  await notify(engine, review, '2024-01-05');
  on('2024-01-24');
  await send(engine, review, '2024-01-24');
  const { caseId } = review;
  await heldBack(engine, on, caseId);
  await published(engine, on);
  await actionsOf(engine, on, caseId);
  await meetings(engine, on);
  await challenged(engine, on, caseId);
  return { caseId };
}

const kind = 'local-child-safeguarding-practice-review';
const initiated = (on: string, origin: string) => ({
  on,
  body: council,
  data: { kind, origin, cases: [], rationale: 'Sealed reasons about Somebody Secret.' },
});

async function heldBack(engine: Engine, on: (day: string) => void, caseId: string) {
  const { stream } = await open(engine, caseId, 'practiceReview', 'Initiated', initiated('2024-01-24', 'rapid review'));
  on('2024-03-01');
  const proceedings = { proceedings: 'trial', kind: 'criminal proceedings', holds: ['publication', 'interviews'] };
  await record(engine, stream, 'ProceedingsOpened', { on: '2024-03-01', data: proceedings });
  on('2024-07-10');
  const told = {
    recipients: ['panel'],
    reason: 'criminal proceedings',
    agreedDate: '2025-01-31',
    words: 'Sealed words.',
  };
  await record(engine, stream, 'DelayTold', { on: '2024-07-10', data: told });
}

async function published(engine: Engine, on: (day: string) => void) {
  const { stream } = await open(engine, null, 'practiceReview', 'Initiated', initiated('2024-07-10', 'several cases'));
  on('2024-10-01');
  await record(engine, stream, 'PublicationPlanned', { on: '2024-10-01', data: { publishOn: '2024-10-21' } });
  const copies = { recipients: ['panel', 'secretary-of-state', 'ofsted'] };
  await record(engine, stream, 'AdvanceCopiesSent', { on: '2024-10-01', data: copies });
  on('2024-10-21');
  const data = { manner: 'full', reviewersNamed: true };
  await record(engine, stream, 'Published', { on: '2024-10-21', data });
}

async function actionsOf(engine: Engine, on: (day: string) => void, caseId: string) {
  on('2024-10-22');
  const opened = { on: '2024-10-22', data: { source: 'local child safeguarding practice review' } };
  const { stream } = await open(engine, caseId, 'actionPlan', 'PlanOpened', opened);
  const plan = stream.slice('actionPlan-'.length);
  const actions: string[] = [];
  for (const [agency, due] of [
    ['trust', '2025-01-10'],
    ['trust', '2025-02-01'],
    ['school', '2025-06-01'],
    ['school', '2025-01-15'],
  ] as const) {
    const drafted = { plan, kind: 'training', agencies: [agency], owner: agency, due, what: 'Sealed work.' };
    const action = await open(engine, caseId, 'action', 'Drafted', { on: '2024-10-22', data: drafted });
    await record(engine, action.stream, 'Agreed', {
      on: '2024-10-22',
      data: { agencies: [agency], owner: agency, due },
    });
    actions.push(action.stream);
  }
  on('2025-01-20');
  const given = (evidence: string, agency: string) => ({ evidence, agency, givenBy: 'somebody', what: 'Sealed file.' });
  await record(engine, actions[1]!, 'EvidenceSubmitted', { on: '2025-01-20', data: given('e-1', 'trust') });
  await record(engine, actions[3]!, 'Closed', { on: '2025-01-20' });
}

async function meetings(engine: Engine, on: (day: string) => void) {
  for (const [day, policeCame] of [
    ['2024-11-05', true],
    ['2025-01-14', false],
  ] as const) {
    on(day);
    const called = { on: day, data: { group: 'executive', on: day } };
    const { stream } = await open(engine, null, 'meeting', 'MeetingCalled', called);
    const member = { decisionAuthority: true, as: 'member' };
    const attendance = [
      { ...member, body: council, seniority: 'chief officer' },
      ...(policeCame ? [{ ...member, body: police, seniority: 'director' }] : []),
    ];
    await record(engine, stream, 'MeetingHeld', { on: day, data: { held: 'online', attendance, apologies: [] } });
  }
}

async function challenged(engine: Engine, on: (day: string) => void, caseId: string) {
  on('2025-01-21');
  const asked = { challenge: 'x-1', to: council, answerBy: '2025-02-20', challenged: 'Sealed challenge.' };
  await record(engine, `case-${caseId}`, 'ChallengeRaised', { on: '2025-01-21', data: asked });
  const ofNone = { challenge: 'x-2', answerBy: '2025-01-31', challenged: 'Sealed challenge.' };
  await record(engine, 'partnership-northmoor', 'ChallengeRaised', { on: '2025-01-21', data: ofNone });
}
