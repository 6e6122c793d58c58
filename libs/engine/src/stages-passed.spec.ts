import { meeting } from '@waymark/casework';
import { stagesPassed } from './stages-passed';

type Stored = readonly [fact: string, stage: string, of?: string];

/** Each event's id is its place: '0', '1'. */
const way = (...stored: readonly Stored[]): readonly string[] =>
  stagesPassed(
    stored.map(([fact, stage, event], at) => ({
      id: String(at),
      type: `meeting.${fact}`,
      stage,
      occurredOn: '2026-11-25',
      data: event === undefined ? {} : { event },
    })),
    meeting,
  ).map(({ stage, by }) => `${stage}: ${by}`);

const called: Stored = ['MeetingCalled', 'called'];
const cancelled: Stored = ['Cancelled', 'cancelled'];
const held: Stored = ['MeetingHeld', 'held'];
const words = {
  called: `called: ${meeting.facts.MeetingCalled!.says}`,
  cancelled: `cancelled: ${meeting.facts.Cancelled!.says}`,
  held: `held: ${meeting.facts.MeetingHeld!.says}`,
};

describe('the stages that a record came through', () => {
  it('leave out where a withdrawn step had led, and the way back from there', () => {
    expect(way(called, cancelled, held)).toEqual([words.called, words.cancelled, words.held]);
    expect(way(called, cancelled, held, ['StepWithdrawn', 'cancelled', '2'])).toEqual([words.called, words.cancelled]);
  });

  it('leave it out also where other steps were recorded there meanwhile', () => {
    const noted: Stored = ['ActionNoted', 'held'];
    expect(way(called, held, noted, ['StepWithdrawn', 'called', '1'], cancelled)).toEqual([
      words.called,
      words.cancelled,
    ]);
  });

  it('tell of a withdrawal that led somewhere else than back', () => {
    expect(way(called, held, ['StepWithdrawn', 'cancelled', '1'])).toEqual([words.called, 'cancelled: Withdrawn']);
    expect(way(called, held, ['StepWithdrawn', 'held', '1'])).toEqual([words.called, 'held: Withdrawn']);
  });

  it('stand on the day to which a correction moved what led there', () => {
    const stored = { type: 'meeting.MeetingCalled', stage: 'called', occurredOn: '2026-11-25' };
    const corrected = { event: '0', fields: ['occurredOn'], clear: {}, occurredOn: '2026-11-20' };
    const history = [
      { ...stored, id: '0', data: {} },
      { ...stored, id: '1', type: 'meeting.FactCorrected', data: corrected },
    ];
    expect(stagesPassed(history, meeting)).toEqual([
      { stage: 'called', by: meeting.facts.MeetingCalled!.says, on: '2026-11-20' },
    ]);
  });
});
