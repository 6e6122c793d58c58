import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  type Asker,
  agenciesActedFor,
  mayReadCase,
  mayReadWorkflow,
  mayRecordOnCase,
  mayRecordStep,
  seesNames,
} from '@waymark/access';
import {
  bodiesStanding,
  judgeBeforehand,
  leadsOf,
  own,
  requestEnd,
  returnsIn,
  wasToldOf,
  type Action,
  type AnyWorkflow,
  type Beforehand,
  type BodiesStanding,
  type Case,
  type ClockStanding,
  type RequestEnd,
} from '@waymark/casework';
import { londonDateOf } from '@waymark/ledger';
import { knownFor, noDirectory, noStep, type LoadedStream, openSteps, type OpenedStep } from '@waymark/recording';
import type { Engine } from '../../engine';
import { caseOf, noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import { workingNameFor } from '../cases/working-name';
import { stepsAsReadBy } from '../cases/names-hidden-elsewhere';
import { ENGINE } from '../engine.token';
import { stageTold } from '../../stage-told';
import { possibleAtADoor } from '../house-steps';
import { at, workflowIn } from '../workflow-in-case';
import { asTold, isToldOfARequest } from './requests-to-agency';

/** A step that somebody is about to record: what its form has to know of the record. */
export interface StepInHandNow {
  readonly answer: 'step in hand';
  readonly case: string;
  readonly reference: string | null;
  /** A neutral word, which is no name. Null for those who see a part of the case alone. */
  readonly workingName: string | null;
  /** The partnership that leads the case. */
  readonly lead: string | null;
  /** Those that led it before: what was asked of their agencies goes on. */
  readonly ledBefore: readonly string[];
  /** Null on the case's own record. */
  readonly instance: string | null;
  /** `rapid-review` */
  readonly workflow: string;
  readonly category: string;
  readonly title: string;
  readonly stage: string;
  readonly stageTitle: string;
  readonly revision: number;
  /** Whether the person may read the record whole; else only what passed between it and their own agency. */
  readonly whole: boolean;
  /** Whether people's names are theirs to see in this case; where not, they are hidden in the steps as on its pages. */
  readonly seesNames: boolean;
  /** Whether the step is possible at this stage at all. */
  readonly possible: boolean;
  /** All steps that are possible at this stage and that the person may record. */
  readonly mayRecord: readonly string[];
  readonly beforehand: Beforehand;
  /** What the person may name; null: anything. */
  readonly only: { readonly agencies: readonly string[]; readonly bodies: readonly string[] } | null;
  /** By subject: the revision of the last step about it. */
  readonly subjects: Readonly<Record<string, number>>;
  readonly steps: readonly OpenedStep[];
  /** Of a return: by agency that the person acts for, that it is no longer asked for. */
  readonly requestsEnded: Readonly<Record<string, RequestEnd>>;
  /** How the record's deadlines stand. */
  readonly standing: ReadonlyMap<string, ClockStanding>;
  /** Of an action that is about to be agreed, also anew: who owns it, who leads on it and by when, as it stands; else null. */
  readonly terms: StandingTerms | null;
  /** What each deciding body does for itself, where this step is one of them or rests on them. */
  readonly bodies: readonly BodiesStanding[];
}

export type StandingTerms = Pick<Action, 'agencies' | 'owner' | 'due'>;

const termsOf = ({ agencies, owner, due }: Action): StandingTerms => ({ agencies, owner, due });

/** What somebody sees who is about to record a step; nothing where they may not. */
export class StepInHand extends Query<StepInHandNow | NoSuchRecord> {
  constructor(
    readonly person: string,
    readonly caseId: string,
    readonly instance: string | null,
    readonly type: string,
  ) {
    super();
  }
}

@QueryHandler(StepInHand)
export class StepInHandHandler implements IQueryHandler<StepInHand> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person: id, caseId, instance, type }: StepInHand): Promise<StepInHandNow | NoSuchRecord> {
    const { streams } = this.engine.recorder;
    const person = await personOf(this.engine, id);
    const record = await caseOf(this.engine, caseId);
    const loaded = await this.recordAt(caseId, record, instance);
    const right = loaded === null ? null : rightTo(person, record, loaded, instance, type);
    if (loaded === null || right === null) return noSuchRecord;
    const { workflow, instance: folded } = loaded;
    const today = londonDateOf(this.engine.time.now());
    const actor = { person: id, partnership: record.lead ?? '' };
    const known = await knownFor(streams, loaded, noStep, actor, today, noDirectory);
    const possible = possibleAtADoor(loaded);
    const steps = openSteps(workflow, await streams.history(loaded.stream), this.engine.keys);
    return {
      answer: 'step in hand',
      case: caseId,
      reference: record.reference,
      workingName: mayReadCase(person, record)
        ? await workingNameFor(this.engine, { id: caseId, record, seesNames: seesNames(person, record) })
        : null,
      lead: record.lead,
      ledBefore: leadsOf(record)
        .map(({ partnership }) => partnership)
        .filter((partnership) => partnership !== record.lead),
      instance,
      workflow: workflow.name,
      category: workflow.category,
      title: workflow.title,
      stage: folded.stage,
      stageTitle: (await stageTold(streams, loaded, known)).stageTitle,
      revision: folded.revision,
      whole: right.whole,
      seesNames: seesNames(person, record),
      possible: possible.includes(type),
      mayRecord: possible.filter((one) => rightTo(person, record, loaded, instance, one) !== null),
      beforehand: judgeBeforehand(workflow, folded, type, known),
      only: right.only,
      subjects: Object.fromEntries(
        [...folded.subjects]
          .filter(([subject]) => right.whole || isTheirs(subject, right.only?.agencies ?? []))
          .map(([subject, { revision }]) => [subject, revision]),
      ),
      requestsEnded: type === 'ReturnReceived' ? requestsEnded(loaded, right.only?.agencies ?? []) : {},
      standing: folded.clocks,
      terms: right.whole && workflow.name === 'action' && type === 'Agreed' ? termsOf(folded.state as Action) : null,
      bodies: right.whole ? bodiesStanding(toldAt(workflow, type, folded.stage), { ...folded, day: today, known }) : [],
      steps: right.whole
        ? await stepsAsReadBy(this.engine, person, { caseId, record }, steps)
        : steps.filter((step) => isTold(step, right.only?.agencies ?? [])).map(asTold),
    };
  }

  private async recordAt(caseId: string, record: Case, instance: string | null): Promise<LoadedStream | null> {
    const { streams } = this.engine.recorder;
    if (instance !== null) return workflowIn(streams, caseId, record, { id: instance });
    return record.lead === null ? null : streams.load(`case-${caseId}`);
  }
}

