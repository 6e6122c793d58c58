import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { advance, begin, foldStream, isAmendment, factOf, type EventOnRecord, type Instance } from './frame';
import { recordOf, workflows } from './house';

interface History {
  readonly tells: string;
  readonly category: string;
  readonly events: readonly EventOnRecord[];
  readonly expected: Record<string, unknown>;
}

const folder = join(__dirname, '../histories');
const histories = readdirSync(folder).map((file): [string, History] => {
  const history = JSON.parse(readFileSync(join(folder, file), 'utf8')) as History;
  return [history.tells, history];
});

/** What of an instance a history records, as JSON has it. */
const recorded = ({ chart, stage, revision, state, clocks, subjects }: Instance): unknown =>
  JSON.parse(
    JSON.stringify({
      chart,
      stage,
      revision,
      state,
      clocks: Object.fromEntries(clocks),
      subjects: Object.fromEntries(subjects),
    }),
  );

describe('Stored histories still fold', () => {
  it('of every workflow', () => {
    const told = new Set(histories.map(([, { category }]) => category));
    expect(workflows.map(({ category }) => category).filter((category) => !told.has(category))).toEqual([]);
  });

  it.each(histories)('%s', (_, { category, events, expected }) => {
    expect(recorded(foldStream(recordOf(category), 'itself', events))).toEqual(expected);
  });

  it.each(histories)('event by event: %s', (_, { category, events, expected }) => {
    const page = recordOf(category);
    let instance = begin(page, 'itself');
    for (const [at, event] of events.entries()) {
      const taken = advance(page, instance, event);
      expect(taken).toBe(!isAmendment(factOf(event.type)));
      if (!taken) instance = foldStream(page, 'itself', events.slice(0, at + 1));
    }
    expect(recorded(instance)).toEqual(expected);
  });
});
