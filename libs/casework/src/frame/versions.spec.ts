import { z } from 'zod';
import { advance, begin, checkStandpoints, fact, foldStream, opaqueId, text, upcast, workflow } from '.';
import { story } from '../testing/story';
import { toyChart1, toyChart2, toyFacts, toyPage, type Toy } from '../testing/toy';

const parcel = { parcel: 'p1', weight: 2, contents: 'Books' };
const first = workflow(toyPage);
const both = workflow({
  ...toyPage,
  charts: [toyChart1, toyChart2],
  revisions: [{ away: 'travelling', done: 'packed' }],
});

/** A story that began under the first chart and goes on under a release that has both. */
const begunEarlier = () => {
  const earlier = story(first).takes('Packed', parcel).takes('Sent', { parcel: 'p1' });
  const now = story(both);
  for (const event of earlier.events) {
    now.events.push(event);
    advance(both, now.instance(), event);
  }
  return now;
};

describe('An instance', () => {
  it('opened before a later chart version stays on its own', () => {
    const told = begunEarlier();
    expect(told.stage()).toBe('away');
    expect(told.takes('Received', { parcel: 'p1' }).stage()).toBe('done');
    expect(told.last().workflow.chart).toBe(1);
  });

  it('opened after it begins on it', () => {
    const told = story(both).takes('Packed', parcel).takes('Sent', { parcel: 'p1' });
    expect([told.stage(), told.last().workflow.chart]).toEqual(['travelling', 2]);
  });

  it('moves to a later version by the stage map, and goes on from there', () => {
    const told = begunEarlier().takes('WorkflowRevised', { chart: 2, reason: 'New names.' });
    expect([told.stage(), told.instance().chart]).toEqual(['travelling', 2]);
    expect(told.last()).toMatchObject({
      type: 'toy.WorkflowRevised',
      data: { from: 1, to: 2, stages: { away: 'travelling' } },
    });
    expect(told.takes('Received', { parcel: 'p1' }).stage()).toBe('packed');
    expect(foldStream(both, 'itself', told.events)).toEqual(told.instance());
    expect((told.instance().state as Toy).sent).toBe(true);
  });

  it('moves forward alone, and only to a version that there is', () => {
    expect(story(both).tries('WorkflowRevised', { chart: 1 })).toMatchObject({
      answer: 'unreadable',
      problems: [{ field: 'chart' }],
    });
    expect(begunEarlier().tries('WorkflowRevised', { chart: 3 })).toMatchObject({ answer: 'unreadable' });
    expect(begunEarlier().takes('WorkflowRevised', { chart: 2 }).tries('WorkflowRevised', { chart: 2 })).toMatchObject({
      answer: 'unreadable',
    });
  });

  it('keeps its revision: it is neither corrected nor withdrawn', () => {
    const told = begunEarlier().takes('WorkflowRevised', { chart: 2 });
    expect(told.tries('StepWithdrawn', { event: told.eventOf('WorkflowRevised'), reason: 'No.' })).toMatchObject({
      answer: 'unreadable',
    });
  });
});

describe('Start-up', () => {
  const standing = (chart: number, stage: string) => () => checkStandpoints(both, [{ stream: 'toy-1', chart, stage }]);

  it('stops when a stored instance stands in a stage, or on a chart, that this release lacks', () => {
    expect(standing(1, 'away')).not.toThrow();
    expect(standing(2, 'away')).toThrow('toy-1 stands in the stage away of chart version 2, which this release lacks.');
    expect(standing(3, 'open')).toThrow('toy-1');
    expect(standing(1, 'constructor')).toThrow('toy-1');
  });

  it('stops when a stage has nowhere to go in the next chart version', () => {
    expect(() => workflow({ ...toyPage, charts: [toyChart1, toyChart2], revisions: [{ away: 'travelling' }] })).toThrow(
      'toy: the map to chart version 2 does not say where done is found.',
    );
    expect(() => workflow({ ...toyPage, charts: [toyChart1, toyChart2] })).toThrow('stage maps');
  });

  it('stops when facts and charts name different steps, either way', () => {
    const { Received: _, ...fewer } = toyFacts;
    expect(() => workflow({ ...toyPage, facts: fewer })).toThrow('toy: chart and facts differ on Received.');
    const Lost = fact({ says: 'Lost', clear: {}, sealed: {}, subject: () => 'parcel' });
    expect(() => workflow({ ...toyPage, facts: { ...toyFacts, Lost } })).toThrow(
      'toy: chart and facts differ on Lost.',
    );
  });

  it('stops when a chart names a rule that does not exist, or a stage has no words', () => {
    const { isLight: _, ...fewer } = toyPage.rules;
    expect(() => workflow({ ...toyPage, rules: fewer })).toThrow('toy: the rule isLight does not exist.');
    expect(() => workflow({ ...toyPage, stages: { open: 'Open' } })).toThrow('has no words');
  });
});

