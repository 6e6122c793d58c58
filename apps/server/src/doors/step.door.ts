import { opaqueId, text } from '@waymark/casework';
import { StatedDate } from '@waymark/statute';
import { z } from 'zod';
import { Field, Nested } from './fields';

// The fixed frame of a step: who decided, when it happened, what was seen. The fact's own fields are in `data` and are
// read by its zod schema when the step is decided.

const ruleName = z
  .string('Enter the name of a rule.')
  .regex(/^[A-Za-z]{1,60}$/, 'Enter the name of a rule as it was answered.');
const stepName = z
  .string('Enter the kind of step.')
  .regex(/^[A-Za-z]{1,60}$/, 'Enter the kind of step, for example "MeetingHeld".');
const fieldsOfFact = z
  .looseObject({}, 'Give the fields of the step as an object.')
  .describe('The fields of the step itself: see the schema of its kind.');

export class DecidedByDoor {
  @Field(opaqueId().describe('The body that decided.'))
  body!: string;

  @Field(z.enum(['lead', 'delegate', 'deputy', 'acting'], 'Give lead, delegate, deputy or acting.'))
  capacity!: 'lead' | 'delegate' | 'deputy' | 'acting';

  @Field(z.enum(['here', 'meeting', 'email', 'telephone', 'letter'], 'Give here, meeting, email, telephone or letter.'))
  given!: 'here' | 'meeting' | 'email' | 'telephone' | 'letter';

  @Field(opaqueId().describe('Who decided, where they are in the directory.'), { optional: true })
  person?: string | null;

  @Field(text(200).describe('Who decided, by name. It is sealed.'), { optional: true })
  name?: string | null;
}

export class DepartureDoor {
  @Field(ruleName)
  rule!: string;

  @Field(text().describe('Why it happened all the same. It is sealed.'))
  reason!: string;
}

export class StepDoor {
  @Field(stepName)
  type!: string;

  @Field(fieldsOfFact)
  data!: Record<string, unknown>;

  @Field(StatedDate)
  occurredOn!: string;

  @Field(text(500).describe('Why the date is not known, where occurredOn is not-known. It is sealed.'), {
    optional: true,
  })
  dateNotKnownBecause?: string | null;

  @Field(
    z
      .int('Enter a whole number.')
      .min(0, 'Enter a number from 0.')
      .describe('Revision of what was seen of the subject.'),
    {
      optional: true,
    },
  )
  subjectRevision?: number | null;

  @Field(
    z
      .string('Enter the stage as it was answered.')
      .regex(/^[a-z][A-Za-z]{0,39}$/, 'Enter the stage as it was answered, for example "gathering".')
      .describe('Stage of the record when it was looked at: where it came to its end since, a reason is asked for.'),
    { optional: true },
  )
  stageSeen?: string | null;

  @Nested(() => DecidedByDoor, { optional: true })
  decidedBy?: DecidedByDoor | null;

  @Nested(() => DepartureDoor, { optional: true, atMost: 20 })
  departures?: DepartureDoor[];
}
