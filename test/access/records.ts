import type { Engine } from '@waymark/engine';
import { derivedId } from '@waymark/ledger';

/** Ids of what stands on record in one partnership, by the names that addresses have for them. */
export interface Records {
  readonly partnership: string;
  readonly case: string;
  readonly rapidReview: string;
  readonly practiceReview: string;
  readonly action: string;
  readonly meetingCase: string;
  readonly meeting: string;
  /** Of the case itself, and of its rapid review. */
  readonly event: string;
  readonly reviewEvent: string;
  /** Of the partnership's own record. */
  readonly settingEvent: string;
  readonly challengeEvent: string;
  readonly agency: string;
  readonly body: string;
  readonly person: string;
}

interface Place {
  readonly partnership: string;
  readonly unit: string;
  readonly agency: string;
  readonly body: string;
  readonly reviewer: string;
  /** Tells two such sets of records in one house apart. */
  readonly set?: string;
}

const on = '2026-03-02';

/** One case with a rapid review, a practice review, a plan and an action; and a meeting of its own. */
export async function recordsIn(engine: Engine, place: Place): Promise<Records> {
  const { partnership, unit, agency, body, reviewer } = place;
  const say = sayer(engine, place);
  const referral = await say.opens(null, 'rapidReview', 'Referred', {
    entry: 'incident',
    children: ['child-1'],
    parts: { 'child-1': 'harmed' },
    particulars: [{ child: 'child-1', name: 'Secret child' }],
    incidentOn: on,
    incidentKnownOn: on,
    fiveDaysRunFrom: 'incident',
    referredBy: 'A ward sister',
    account: `Secret account of ${partnership}.`,
    nature: 'serious-harm',
    abuseOrNeglect: 'suspected',
  });
  const of = referral.case;
  await say.records(referral.stream, 'IncidentNotified', { notification: 'sin', category: 'serious harm' });
  const asked = { agency, due: '2026-03-09', scope: 'Everything.', basis: 'by agreement' };
  const reviewEvent = await say.records(referral.stream, 'InformationRequested', asked);
  await say.records(referral.stream, 'ReturnReceived', { agency, kind: 'partial', involvement: 'Secret involvement.' });
  const event = await say.records(`case-${of}`, 'WorkingNameGiven', { name: `Lantern of ${partnership}` });
  const review = await say.opens(of, 'practiceReview', 'Initiated', {
    kind: 'local-child-safeguarding-practice-review',
    origin: 'rapid review',
    cases: [],
    rationale: 'Secret reasons.',
  });
  const appointed = { reviewer: 'r-1', person: reviewer, as: 'lead reviewer', name: 'Secret name' };
  await say.records(review.stream, 'ReviewerAppointed', appointed);
  const plan = await say.opens(of, 'actionPlan', 'PlanOpened', { source: 'rapid review' });
  const agreed = { agencies: [agency], owner: agency, due: '2026-09-01' };
  const drafted = { ...agreed, plan: idIn(plan.stream), kind: 'training', what: 'Secret work.' };
  const action = await say.opens(of, 'action', 'Drafted', drafted);
  await say.records(action.stream, 'Agreed', agreed);
  const meeting = await say.opens(null, 'meeting', 'MeetingCalled', { group: 'practice review group', on });
  const directory = `partnership-${partnership}`;
  const settingEvent = await say.records(directory, 'PanelLetterExpectationSet', { workingDays: 15 });
  const challenged = { challenge: 'of-the-year', answerBy: '2026-04-02', challenged: 'Secret challenge.' };
  const challengeEvent = await say.records(directory, 'ChallengeRaised', challenged);
  return {
    partnership,
    case: of,
    rapidReview: idIn(referral.stream),
    practiceReview: idIn(review.stream),
    action: idIn(action.stream),
    meetingCase: meeting.case,
    meeting: idIn(meeting.stream),
    event,
    reviewEvent,
    settingEvent,
    challengeEvent,
    agency,
    body,
    person: partnership === 'hillbridge' ? 'unit-two' : unit,
  };
}

const idIn = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

interface Sayer {
  records(stream: string, type: string, data: object): Promise<string>;
  opens(within: string | null, category: string, type: string, data: object): Promise<Opened>;
}

export interface Opened {
  readonly case: string;
  readonly stream: string;
}

/** Recorded straight away, whatever rule has to be departed from and whatever stood on the subject before. */
export function sayer(
  { recorder }: Engine,
  { unit, partnership, body, set = '' }: Pick<Place, 'unit' | 'partnership' | 'body' | 'set'>,
): Sayer {
  let commands = 0;
  const command = (type: string, data: object, departing: readonly Rule[] = [], seen: number | null = null) => ({
    commandId: derivedId('records of', `${partnership}${set} ${commands++}`),
    by: { person: unit, partnership },
    type,
    data,
    occurredOn: on,
    dateNotKnownBecause: null,
    subjectRevision: seen,
    decidedBy: decides.includes(type) ? { body, ...decider } : null,
    departures: departing.map(({ rule }) => ({ rule, reason: 'For the test.' })),
    causation: null,
  });
  return {
    async records(stream, type, data) {
      let departing: readonly Rule[] = [];
      let seen: number | null = null;
      for (let attempt = 0; attempt < 4; attempt += 1) {
        const outcome = await recorder.record(stream, command(type, data, departing, seen));
        if (outcome.answer === 'recorded') return outcome.event ?? '';
        if (outcome.answer === 'objections') departing = outcome.objections;
        else if (outcome.answer === 'changed meanwhile') seen = outcome.revision;
        else throw new Error(`${type} was answered ${JSON.stringify(outcome)}`);
      }
      throw new Error(`${type} was never recorded.`);
    },
    async opens(within, category, type, data) {
      const attempt = (departing: readonly Rule[]) =>
        within === null
          ? recorder.openCase(category, command(type, data, departing))
          : recorder.openWorkflow(within, category, command(type, data, departing));
      let outcome = await attempt([]);
      if (outcome.answer === 'objections') outcome = await attempt(outcome.objections);
      if (outcome.answer !== 'opened') throw new Error(`${type} was answered ${JSON.stringify(outcome)}`);
      return outcome;
    },
  };
}

interface Rule {
  readonly rule: string;
}

/** Steps that somebody decides. */
const decides: readonly string[] = ['Initiated'];
const decider = { capacity: 'lead', given: 'meeting', person: null, name: 'Secret decider' } as const;
