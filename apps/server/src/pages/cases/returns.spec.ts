import { rapidReview } from '@waymark/casework';
import type { OpenedWorkflow } from '@waymark/engine/cqrs';
import { overdueInWords, returnsShown } from './returns';

const queried = {
  due: '2026-03-09',
  asked: true,
  told: true,
  endedOn: null,
  received: 'partial',
  receivedOn: '2026-03-06',
  standing: 'queried',
  answerBy: null,
  chased: false,
  escalated: [],
};

const shown = (of: object, stage = 'gathering') => {
  const state = { ...(rapidReview.initial as object), returns: { school: of }, closed: stage === 'closed' };
  const review = { category: 'rapidReview', stage, state, steps: [] } as unknown as OpenedWorkflow;
  return returnsShown(review, null, () => 'School');
};
const columnOf = (of: object) => shown(of).columns[0]!;

describe('A return that was queried', () => {
  it('waits for the agency’s answer', () => {
    expect(columnOf(queried)).toMatchObject({ standing: 'Queried', waits: true });
  });

  it('waits no longer once its request was ended', () => {
    const ended = columnOf({ ...queried, asked: false, endedOn: '2026-03-10' });
    expect(ended).toMatchObject({ standing: 'Queried, no longer asked for', colour: 'grey', waits: false });
    expect(ended.asked).toBe('No request is recorded; ended 10 March 2026');
  });
});

describe('A return that never came', () => {
  const missing = { ...queried, received: null, receivedOn: null, standing: 'asked' };

  it('is outstanding while its review goes on', () => {
    expect(columnOf(missing)).toMatchObject({ standing: 'Outstanding', waits: true });
    expect(shown(missing).outstanding).toEqual(['School']);
  });

  it('is said to be overdue from the day after it was due, and only while it is waited for', () => {
    const column = shown(missing).columns[0]!;
    expect(overdueInWords(column, '2026-03-09')).toBeNull();
    expect(overdueInWords(column, '2026-03-12')).toBe('3 days overdue');
    expect(overdueInWords(shown(missing, 'closed').columns[0]!, '2026-03-12')).toBeNull();
    expect(overdueInWords({ ...column, received: '10 March 2026' }, '2026-03-12')).toBeNull();
  });

  it('is no longer asked for once its review was closed, as the agency itself is told', () => {
    expect(shown(missing, 'closed').columns[0]).toMatchObject({ standing: 'No longer asked for', waits: false });
    expect(shown(missing, 'closed').outstanding).toEqual([]);
  });
});

describe('A return that came', () => {
  const step = { event: 'e-1', type: 'ReturnReceived', data: { agency: 'school' }, withdrawnBy: null };
  const standing = (of: object) => {
    const came = { ...queried, standing: 'received', received: 'full', ...of };
    const state = { ...(rapidReview.initial as object), returns: { school: came } };
    const steps = [{ ...step, occurredOn: '2026-03-12' }];
    const review = { category: 'rapidReview', stage: 'gathering', state, steps } as unknown as OpenedWorkflow;
    return returnsShown(review, null, () => 'School').columns[0]!.standing;
  };

  it('is said to be late where it came after its day, and to be withheld where it was', () => {
    expect(standing({ firstReceivedOn: '2026-03-09' })).toBe('Received');
    expect(standing({ firstReceivedOn: '2026-03-10' })).toBe('Received late');
    expect(standing({ firstReceivedOn: '2026-03-09', received: 'withheld' })).toBe('Withheld');
  });
});

describe('An agency that returned twice', () => {
  it('is shown with what it returned last, also where its first return is recorded after it', () => {
    const returned = (kind: string, occurredOn: string) => ({
      event: kind,
      type: 'ReturnReceived',
      occurredOn,
      data: { agency: 'school', kind },
      withdrawnBy: null,
    });
    const steps = [returned('full', '2026-03-12'), returned('partial', '2026-03-06')];
    const state = steps.reduce((before, step) => rapidReview.fold(before, step as never), rapidReview.initial);
    const review = { category: 'rapidReview', stage: 'gathering', state, steps } as unknown as OpenedWorkflow;
    expect(returnsShown(review, null, () => 'School').columns[0]).toMatchObject({
      received: '12 March 2026',
      event: 'full',
    });
  });
});