/** The same parcels, two versions of the schema later: the weight has become grams, the contents are a list. */
const Packed = fact({
  says: 'Packed',
  clear: { parcel: opaqueId(), grams: z.int() },
  sealed: { contents: z.array(text()) },
  subject: ({ parcel }) => `parcel:${parcel}`,
  upcasts: [
    { clear: ({ weight, ...rest }) => (weight === undefined ? rest : { ...rest, kilograms: weight }) },
    {
      clear: ({ kilograms, ...rest }) =>
        kilograms === undefined ? rest : { ...rest, grams: (kilograms as number) * 1000 },
      sealed: (data) => (data['contents'] === undefined ? data : { ...data, contents: [data['contents']] }),
    },
  ],
});

describe('A fact of an older version', () => {
  const later = workflow({
    ...toyPage,
    facts: { ...toyFacts, Packed },
    fold: (state, step) => {
      if (step.type !== 'Packed') return state;
      const { parcel, grams } = step.data as unknown as { parcel: string; grams: number };
      return { ...state, weights: { ...state.weights, [parcel]: grams } };
    },
  });
  const weights = (events: ReturnType<typeof story>['events']) =>
    (foldStream(later, 'itself', events).state as Toy).weights;

  it('is brought up to the present when it is read, both halves of it', () => {
    const { events } = story(first).takes('Packed', parcel);
    expect(events[0]!.schema).toBe(1);
    expect(Packed.schema).toBe(3);
    expect(weights(events)).toEqual({ p1: 2000 });
    expect(upcast(Packed, 'sealed', { contents: 'Books' }, 1)).toEqual({ contents: ['Books'] });
    const instance = begin(later, 'itself');
    advance(later, instance, events[0]!);
    expect((instance.state as Toy).weights).toEqual({ p1: 2000 });
  });

  it('keeps corrections made in its own day and in ours, each in the words of its version', () => {
    const before = story(first).takes('Packed', parcel);
    const event = before.eventOf('Packed');
    before.takes('FactCorrected', { event, values: { weight: 3 }, reason: 'Misread.' });
    expect(weights(before.events)).toEqual({ p1: 3000 });
    const corrected = [
      ...before.events,
      {
        ...before.last(),
        id: 'event-2',
        revision: 2,
        data: { event, schema: 3, fields: ['grams'], clear: { grams: 3100 } },
      },
    ];
    expect(weights(corrected)).toEqual({ p1: 3100 });
  });

  it('that is newer than this release is never guessed at', () => {
    const { events } = story(first).takes('Packed', parcel);
    expect(() => weights([{ ...events[0]!, schema: 4 }])).toThrow('version 4');
  });
});

describe('A stream', () => {
  it('with a gap, or with a step that this version does not know, is not folded', () => {
    const { events } = story(first).takes('Packed', parcel);
    expect(() => foldStream(first, 'itself', [{ ...events[0]!, revision: 1 }])).toThrow('Revision 1 cannot follow -1.');
    expect(() => foldStream(first, 'itself', [{ ...events[0]!, type: 'toy.Painted' }])).toThrow(
      'does not know the step Painted',
    );
  });
});
