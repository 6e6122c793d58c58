import { openMemoryEventStore } from '@waymark/event-store';
import { openMemoryKeyStore } from '@waymark/vault';
import { noDirectory, noKeptFolds, openRecorder, type Recorder, type StepCommand } from '.';

const startOfTest = Date.parse('2026-06-30T09:00:00.000Z');

type Over = Pick<Parameters<typeof openRecorder>[0], 'store' | 'keys' | 'time'>;

/** Another process on the same store, say. */
export const aRecorderOver = (over: Over): Recorder =>
  openRecorder({ ...over, deadline: 2_000, cachedEvents: 10_000, keptFolds: noKeptFolds, directory: noDirectory });

/** A recorder over a store in memory, with a partnership and its agencies in the directory. */
export async function aHouse() {
  const store = openMemoryEventStore();
  const keys = openMemoryKeyStore();
  let ticks = 0;
  const time = { now: () => new Date(startOfTest + ticks++).toISOString() };
  const recorder = aRecorderOver({ store, keys, time });
  let commands = 0;
  const command = (type: string, data: unknown, more: Partial<StepCommand> = {}): StepCommand => ({
    commandId: `00000000-0000-8000-8000-${String(commands++).padStart(12, '0')}`,
    by: { person: 'p-unit', partnership: 'fenmoor' },
    type,
    data,
    occurredOn: '2026-06-29',
    dateNotKnownBecause: null,
    subjectRevision: null,
    decidedBy: null,
    departures: [],
    causation: null,
    ...more,
  });
  await recorder.record('partnership-fenmoor', command('PartnershipRegistered', { name: 'Fenmoor' }));
  await recorder.record(
    'partnership-fenmoor',
    command(
      'BodyJoined',
      { body: 'council', kind: 'local authority', name: 'Fenmoor Council' },
      { occurredOn: '2019-07-01' },
    ),
  );
  for (let n = 0; n < 64; n += 1) {
    await recorder.record(
      `agency-a${n}`,
      command('AgencyRegistered', { name: `Agency ${n}`, kind: 'health', partnership: 'fenmoor', area: 'own' }),
    );
  }
  return { store, keys, time, recorder, command };
}

export const referral = {
  entry: 'incident',
  children: ['child-1'],
  parts: { 'child-1': 'harmed' },
  incidentOn: '2026-06-20',
  incidentKnownOn: '2026-06-26',
  fiveDaysRunFrom: 'incident',
  referredBy: 'A health visitor',
  account: 'A secret account of what happened.',
  nature: 'serious-harm',
  abuseOrNeglect: 'suspected',
  particulars: [{ child: 'child-1', name: 'Wren Hollis' }],
};
