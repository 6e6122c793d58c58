import {
  begun,
  copied,
  decided,
  given,
  learning,
  prepared,
  published,
  signedOff,
} from '../testing/practice-review-story';
import { ordinary } from '../testing/known';
import { story, type Story } from '../testing/story';
import { practiceReview } from '.';

const council = { body: 'council', capacity: 'delegate', given: 'meeting', person: 'person-9' } as const;

const clock = (told: Story, key: string) => told.instance().clocks.get(key);
const sixMonths = (told: Story) => clock(told, 'practice-review|itself|decision');
const copies = (told: Story) => clock(told, 'advance-copies|itself|publication');
const availability = (told: Story) => clock(told, 'public-availability|itself|publication');
const agreed = (told: Story) => clock(told, 'learning-review|itself|agreed');
const missed = 'not recorded as sent before publication';
const deferring = { manner: 'deferred', rationale: 'A trial is to come.' };

describe('The six months', () => {
  it('end on the last day of a month too short', () => {
    const told = begun().knowing({ today: '2026-11-20' }).takes('Initiated', given.Initiated, { on: '2025-08-31' });
    expect(sixMonths(told)?.start).toMatchObject({ due: '2026-02-28' });
    expect(sixMonths(begun().takes('Initiated', given.Initiated, { on: '2023-08-31' }))?.start).toMatchObject({
      due: '2024-02-29',
    });
  });

  it('from a month alone have an earliest and a latest end', () => {
    const told = begun().takes('Initiated', given.Initiated, { on: '2026-02' });
    expect(sixMonths(told)?.start).toMatchObject({ due: '2026-08-01', dueLatest: '2026-08-28' });
  });

  it('stop at publication, in full or of the improvements alone', () => {
    for (const manner of ['full', 'improvements-only']) {
      const told = copied().given('Published', { ...given.Published, manner }, { on: '2026-07-14' });
      expect(sixMonths(told)?.stopped).toBe('2026-07-14');
    }
  });

  it('do not stop for a deferred publication, a hold, a pause or a told delay', () => {
    const told = prepared()
      .takes('PublicationDecided', deferring, { on: '2026-07-01' })
      .takes('HoldPlaced', given.HoldPlaced)
      .takes('Paused', given.Paused)
      .takes('DelayTold', given.DelayTold);
    expect(sixMonths(told)).toMatchObject({ start: { due: '2026-08-27' }, stopped: null });
  });

  it('stop at the first publication, also where it is recorded after a later one', () => {
    const told = published().given('Published', given.Published, { on: '2026-07-10' });
    expect(sixMonths(told)?.stopped).toBe('2026-07-10');
    expect(sixMonths(published().given('Published', given.Published, { on: '2026-08-03' }))?.stopped).toBe(
      '2026-07-14',
    );
  });

  it('stop where the publication is recorded before the decision to initiate', () => {
    const told = begun()
      .given('Published', plainly('full'), { on: '2026-07-14' })
      .takes('Initiated', given.Initiated, { on: '2026-02-27' });
    expect(sixMonths(told)).toMatchObject({ start: { due: '2026-08-27' }, stopped: '2026-07-14' });
    expect(told.stage()).toBe('published');
  });

  it('run again once a publication recorded by mistake is taken back', () => {
    const told = published();
    told.takes('StepWithdrawn', { event: told.eventOf('Published'), reason: 'Not yet.' });
    expect(sixMonths(told)?.stopped).toBeNull();
    expect(availability(told)?.start).toBeNull();
  });
});

