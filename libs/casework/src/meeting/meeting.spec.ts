import { isDayOpen, meetingOf, type Meeting } from '.';
import { foldStream } from '../frame';
import {
  agreed,
  attendance,
  attending,
  begun,
  called,
  calling,
  cancelled,
  decision,
  declared,
  held,
  minuted,
  withAgenda,
} from '../testing/meeting-story';
import { asksOf, objectionsOf, rulesOf, story } from '../testing/story';

const state = (told: ReturnType<typeof begun>) => told.instance().state as Meeting;

describe('A meeting', () => {
  it('is of a group, and called for a day to come', () => {
    const told = begun().takes('MeetingCalled', { group: 'executive', on: '2026-12-14' }, { on: '2026-11-19' });
    expect(state(told).called).toEqual({ group: 'executive', on: '2026-12-14' });
  });

  it('has an agenda across cases: items point to cases and actions, and some stand on every agenda', () => {
    const told = withAgenda().takes('AgendaItemAdded', { item: 'item-3', case: 'case-2', action: 'action-9' });
    expect(told.last().data).toEqual({ item: 'item-3', case: 'case-2', action: 'action-9' });
    expect(told.events.map(({ data }) => data['standing'])).toContain('domestic homicide reviews');
    told.takes('AgendaItemRemoved', { item: 'item-3' });
    expect(asksOf(told.tries('AgendaItemRemoved', { item: 'item-3' }))).toEqual(['itemIsOnAgenda']);
    expect(rulesOf(told.tries('AgendaItemRemoved', { item: 'item-9' }))).toEqual(['itemIsHeld']);
  });

  it('has its papers sent before, and is postponed or cancelled and called again', () => {
    expect(
      withAgenda()
        .takes('PapersSent', { papers: 'papers-1', items: ['item-1'] })
        .stage(),
    ).toBe('called');
    expect(state(called().takes('Postponed', { to: '2026-12-07' })).called!.on).toBe('2026-12-07');
    expect(state(called().takes('Postponed', { why: 'No room.' })).called!.on).toBe(calling.on);
    const open = called().takes('Postponed', { why: 'No room.' });
    expect(meetingOf(state(open))).toEqual({ group: calling.group, on: null });
    expect(meetingOf(state(open.takes('Postponed', { to: '2026-12-07' })))!.on).toBe('2026-12-07');
    const calledOff = state(called().takes('Postponed', { why: 'No room.' }).takes('Cancelled', {}));
    expect([meetingOf(calledOff)!.on, isDayOpen(calledOff)]).toEqual([calling.on, false]);
    expect(cancelled().takes('MeetingCalled', calling).stage()).toBe('called');
    expect(asksOf(cancelled().tries('Cancelled'))).toEqual(['notCancelled']);
  });

  it('is held in person, online or both, with attendance by body, seniority, authority to decide and deputies', () => {
    for (const how of ['in person', 'online', 'hybrid']) {
      const told = withAgenda().takes('MeetingHeld', { ...attendance, held: how });
      expect(told.last().data).toMatchObject({
        held: how,
        attendance: [
          { body: 'council', seniority: 'director', decisionAuthority: true, as: 'member' },
          { body: 'police', as: 'deputy' },
          { body: 'trust', decisionAuthority: false, as: 'invited' },
        ],
        apologies: ['health-board'],
      });
    }
  });

  it('keeps the names of those who came sealed', () => {
    const people = [{ body: 'council', name: 'Linnet Ashdown', role: 'Director' }];
    const told = withAgenda().takes('MeetingHeld', { ...attendance, people });
    expect(JSON.stringify(told.events)).not.toContain('Linnet');
  });

  it('asks about a partner of which neither attendance nor apology is recorded, by name', () => {
    const [objection] = objectionsOf(withAgenda().tries('MeetingHeld', { ...attendance, apologies: [] }));
    expect(objection).toMatchObject({
      rule: 'everyBodyAccountedFor',
      because: 'Neither attendance nor apology is recorded of: Northmoor and Vale Integrated Care Board.',
    });
    const other = begun().takes('MeetingCalled', { group: 'scrutiny', on: '2026-11-02' });
    expect(asksOf(other.tries('MeetingHeld', { ...attendance, apologies: [] }))).toEqual([]);
  });

  it('asks where nobody who attended may decide', () => {
    const none = { ...attendance, attendance: [attending('council', false), attending('police', false)] };
    expect(asksOf(withAgenda().tries('MeetingHeld', none))).toEqual(['someoneMayDecide']);
  });

  it('holds a part in private, with the reason', () => {
    expect(
      held()
        .takes('HeldInPrivate', { items: ['item-1'], why: 'Police evidence.' })
        .stage(),
    ).toBe('held');
  });

  it('is recorded though nobody called it, or after it was cancelled', () => {
    expect(asksOf(begun().tries('MeetingHeld', attendance))).toEqual(['called']);
    expect(cancelled().given('MeetingHeld', attendance).stage()).toBe('held');
  });
});

