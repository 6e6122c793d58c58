import type { OpenedStep } from '@waymark/recording';
import { withoutNames } from './hidden-names';

const step = (type: string, data: Record<string, unknown>, more: Partial<OpenedStep> = {}): OpenedStep => ({
  event: type,
  revision: 0,
  type,
  says: type,
  subject: 'case',
  stage: 'open',
  occurredOn: '2026-05-11',
  dateNotKnownBecause: null,
  recordedAt: '2026-05-11T09:00:00.000Z',
  recordedBy: { person: 'unit', partnership: 'northmoor' },
  decidedBy: null,
  data,
  firstRecorded: null,
  correctedBy: [],
  withdrawnBy: null,
  held: {},
  departures: [],
  sealed: 'opened',
  ...more,
});

describe('names hidden', () => {
  const referred = step('Referred', {
    account: 'Wren Hollis was found cold; Wren could not be woken. Wrens nest nearby.',
    particulars: [{ child: 'child-1', name: 'Wren Hollis', bornOn: '2025-01-13', ageBand: { known: 'under-1' } }],
  });
  const decided = step(
    'BodyDecided',
    { rationale: 'As Tessa said.', by: 'police' },
    {
      decidedBy: { body: 'council', capacity: 'lead', given: 'meeting', person: null, name: 'Tessa Yates' },
      departures: [{ rule: 'meetingHeld', reason: 'Tessa Yates could not come.' }],
    },
  );
  const hide = withoutNames([referred, decided], new Set());

  it('leave nothing of them in fields that hold names, nor in any text of the case', () => {
    expect(hide(referred).data).toEqual({
      account: '[name hidden] was found cold; [name hidden] could not be woken. Wrens nest nearby.',
      particulars: [{ child: 'child-1', name: '[name hidden]', ageBand: { known: 'under-1' } }],
    });
    const shown = hide(decided);
    expect(shown.decidedBy).toMatchObject({ body: 'council', name: null });
    expect(shown.data).toEqual({ rationale: 'As [name hidden] said.', by: 'police' });
    expect(shown.departures[0]?.reason).toBe('[name hidden] could not come.');
  });

  it('are names where somebody typed one, and codes elsewhere', () => {
    const secured = step('RecordsSecured', { agency: 'trust', by: 'Una Lacey' });
    expect(withoutNames([secured], new Set())(secured).data).toEqual({ agency: 'trust', by: '[name hidden]' });
  });

  it.each([
    ['SafeguardingActionTaken', 'forWhom'],
    ['ProgressReported', 'toWhom'],
    ['PapersSent', 'sentTo'],
    ['SentToPanel', 'sentTo'],
  ])('are those of %s, %s, too, there and wherever else they are written', (type, field) => {
    const named = step(type, { [field]: 'Una Lacey, her sister' });
    const told = step('MeetingHeld', { note: 'Lacey was there.' });
    const hide = withoutNames([named, told], new Set());
    expect(hide(named).data).toEqual({ [field]: '[name hidden]' });
    expect(hide(told).data).toEqual({ note: '[name hidden] was there.' });
  });

  it('are those that stood between two corrections, too', () => {
    const secured = step(
      'RecordsSecured',
      { by: 'Una Lacey' },
      { firstRecorded: { occurredOn: '2026-05-11', data: { by: 'Tessa Yates' } } },
    );
    const first = step('FactCorrected', { event: 'RecordsSecured', values: { by: 'Ida Pell' } });
    const second = step('FactCorrected', { event: 'RecordsSecured', values: { by: 'Una Lacey' } });
    const hide = withoutNames([secured, first, second], new Set());
    expect(JSON.stringify([secured, first, second].map(hide))).not.toMatch(/Lacey|Yates|Pell/);
  });

  it('are none in a correction of a field that holds a code', () => {
    const asked = step('DisclosureRequested', { request: 'r', by: 'crown prosecution service' });
    const corrected = step('FactCorrected', {
      event: 'DisclosureRequested',
      values: { by: 'crown prosecution service' },
    });
    const told = step('MeetingHeld', { note: 'The Crown Prosecution Service was told. The Crown court sits in June.' });
    const hide = withoutNames([asked, corrected, told], new Set());
    expect(hide(corrected).data).toEqual(corrected.data);
    expect(hide(told).data).toEqual(told.data);
  });

  it('are those of a correction whose entry is not at hand, whatever it was', () => {
    const corrected = step('FactCorrected', { event: 'elsewhere', values: { by: 'Una Lacey' } });
    expect(withoutNames([corrected], new Set())(corrected).data['values']).toEqual({ by: '[name hidden]' });
  });

  it('are as hidden as the place where it happened, which is hidden whole, and wherever its house is written', () => {
    const referred = step(
      'Referred',
      { place: '14 Kiln Lane, Harrowgate Cross', nature: 'neglect' },
      { firstRecorded: { occurredOn: '2026-05-11', data: { place: 'The flat above the bakery' } } },
    );
    const corrected = step('FactCorrected', { event: 'Referred', values: { place: '14 Kiln Lane' } });
    const planned = step('MeetingPlanned', { place: 'Council chamber' });
    const told = step('MeetingHeld', {
      note: 'The police went to 14 Kiln  Lane; 140 Kiln Lane and the lane are others.',
    });
    const hide = withoutNames([referred, corrected, planned, told], new Set());
    expect(hide(referred)).toMatchObject({
      data: { place: '[place hidden]', nature: 'neglect' },
      firstRecorded: { data: { place: '[place hidden]' } },
    });
    expect(hide(corrected).data['values']).toEqual({ place: '[place hidden]' });
    expect(hide(planned).data).toEqual({ place: 'Council chamber' });
    expect(hide(told).data['note']).toBe('The police went to [place hidden]; 140 Kiln Lane and the lane are others.');
  });

  it('are not a place that is a single word of the description, where it stands in another text', () => {
    const sent = step('Sent', { address: 'panel@example.test' });
    const told = step('MeetingHeld', { note: 'The panel met.' });
    const hide = withoutNames([sent, told], new Set());
    expect([hide(sent).data['address'], hide(told).data['note']]).toEqual(['[place hidden]', 'The panel met.']);
  });

  it('hold marks of a pattern as they stand', () => {
    const odd = step('ReturnReceived', { author: 'A. (Bo) Fell+', learning: 'Fell+ wrote it. A. (Bo) Fell+ too.' });
    expect(withoutNames([odd], new Set())(odd).data['learning']).not.toMatch(/Bo\b|Fell/);
  });
});