describe('The advance copies', () => {
  it('are due seven working days before the planned day, and move with it', () => {
    const told = decided().takes('PublicationPlanned', given.PublicationPlanned, { on: '2026-06-22' });
    expect(copies(told)?.start).toMatchObject({ from: '2026-07-14', due: '2026-07-03' });
    told.takes('PublicationPlanned', { publishOn: '2026-07-21' }, { on: '2026-06-24' });
    expect(copies(told)?.start).toMatchObject({ from: '2026-07-21', due: '2026-07-10' });
  });

  it('are judged by the day of publication, whatever was planned', () => {
    const told = copied().given('Published', given.Published, { on: '2026-07-09' });
    expect(copies(told)).toMatchObject({ start: { from: '2026-07-09', due: '2026-06-30' }, stopped: '2026-07-01' });
  });

  it('are done once the second of the two who must have them is sent one', () => {
    const told = prepared().given('AdvanceCopiesSent', { recipients: ['panel'] }, { on: '2026-06-30' });
    expect(copies(told)?.stopped).toBeNull();
    told.takes('AdvanceCopiesSent', { recipients: ['secretary-of-state', 'panel'] }, { on: '2026-07-02' });
    expect(copies(told)?.stopped).toBe('2026-07-02');
  });

  it('are not due once publication is deferred, and are again once it is planned anew', () => {
    const told = prepared().takes('PublicationDecided', deferring, { on: '2026-07-01' });
    expect(copies(told)?.start).toMatchObject({ mark: 'not applicable', because: 'publication is deferred' });
    told.takes('PublicationDecided', given.PublicationDecided, { on: '2026-08-03' });
    told.takes('PublicationPlanned', { publishOn: '2026-09-15' }, { on: '2026-08-03' });
    expect(copies(told)?.start).toMatchObject({ due: '2026-09-04' });
  });

  it('are not due for a plan that nobody pursues once the decision that opened the review is taken back', () => {
    const told = decided().takes('PublicationPlanned', given.PublicationPlanned, { on: '2026-06-22' });
    expect(copies(told.takes('OriginWithdrawn'))?.start).toMatchObject({
      mark: 'not applicable',
      because: 'the decision that opened it was taken back',
    });
    told.takes('Initiated', given.Initiated);
    expect(copies(told)?.start).toMatchObject({ due: '2026-07-03' });
  });

  it('never sent are missed: publication itself makes them due', () => {
    const told = signedOff().given('Published', given.Published, { on: '2026-07-14' });
    expect(copies(told)).toMatchObject({ start: { due: '2026-07-03' }, stopped: '2026-07-14', missed });
  });

  it('sent to one of the two alone, or only once it was out, are missed all the same', () => {
    for (const [recipients, on] of [
      [['panel'], '2026-07-01'],
      [['panel', 'secretary-of-state'], '2026-07-20'],
    ] as const) {
      const told = signedOff()
        .given('Published', given.Published, { on: '2026-07-14' })
        .given('AdvanceCopiesSent', { recipients }, { on });
      expect(copies(told)).toMatchObject({ stopped: '2026-07-14', missed });
    }
  });

  it('are not missed where it is recorded late that they were sent in time', () => {
    const told = signedOff()
      .given('Published', given.Published, { on: '2026-07-14' })
      .given('AdvanceCopiesSent', { recipients: ['panel', 'secretary-of-state'] }, { on: '2026-07-01' });
    expect(copies(told)).toEqual({ start: expect.objectContaining({ due: '2026-07-03' }), stopped: '2026-07-01' });
    told.takes('StepWithdrawn', { event: told.eventOf('AdvanceCopiesSent'), reason: 'It was another report.' });
    expect(copies(told)).toMatchObject({ stopped: '2026-07-14', missed });
  });

  it('are missed where the publication on record does not say so, once they are sent too late or the review is closed', () => {
    const late = { recipients: ['panel', 'secretary-of-state'] };
    for (const [type, data] of [
      ['AdvanceCopiesSent', late],
      ['Closed', {}],
    ] as const) {
      const told = endingNoCopies(signedOff().given('Published', given.Published, { on: '2026-07-14' }));
      expect(copies(told)).toMatchObject({ stopped: null });
      told.given(type, data, { on: '2026-07-20' });
      expect(copies(told)).toMatchObject({ stopped: '2026-07-14', missed });
    }
  });

  it('are due again once a publication recorded by mistake is taken back', () => {
    const told = decided()
      .takes('PublicationPlanned', given.PublicationPlanned, { on: '2026-06-22' })
      .given('Published', given.Published, { on: '2026-07-10' });
    told.takes('StepWithdrawn', { event: told.eventOf('Published'), reason: 'Not yet.' });
    expect(copies(told)).toEqual({ start: expect.objectContaining({ from: '2026-07-14' }), stopped: null });
  });
});

describe('Public availability', () => {
  it('runs for a year from publication', () => {
    expect(availability(published())).toMatchObject({
      start: { from: '2026-07-14', due: '2027-07-14' },
      stopped: null,
    });
  });

  it('ends early where it is taken down early, and goes on once it is published again', () => {
    const told = published().given('TakenDown', { reason: 'mistake found' }, { on: '2026-09-01' });
    expect(availability(told)?.stopped).toBe('2026-09-01');
    told.takes('AmendedAndRepublished', { changes: 'A date.' }, { on: '2026-09-03' });
    expect(availability(told)?.stopped).toBeNull();
  });

  it('is taken down, where the taking down is recorded before the publication', () => {
    const told = copied()
      .given('TakenDown', { reason: 'mistake found' }, { on: '2026-09-01' })
      .takes('Published', given.Published, { on: '2026-07-14' });
    expect(availability(told)?.stopped).toBe('2026-09-01');
  });
});

describe('The agreed day of a review of another kind', () => {
  it('is met by the acceptance of its report', () => {
    const told = learning().takes('ReportAccepted', {}, { on: '2026-07-20', by: council });
    expect(agreed(told)).toMatchObject({ start: { due: '2026-07-31' }, stopped: '2026-07-20' });
  });

  it('applies no longer once it is closed without a report, until it is reopened', () => {
    const told = learning().given('Closed');
    expect(agreed(told)?.start).toMatchObject({ mark: 'not applicable', because: 'closed without a report' });
    expect(agreed(told.takes('Reopened', { why: 'More.' }))?.start).toMatchObject({ due: '2026-07-31' });
  });

  it('has no advance copies, and no year of being public', () => {
    const told = learning().given('PublicationPlanned', given.PublicationPlanned).given('Published', plainly('full'));
    expect([copies(told), availability(told), sixMonths(told)]).toEqual([undefined, undefined, undefined]);
    expect(agreed(told)?.stopped).toBe('2026-11-02');
  });
});

function plainly(manner: string) {
  return { manner, reviewersNamed: true };
}

/** The same story as it is on record from when publication did not end the advance copies. */
const endingNoCopies = ({ events }: Story): Story =>
  story(
    practiceReview,
    ordinary,
    events.map((event) => ({
      ...event,
      clocks: event.clocks.filter(({ clock, mark }) => clock !== 'advance-copies' || mark !== 'stopped'),
    })),
  );