describe('A meeting that is recorded as held and as cancelled', () => {
  const ends = (told: ReturnType<typeof begun>) => [told.stage(), state(told).held !== null, state(told).cancelled];

  it('was held, whichever of the two was recorded last', () => {
    const heldFirst = held().given('Cancelled', { why: 'Snow.' });
    expect(heldFirst.last().departures).toEqual(['notHeldYet']);
    expect(ends(heldFirst)).toEqual(['held', true, false]);
    const cancelledFirst = cancelled().given('MeetingHeld', attendance);
    expect(cancelledFirst.last().departures).toEqual(['notCancelled']);
    expect(ends(cancelledFirst)).toEqual(['held', true, false]);
  });

  it('was cancelled once the holding is taken back', () => {
    const told = held().given('Cancelled', { why: 'Snow.' });
    told.takes('StepWithdrawn', { event: told.eventOf('MeetingHeld'), reason: 'It did not take place.' });
    expect(ends(told)).toEqual(['cancelled', false, true]);
  });
});

describe('Attendance', () => {
  const twice = [attending('council'), attending('police'), attending('council', false, 'deputy')];
  const because = 'This body stands in row 1 already. Say in one row who came for it.';

  it('that names one body in two rows cannot be recorded, and says in which', () => {
    expect(withAgenda().tries('MeetingHeld', { ...attendance, attendance: twice })).toEqual({
      answer: 'unreadable',
      problems: [{ field: 'attendance.2.body', because }],
    });
  });

  it('cannot be corrected to that either', () => {
    const told = held();
    const event = told.eventOf('MeetingHeld');
    expect(told.tries('FactCorrected', { event, values: { attendance: twice }, reason: 'One forgotten.' })).toEqual({
      answer: 'unreadable',
      problems: [{ field: 'values.attendance.2.body', because }],
    });
  });

  it('that was recorded so before still folds', () => {
    const told = held();
    const before = told.last();
    const stored = { ...before, data: { ...before.data, attendance: twice } };
    const events = [...told.events.slice(0, -1), stored];
    expect((foldStream(told.page, 'itself', events).state as Meeting).held!.attended).toHaveLength(3);
  });
});

describe('A body that attended and sent its apologies', () => {
  const both = { ...attendance, apologies: ['health-board', 'police'] };
  const because = 'The body in row 2 of the attendance stands here too. A body either attends or sends its apologies.';
  const reason = 'One forgotten.';

  it('is not recorded, and where it stands twice is said at the apologies', () => {
    expect(withAgenda().tries('MeetingHeld', both)).toEqual({
      answer: 'unreadable',
      problems: [{ field: 'apologies.1', because }],
    });
  });

  it('does not come about by a correction of the one or of the other either', () => {
    const told = held();
    const event = told.eventOf('MeetingHeld');
    const corrected = (values: object) => told.tries('FactCorrected', { event, values, reason });
    const came = [...attendance.attendance, attending('health-board')];
    expect(corrected({ apologies: both.apologies })).toEqual({
      answer: 'unreadable',
      problems: [{ field: 'values.apologies.1', because }],
    });
    expect(corrected({ attendance: came })).toMatchObject({ problems: [{ field: 'values.apologies.0' }] });
    expect(corrected({ attendance: came, apologies: [] }).answer).toBe('record');
  });

  it('that was recorded so before still folds, and is corrected in what is beside it', () => {
    const told = held();
    const before = told.last();
    const events = [...told.events.slice(0, -1), { ...before, data: { ...before.data, apologies: both.apologies } }];
    expect((foldStream(told.page, 'itself', events).state as Meeting).held!.attended).toHaveLength(3);
    const on = story(told.page, undefined, events);
    const asked = { event: before.id, values: { held: 'online' }, reason };
    expect(on.tries('FactCorrected', asked).answer).toBe('record');
    expect(on.tries('FactCorrected', { ...asked, values: { attendance: [attending('police')] } }).answer).toBe(
      'unreadable',
    );
  });
});

