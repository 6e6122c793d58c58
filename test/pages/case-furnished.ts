import type { Engine } from '@waymark/engine';
import { notify, open, record, refer, registerNorthmoor, type Opened } from './steps';

export interface FurnishedCase {
  readonly opened: Opened;
  readonly neighbour: Opened;
  readonly restricted: Opened;
  readonly erased: Opened;
}

const child = 'Wren Hollis';

/** One person for each view of a case. */
const people = [
  ['unit-northmoor', 'business unit', {}],
  ['scrutineer-northmoor', 'scrutineer', {}],
  ['lead-trust', 'agency lead', { agency: 'trust' }],
  ['lead-school', 'agency lead', { agency: 'school' }],
  ['reviewer-northmoor', 'reviewer', {}],
  ['administrator-northmoor', 'administrator', {}],
] as const;

/** A rapid review with everything that its pages show, a meeting elsewhere that had it on its agenda, and neighbours. */
export async function furnishACase(engine: Engine, on: (day: string) => void): Promise<FurnishedCase> {
  on('2026-05-12');
  await directory(engine);
  const opened = await refer(engine, '2026-05-11', {
    children: ['child-1', 'child-2'],
    parts: { 'child-1': 'harmed', 'child-2': 'sibling' },
    account: `${child} was found cold, and Wren could not be woken.`,
    particulars: [
      {
        child: 'child-1',
        name: child,
        bornOn: '2025-01-13',
        sex: { known: 'female' },
        religion: { notKnownBecause: 'Not asked.' },
      },
    ],
  });
  await record(engine, `case-${opened.caseId}`, 'WorkingNameGiven', { on: '2026-05-12', data: { name: 'Kestrel' } });
  on('2026-05-13');
  const data = { body: 'council', view: 'notify', reasons: 'The threshold is met.' };
  await record(engine, opened.stream, 'ViewGiven', { on: '2026-05-13', data, body: 'council' });
  await notify(engine, opened, '2026-05-13');
  on('2026-05-15');
  for (const agency of ['trust', 'school', 'surgery']) {
    const asked = { agency, due: '2026-05-22', basis: 'by agreement' };
    await record(engine, opened.stream, 'InformationRequested', { on: '2026-05-15', data: asked });
  }
  on('2026-05-21');
  await returned(engine, opened);
  await met(engine, opened, on);
  await letter(engine, opened, on);
  const others = await beside(engine, opened, on);
  return { opened, ...others };
}

async function directory(engine: Engine) {
  await registerNorthmoor(engine);
  await record(engine, 'partnership-eastvale', 'PartnershipRegistered', {
    on: '2020-04-01',
    data: { name: 'Eastvale' },
  });
  for (const [body, kind, name] of [
    ['council', 'local authority', 'Northmoor Council'],
    ['police', 'police', 'Northmoor Police'],
  ] as const)
    await record(engine, 'partnership-northmoor', 'BodyJoined', { on: '2020-04-01', data: { body, kind, name } });
  const milestones = [{ name: 'Returns come back', workingDay: 7 }];
  await record(engine, 'partnership-northmoor', 'MilestonesSet', { on: '2020-04-01', data: { milestones } });
  for (const [id, name] of [
    ['trust', 'Northmoor Hospitals'],
    ['school', 'Fellside School'],
    ['surgery', 'Beck Surgery'],
  ] as const) {
    const data = { name, kind: 'health', partnership: 'northmoor', area: 'own' };
    await record(engine, `agency-${id}`, 'AgencyRegistered', { on: '2020-04-01', data });
  }
  for (const [id, role, more] of people) await person(engine, id, role, 'northmoor', more);
  await person(engine, 'unit-eastvale', 'business unit', 'eastvale', {});
}

async function person(engine: Engine, id: string, role: string, partnership: string, more: object) {
  const data = { partnership, name: `Person of ${id}` };
  await record(engine, `person-${id}`, 'PersonRegistered', { on: '2020-04-01', data });
  await record(engine, `person-${id}`, 'RoleGiven', { on: '2020-04-01', data: { role, partnership, ...more } });
}

const visit = 'Home visit: the kitchen was cold.';

async function returned(engine: Engine, { stream }: Opened) {
  const back = (agency: string, data: object) =>
    record(engine, stream, 'ReturnReceived', { on: '2026-05-21', data: { agency, ...data } });
  await back('trust', {
    kind: 'full',
    involvement: `Seen by the hospital. ${'Nothing was shared. '.repeat(30)}`,
    period: '2025-01-01/2026-05-11',
    episodes: [
      { on: '2026-03', what: `${child} missed a hearing test.` },
      { on: '2026-04-02', what: visit },
      { on: '2024-12-01', what: 'A scan before birth; Beck Surgery was told.' },
    ],
  });
  await back('school', { kind: 'full', episodes: [{ on: '2026-04-20', what: visit }] });
  await back('surgery', { kind: 'nil' });
}

async function met(engine: Engine, { stream }: Opened, on: (day: string) => void) {
  on('2026-05-28');
  const kind = 'rapid review meeting';
  const held = {
    meeting: 'm-1',
    kind,
    held: 'online',
    attended: ['council', 'trust'],
    apologies: ['police'],
    notes: 'Long notes.',
  };
  await record(engine, stream, 'MeetingHeld', { on: '2026-05-28', data: held });
  const recommended = { recommends: 'no review', rationale: 'The learning is local.' };
  await record(engine, stream, 'GroupRecommended', { on: '2026-05-28', data: recommended });
  on('2026-05-29');
  const decided = { body: 'police', decision: 'local review', rationale: 'There is more to learn.' };
  await record(engine, stream, 'BodyDecided', { on: '2026-05-29', data: decided, body: 'police' });
}

async function letter(engine: Engine, { stream, caseId }: Opened, on: (day: string) => void) {
  on('2026-06-12');
  const sent = { submission: 'sub-1', outstandingReturns: [], postMortemOutstanding: false };
  await record(engine, stream, 'SentToPanel', { on: '2026-06-03', data: sent });
  const asked = {
    letter: 'l-1',
    positions: ['asks'],
    questions: [{ question: 'q-1', due: '2026-06-20' }],
    covers: [caseId],
    asked: [{ question: 'q-1', words: 'Why was the school not told?' }],
  };
  await record(engine, stream, 'PanelLetterReceived', { on: '2026-06-12', data: asked });
}

async function beside(engine: Engine, { caseId }: Opened, on: (day: string) => void) {
  on('2026-06-15');
  const called = { on: '2026-06-15', data: { group: 'practice review group', on: '2026-06-15' } };
  const meeting = await open(engine, null, 'meeting', 'MeetingCalled', called);
  await record(engine, meeting.stream, 'AgendaItemAdded', { on: '2026-06-15', data: { item: 'i-1', case: caseId } });
  const neighbour = await refer(engine, '2026-06-15');
  const restricted = await refer(engine, '2026-06-15');
  const data = { people: ['scrutineer-northmoor'], why: 'A relative works in the unit.' };
  await record(engine, `case-${restricted.caseId}`, 'CaseRestricted', { on: '2026-06-15', data });
  const erased = await refer(engine, '2026-06-15', { account: 'What nobody may read any more.' });
  engine.keys.destroy(`case:${erased.caseId}`, '2026-06-16T09:00:00.000Z');
  return { neighbour, restricted, erased };
}
