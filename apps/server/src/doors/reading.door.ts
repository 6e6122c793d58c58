import { opaqueId } from '@waymark/casework';
import { CivilDate, editions, type EditionId } from '@waymark/statute';
import { z } from 'zod';
import { Field } from './fields';

const position = z
  .string('Give a position once.')
  .regex(/^[A-Za-z0-9:_./-]{1,64}$/, 'Give a position as it was answered.')
  .describe('Waits, 2 seconds at most, until what is read holds this position. An answer to a step names it.');

/** What every address that is read takes. */
export class ReadingDoor {
  @Field(position, { optional: true })
  after?: string;
}

export class CasesDoor extends ReadingDoor {
  @Field(
    z
      .string('Give it once.')
      .regex(/^[A-Za-z0-9:_./-]{1,64}$/, 'Give it as it was answered.')
      .describe('Goes on after the page before.'),
    {
      optional: true,
    },
  )
  from?: string;

  @Field(
    z
      .string('Give a number once.')
      .regex(/^[1-9][0-9]{0,2}$/, 'Give a number from 1 to 999.')
      .describe('How many at most.'),
    {
      optional: true,
    },
  )
  limit?: string;
}

export class TimelinessDoor extends ReadingDoor {
  @Field(opaqueId().describe('Whose cases. May be left out by those who read one partnership alone.'), {
    optional: true,
  })
  partnership?: string;

  @Field(CivilDate.describe('On this day; today when left out.'), { optional: true })
  asAt?: string;

  @Field(
    z.enum(['true', 'false'], 'Give true or false.').describe('As it is known now, and not as it was known then.'),
    {
      optional: true,
    },
  )
  hindsight?: 'true' | 'false';

  @Field(
    CivilDate.describe(
      'The first day of the attendance, which ends on the day asked for; twelve months when left out.',
    ),
    { optional: true },
  )
  attendanceFrom?: string;
}

export class ClockDoor extends ReadingDoor {
  @Field(CivilDate.describe('The day that starts it; for advance-copies the day of publication.'))
  from!: string;

  @Field(
    z.enum(
      editions.map(({ id }) => id) as [EditionId, ...EditionId[]],
      `Editions: ${editions.map(({ id }) => id).join(', ')}.`,
    ),
    {
      optional: true,
    },
  )
  edition?: EditionId;

  @Field(
    z
      .string()
      .regex(/^[1-9][0-9]{0,2}$/, 'Give a number from 1 to 250.')
      .describe("What the partnership expects of the Panel's letter."),
    {
      optional: true,
    },
  )
  workingDays?: string;
}