function requestsEnded({ workflow, instance }: LoadedStream, agencies: readonly string[]): Record<string, RequestEnd> {
  const record = { category: workflow.category, state: instance.state, stage: instance.stage };
  const returns = returnsIn(record);
  return Object.fromEntries(
    agencies.flatMap((agency) => {
      const of = own(returns, agency);
      if (of === undefined || !wasToldOf(of)) return [];
      const end = requestEnd(record, agency);
      return end === null ? [] : [[agency, end] as const];
    }),
  );
}

/** Whoever records such a step asks who has still to take it, at whatever stage. */
const toldAt = ({ ofEachBody = [] }: AnyWorkflow, type: string, stage: string): Pick<AnyWorkflow, 'ofEachBody'> => ({
  ofEachBody: ofEachBody.filter((one) => one.toldAt.includes(type)).map((one) => ({ ...one, awaitedAt: [stage] })),
});

interface Right {
  readonly whole: boolean;
  readonly only: StepInHandNow['only'];
}

/** Rights hang on what a step names: each agency and body that the person may name is tried. */
function rightTo(
  person: Asker,
  record: Case,
  loaded: LoadedStream,
  instance: string | null,
  type: string,
): Right | null {
  if (instance === null) {
    return mayRecordOnCase(person, record, type, { person: person.person })
      ? { whole: mayReadCase(person, record), only: null }
      : null;
  }
  const whole = mayReadWorkflow(person, record, at(loaded));
  const may = (data: object, body: string | null) =>
    mayRecordStep(person, record, at(loaded), {
      type,
      data,
      decidedBy: body === null ? null : { body },
    });
  if (may({}, null)) return { whole, only: null };
  const agencies = agenciesActedFor(person, record).filter((agency) => may({ agency }, null));
  const held = [...new Set(person.roles.flatMap(({ body }) => body ?? []))];
  const bodies = held.filter((body) => may({}, body));
  return agencies.length + bodies.length === 0 ? null : { whole, only: { agencies, bodies } };
}

const isTheirs = (subject: string, agencies: readonly string[]): boolean =>
  agencies.some((agency) => subject.endsWith(`:${agency}`));

/** What an agency that does not read the case knows of it: what passed between it and the business unit. */
const isTold = ({ subject, type, withdrawnBy }: OpenedStep, agencies: readonly string[]): boolean =>
  withdrawnBy === null &&
  agencies.some((agency) => subject === `agency:${agency}` || subject === `progress:${agency}`) &&
  (isToldOfARequest(type) || type === 'ProgressReported' || type === 'ProgressChased');
