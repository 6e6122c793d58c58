import { opaqueId } from '@waymark/casework';
import { z } from 'zod';

// What this server answers, for OpenAPI; a test holds real answers against it. Nothing else is built on these.

const anything = z.record(z.string(), z.unknown());
const position = z.string().describe('Opaque. Send it as "after" to read what was recorded up to it.');
const stated = z.string().describe('A date as its source has it.');
const catchingUp = z.literal(true).optional().describe('The position asked for was not reached in 2 seconds.');

export const Recorded = z.object({
  repeated: z.boolean().describe('This command was taken before; this is its first result.'),
  stream: z.string(),
  revision: z.int(),
  stage: z.string().optional(),
  stageTitle: z.string().optional(),
  subject: z.string().nullable(),
  event: z.string(),
  position: position.nullable(),
});

export const Opened = Recorded.extend({
  case: opaqueId(),
  reference: z.string(),
  id: opaqueId().describe('Of the workflow, within its case.'),
});

const Subject = z.object({ subject: z.string(), revision: z.int(), lastStep: z.string(), lastStepTitle: z.string() });

const Rule = z.object({
  rule: z.string(),
  force: z.enum(['ask', 'refuse']),
  because: z.string(),
  source: z.string().nullable(),
});

const DecidedBy = z.object({
  body: z.string(),
  capacity: z.string(),
  given: z.string(),
  person: z.string().nullable(),
  name: z.string().nullable(),
});

const Step = z.object({
  event: z.string(),
  revision: z.int(),
  type: z.string(),
  says: z.string(),
  subject: z.string(),
  stage: z.string(),
  occurredOn: stated,
  dateNotKnownBecause: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  recordedBy: z.object({ person: z.string(), partnership: z.string() }),
  decidedBy: DecidedBy.nullable(),
  data: anything.describe('The fields as they stand now, corrections in their place.'),
  firstRecorded: z.object({ occurredOn: stated, data: anything }).nullable(),
  correctedBy: z.array(z.string()),
  withdrawnBy: z.string().nullable(),
  held: z.record(z.string(), z.enum(['given', 'not known'])),
  departures: z.array(z.object({ rule: z.string(), reason: z.string().nullable() })),
  sealed: z.enum(['none', 'opened', 'erased', 'damaged']),
});

const Next = z.object({
  type: z.string(),
  title: z.string(),
  planned: z.boolean(),
  decision: z.boolean(),
  objections: z.array(Rule).describe('Rules that would object now, whatever the step says.'),
  judgedOnRecording: z.array(z.string()),
  usuallyAfter: z.array(Rule).describe('What usually comes before it and is not on record yet: nothing asks for it.'),
});

const ListedWorkflow = z.object({
  id: opaqueId(),
  workflow: z.string(),
  title: z.string(),
  stage: z.string(),
  stageTitle: z.string(),
  revision: z.int().describe('-1 where its opening was cut short: send the command that opens it again.'),
});

export const Workflows = z.object({ workflows: z.array(ListedWorkflow), catchingUp });

export const CaseRecord = z.object({
  case: opaqueId(),
  reference: z.string().nullable(),
  workingName: z.string().nullable(),
  lead: z.string().nullable(),
  sharedWith: z.array(z.string()),
  erased: z.boolean(),
  workflows: z.array(ListedWorkflow),
  revision: z.int(),
  subjects: z.array(Subject),
  possible: z.array(z.string()),
  steps: z.array(Step),
  catchingUp,
});

export const Workflow = z.object({
  case: opaqueId(),
  reference: z.string().nullable(),
  id: opaqueId(),
  workflow: z.string(),
  title: z.string(),
  stream: z.string(),
  revision: z.int(),
  stage: z.string(),
  stageTitle: z.string(),
  erased: z.boolean().describe('The key was destroyed: dates and stages stand, the rest can no longer be read.'),
  subjects: z.array(Subject),
  next: z.array(Next),
  clocks: z.array(anything),
  agreed: z.array(
    z.object({
      deadline: z.string(),
      title: z.string(),
      runsFor: z.string(),
      due: z.iso.date(),
      stopped: stated.nullable(),
    }),
  ),
  steps: z.array(Step),
  catchingUp,
});

export const RapidReview = Workflow.extend({
  outstandingReturns: z.array(
    z.object({ agency: z.string(), title: z.string(), due: z.string().nullable(), standing: z.string() }),
  ),
});

export const Cases = z.object({ cases: z.array(anything), next: z.string().nullable(), catchingUp });
export const Timeline = z.object({ case: opaqueId(), entries: z.array(anything), catchingUp });
export const Timeliness = z
  .object({
    partnership: z.string(),
    asAt: z.string(),
    hindsight: z.boolean(),
    cases: z.array(anything),
    shares: z.array(anything),
    durations: z.array(anything),
    departures: z.array(anything),
    actions: anything,
    attendance: anything,
    challenges: anything,
    yearlyReport: anything,
    yearlyReportsBefore: z.array(anything),
    catchingUp,
  })
  .loose();
export const Requests = z.object({ requests: z.array(anything), catchingUp });
export const Actions = z.object({ actions: z.array(anything), catchingUp });
export const JsonSchema = anything;

export const Directory = z.object({
  kind: z.enum(['partnership', 'agency', 'person', 'calendar']),
  id: z.string(),
  now: anything,
  revision: z.int(),
  subjects: z.array(Subject),
  possible: z.array(z.string()),
  steps: z.array(Step),
  catchingUp,
});

export const Me = z.object({
  person: z.string(),
  partnership: z.string().nullable(),
  roles: z.array(
    z.object({ role: z.string(), partnership: z.string(), agency: z.string().nullable(), body: z.string().nullable() }),
  ),
  catchingUp,
});

export const Clock = z
  .object({ due: z.iso.date(), clock: z.string(), from: z.iso.date(), edition: z.string(), source: z.string() })
  .extend({ skipped: z.array(z.object({ date: z.iso.date(), why: z.string() })), explained: z.array(z.string()) })
  .loose();

export const Health = z.object({ status: z.enum(['live', 'ready']) });
export const Readiness = Health.extend({
  /** Whether everything that follows in one record from another has been carried there, as far as the log goes. */
  policies: z.enum(['caught up', 'catching up']),
  /** Records that stand still until `waymark resume` takes them up again. */
  setAside: z.int(),
});
export const ProblemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    correlation: z.string(),
    errors: z.array(z.object({ field: z.string(), because: z.string() })).optional(),
    rules: z.array(Rule).optional(),
    stage: z.string().optional(),
    stageTitle: z.string().optional(),
    possible: z.array(z.object({ type: z.string(), title: z.string() })).optional(),
    subject: z.string().optional(),
    subjectRevision: z.int().optional(),
    recorded: z.object({ type: z.string(), title: z.string() }).optional(),
  })
  .loose();

export const Entries = z.object({ entries: z.array(anything), catchingUp });
