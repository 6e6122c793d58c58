import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '@waymark/engine';
import { openHouse, type House } from './house';
import { registerPerson } from './people';
import { open, record, refer, registerNorthmoor } from './steps';

// To whom something was sent, and for whom something was done: free text, in which names of people stand.

const on = '2026-06-02';
const names = ['Una Quillfeather', 'Ida Pennyfold', 'Tess Overbrook', 'Bram Wickstead'];
const anyName = /Quillfeather|Pennyfold|Overbrook|Wickstead/;

let house: House;
let pages: string[];

beforeAll(async () => {
  house = await openHouse('2026-06-30', async (engine, day) => {
    day(on);
    await registerNorthmoor(engine);
    const trust = { name: 'Northmoor Hospitals', kind: 'health', partnership: 'northmoor', area: 'own' };
    await record(engine, 'agency-trust', 'AgencyRegistered', { on: '2020-04-01', data: trust });
    for (const [id, role] of [
      ['unit', 'business unit'],
      ['scrutineer', 'scrutineer'],
      ['admin', 'administrator'],
    ] as const)
      await registerPerson(engine, id, [{ role }]);
    await registerPerson(engine, 'lead', [{ role: 'agency lead', agency: 'trust' }]);
    pages = await recipients(engine);
  });
});
afterAll(() => house.close());

async function recipients(engine: Engine): Promise<string[]> {
  const { caseId, stream } = await refer(engine, on);
  const asked = { agency: 'trust', due: '2026-06-20', basis: 'by agreement' };
  await record(engine, stream, 'InformationRequested', { on, data: asked });
  const [una, ida, tess, bram] = names;
  const taken = { action: 'a-1', agency: 'trust', what: 'Moved to a relative.', forWhom: una };
  await record(engine, stream, 'SafeguardingActionTaken', { on, data: taken });
  const sent = { submission: 's-1', outstandingReturns: [], postMortemOutstanding: false, sentTo: ida };
  await record(engine, stream, 'SentToPanel', { on, data: sent });
  const called = { on, data: { group: 'practice review group', on } };
  const meeting = await open(engine, null, 'meeting', 'MeetingCalled', called);
  await record(engine, meeting.stream, 'PapersSent', { on, data: { papers: 'p-1', sentTo: tess } });
  const opened = { on, data: { source: 'inspection', what: 'What was found.' } };
  const plan = await open(engine, caseId, 'actionPlan', 'PlanOpened', opened);
  const reported = { report: 'r-1', to: 'other', toWhom: bram };
  await record(engine, plan.stream, 'ProgressReported', { on, data: reported });
  const instances = [stream, plan.stream].map((one) => one.slice(one.indexOf('-') + 1));
  return [
    ...[caseId, meeting.caseId].flatMap((id) => [`/cases/${id}`, `/cases/${id}/timeline`, `/cases/${id}/meetings`]),
    ...instances.map((id) => `/cases/${caseId}/w/${id}`),
    ...['letters', 'actions', 'returns', 'decisions', 'children'].map((part) => `/cases/${caseId}/${part}`),
    `/meetings/${meeting.caseId}/agenda`,
    '/cases',
    '/meetings',
    '/tasks?whose=everybody',
    '/actions',
    '/requests',
    '/timeliness/northmoor/actions',
    '/timeliness/northmoor.csv',
    '/timeliness/northmoor.csv?of=actions',
    '/actions.csv',
  ];
}

const seenBy = async (person: string): Promise<string> => {
  const browser = house.as(person);
  const answers = [];
  for (const page of pages) answers.push(await browser.get(page));
  // Each step on its own page, too.
  const { $ } = answers[1]!;
  for (const link of $('h2 a[href*="/timeline/"]').toArray()) answers.push(await browser.get($(link).attr('href')!));
  return answers.map(({ text, headers }) => text + (headers.get('content-disposition') ?? '')).join('\n');
};

it('is read by those who read the case with its names', async () => {
  const seen = await seenBy('unit');
  for (const name of names) expect(seen).toContain(name);
});

it.each(['scrutineer', 'lead', 'admin'])(
  'is on no page, in no list, title or file for somebody without that right: %s',
  async (person) => expect(await seenBy(person)).not.toMatch(anyName),
);

it('stands in clear in no file of the data folder', () => {
  const folder = house.engine.folder.path;
  const files = readdirSync(folder).filter((file) => /\.db(-wal)?$/.test(file));
  expect(files).toEqual(expect.arrayContaining(['events.db', 'views.db', 'search.db']));
  for (const file of files) expect(readFileSync(join(folder, file)).toString('latin1')).not.toMatch(anyName);
});