describe('What a meeting decides', () => {
  it('stands with its item, its reasons and who decided', () => {
    const told = held().takes('DecisionTaken', decision);
    expect(told.last().data).toEqual({ decision: 'decision-1', item: 'item-1', by: ['council', 'police'] });
    const { rationale: _, ...bare } = decision;
    expect(held().tries('DecisionTaken', bare)).toMatchObject({ answer: 'unreadable' });
    expect(held().tries('DecisionTaken', { ...decision, by: [] })).toMatchObject({ answer: 'unreadable' });
  });

  it('is asked about where a body is named that was not there, or nobody there may decide for it', () => {
    expect(asksOf(held().tries('DecisionTaken', { ...decision, by: ['health-board'] }))).toEqual(['decidersAttended']);
    expect(asksOf(held().tries('DecisionTaken', { ...decision, by: ['trust'] }))).toEqual(['decidersHaveAuthority']);
    expect(rulesOf(held().tries('DecisionTaken', { ...decision, by: ['nobody'] }))).toContain('bodiesAreRegistered');
  });

  it('may be an action that someone owns', () => {
    const noted = { noted: 'noted-1', item: 'item-1', action: 'action-9', agencies: ['trust'], due: '2026-12-18' };
    expect(
      held()
        .takes('ActionNoted', { ...noted, what: 'Write to the schools.' })
        .last().data,
    ).toEqual(noted);
  });
});

describe('A conflict of interest', () => {
  const chaired = (chosen: string, more: object = {}) =>
    held()
      .takes('ConflictDeclared', declared)
      .takes('ConflictDecided', { conflict: 'conflict-1', decision: chosen, rationale: 'Too close.', ...more });

  it('is declared with its nature sealed, and wants the decision of the chair before the item is decided', () => {
    const told = held().takes('ConflictDeclared', declared);
    expect(JSON.stringify(told.events)).not.toContain('Managed the team');
    expect(asksOf(told.tries('DecisionTaken', decision))).toEqual(['conflictsAreDecided']);
    expect(asksOf(told.tries('DecisionTaken', { ...decision, item: 'item-2' }))).toEqual([]);
  });

  it('has someone shut out, a deputy act, or stay with safeguards', () => {
    expect(asksOf(chaired('shut out').tries('DecisionTaken', decision))).toEqual(['nobodyShutOut']);
    expect(asksOf(chaired('shut out').tries('DecisionTaken', { ...decision, by: ['council'] }))).toEqual([]);
    expect(asksOf(chaired('deputy acts').tries('DecisionTaken', decision))).toEqual([]);
    const told = chaired('stays with safeguards', { safeguards: 'Does not speak to it.' });
    expect(asksOf(told.tries('DecisionTaken', decision))).toEqual([]);
  });
});

describe('Minutes', () => {
  it('are circulated, and agreed at a later meeting', () => {
    expect(agreed().stage()).toBe('agreed');
    expect(asksOf(minuted().tries('MinutesAgreed', {}, { on: '2026-11-02' }))).toEqual(['agreedLater']);
  });

  it('stay as they were once they are agreed: a new version is circulated instead', () => {
    const told = agreed();
    const correction = { event: told.eventOf('MinutesCirculated'), values: { words: 'Other.' }, reason: 'Mistyped.' };
    expect(rulesOf(told.tries('FactCorrected', correction))).toEqual(['contentStands']);
    expect(rulesOf(told.tries('MinutesCirculated', { minutes: 'minutes-1', version: 2 }))).toContain('contentStands');
    expect(told.given('MinutesCirculated', { minutes: 'minutes-2', version: 2 }, { on: '2026-11-18' }).stage()).toBe(
      'minuted',
    );
  });

  it('taken back leave the meeting held', () => {
    const told = minuted();
    told.takes('StepWithdrawn', { event: told.eventOf('MinutesCirculated'), reason: 'Of another meeting.' });
    expect(told.stage()).toBe('held');
  });
});
