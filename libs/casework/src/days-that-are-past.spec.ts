import { CivilDate, StatedDate } from '@waymark/statute';
import { z } from 'zod';
import { daysNamed } from './frame/plausible-day';
import { records } from './house';
import { notified, plain } from './testing/rapid-review-story';
import { asksOf } from './testing/story';

// Of every step: a day that it names as past is asked about where it still lies ahead, wherever in the step it stands.

type Path = readonly (string | number)[];

/** Every place in a step where a day of that kind may stand; a list or a record has one of them. */
function placesOf(kind: z.ZodType, schema: unknown): Path[] {
  const within = (part: unknown, at: string | number) => placesOf(kind, part).map((path) => [at, ...path]);
  if (schema === kind) return [[]];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return placesOf(kind, schema.unwrap());
  if (schema instanceof z.ZodArray) return within(schema.element, 0);
  if (schema instanceof z.ZodRecord) return within(schema.valueType, 'one');
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => placesOf(kind, one));
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([field, part]) => within(part, field));
  return [];
}

const placed = (path: Path, day: string): unknown =>
  path.reduceRight<unknown>((value, at) => (typeof at === 'number' ? [value] : { [at]: value }), day);

const every = (kind: z.ZodType) =>
  Object.values(records).flatMap(({ name, facts }) =>
    Object.entries(facts).flatMap(([type, fact]) =>
      placesOf(kind, fact.whole).map((path) => ({ step: `${name} ${type} ${path.join('.')}`, fact, path })),
    ),
  );

describe('A day that a step names', () => {
  it.each(every(StatedDate).map((one) => [one.step, one] as const))(
    'as past is looked at wherever it stands: %s',
    (_, { fact, path }) => {
      const data = placed(path, '2099-01-01') as Readonly<Record<string, unknown>>;
      expect(daysNamed(fact, data)).toMatchObject([{ day: '2099-01-01', hasHappened: true }]);
    },
  );

  it('is one plain day only where it is planned, due or asked for', () => {
    const speaking = /(due|Due|answerBy|agreedDate|publishOn|reviewOn|lookAgainOn|next[A-Z][a-z]+|from|until)$/;
    expect(every(CivilDate).flatMap(({ step }) => (speaking.test(step) ? [] : [step]))).toEqual([
      'rapid-review ReturnReceived earlyActions.0.by',
      'practice-review RunUpItemRecorded datesToAvoid.0.on',
      'meeting MeetingCalled on',
      'meeting Postponed to',
      // Of deadlines and bank holidays, which may lie on either side of today.
      'deadline-watch DueDateMoved fromLatest',
      'deadline-watch DueDateMoved to',
      'deadline-watch DueDateMoved toLatest',
      'calendar HolidayProclaimed date',
      'calendar HolidayWithdrawn date',
    ]);
  });

  it('as that of an authorisation is asked about where it lies ahead', () => {
    const returned = (authorisedOn: string) => ({ ...plain.ReturnReceived, authorisedOn });
    expect(asksOf(notified().tries('ReturnReceived', returned('2026-11-20')))).toEqual([]);
    expect(asksOf(notified().tries('ReturnReceived', returned('2026-11-21')))).toEqual(['dayIsPlausible']);
    expect(asksOf(notified().tries('ReturnReceived', returned('2026-11')))).toEqual([]);
  });
});
