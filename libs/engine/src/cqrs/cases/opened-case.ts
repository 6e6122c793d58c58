import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayTakeStep } from '@waymark/access';
import { caseRecord, deadlineWatch } from '@waymark/casework';
import { openSteps, type OpenedStep } from '@waymark/recording';
import type { Engine } from '../../engine';
import { noSuchRecord, type NoSuchRecord } from '../asking';
import { decidingIn } from '../../deciding-in';
import { ENGINE } from '../engine.token';
import { possibleAtADoor } from '../house-steps';
import { at } from '../workflow-in-case';
import { amendingIn, amendingOfCase, nothingToAmend, type Amending } from './amending';
import { areasOf } from './areas';
import { caseInSight, caseWithNamesAsked, type CaseInSight } from './case-in-sight';
import { headOf, workflowHead, type CaseHead, type WorkflowHead } from './case-head';
import { withoutNames } from './hidden-names';
import { namesOfCases } from './case-names';
import { namesOfPeople } from './person-names';
import { isToldTo } from './told-to-agency';

/** A workflow with its steps, opened. */
export interface OpenedWorkflow extends WorkflowHead {
  readonly state: unknown;
  readonly steps: readonly OpenedStep[];
  /** Whether a step is possible where it stands, and the asker's to record. */
  readonly mayRecord: (type: string) => boolean;
  /** What the asker may do to them afterwards. */
  readonly amending: Amending;
}

/** A case opened for those who may read it: its steps whole, in the order of each record. */
export interface CaseOpened {
  readonly answer: 'case';
  readonly head: CaseHead;
  readonly workflows: readonly OpenedWorkflow[];
  /** Of the case's own record; none where only a part of the case is seen. */
  readonly ofCase: readonly OpenedStep[];
  /** What the asker may do to those of the case's own record. */
  readonly amending: Amending;
  /** What the deadline watch found. */
  readonly ofWatch: readonly OpenedStep[];
  /** What other cases that its steps name are called, as far as the asker may see those. */
  readonly cases: ReadonlyMap<string, string>;
  /** Names of those who recorded, where the asker may see names. */
  readonly people: ReadonlyMap<string, string>;
}

/**
 * `categories`: whose steps are opened; null: all. `namesAsked`: the asker wants names shown, and whoever may not have them
 * finds no such case; they who read names as a matter of course read them unasked.
 */
export class OpenedCase extends Query<CaseOpened | NoSuchRecord> {
  constructor(
    readonly person: string,
    readonly caseId: string,
    readonly categories: readonly string[] | null,
    readonly namesAsked: boolean,
  ) {
    super();
  }
}

@QueryHandler(OpenedCase)
export class OpenedCaseHandler implements IQueryHandler<OpenedCase> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person, caseId, categories, namesAsked }: OpenedCase): Promise<CaseOpened | NoSuchRecord> {
    const look = namesAsked ? caseWithNamesAsked : caseInSight;
    const sight = await look(this.engine, person, caseId);
    if (sight === null) return noSuchRecord;
    const opened = await openedIn(this.engine, sight, categories);
    const recorders = [...opened.workflows.flatMap(({ steps }) => steps), ...opened.ofCase];
    const people = sight.seesNames ? recorders.map(({ recordedBy }) => recordedBy.person) : [];
    return {
      answer: 'case',
      head: await headOf(this.engine, sight),
      ...opened,
      cases: await namesOfCases(this.engine, person, sight.id, recorders),
      people: await namesOfPeople(this.engine, people),
    };
  }
}

type Opened = Pick<CaseOpened, 'workflows' | 'ofCase' | 'ofWatch' | 'amending'>;

async function openedIn(engine: Engine, sight: CaseInSight, categories: readonly string[] | null): Promise<Opened> {
  const { streams } = engine.recorder;
  const wanted = (category: string): boolean => categories === null || categories.includes(category);
  // Names are found in all that the case holds, whatever of it is shown.
  const needed = (category: string): boolean => wanted(category) || !sight.seesNames;
  const stepsOf = async (stream: string) => {
    const { workflow } = await streams.load(stream);
    return openSteps(workflow, await streams.history(stream), engine.keys);
  };
  const deciding = await decidingIn(engine, sight.record);
  const all = await Promise.all(
    sight.workflows.map(async (each) => ({
      ...(await workflowHead(engine, each, deciding)),
      state: each.instance.state,
      mayRecord: (type: string) =>
        possibleAtADoor(each).includes(type) && mayTakeStep(sight.who, sight.record, at(each), type),
      amending: sight.whole ? amendingIn(sight, each) : nothingToAmend,
      steps: needed(each.workflow.category) ? told(await stepsOf(each.stream), each.workflow.category, sight) : [],
    })),
  );
  const ofCase = sight.whole && needed(caseRecord.category) ? await stepsOf(`case-${sight.id}`) : [];
  const ofWatch = sight.whole && wanted(deadlineWatch.category) ? await stepsOf(`clock-${sight.id}`) : [];
  const hide = sight.seesNames
    ? null
    : withoutNames([...all.flatMap(({ steps }) => steps), ...ofCase], await areasOf(streams, sight.record));
  const shown = (steps: readonly OpenedStep[]) => (hide === null ? steps : steps.map(hide));
  return {
    workflows: all.map((each) => ({ ...each, steps: wanted(each.category) ? shown(each.steps) : [] })),
    ofCase: wanted(caseRecord.category) ? shown(ofCase) : [],
    ofWatch,
    amending: sight.whole ? amendingOfCase(sight, await streams.load(`case-${sight.id}`)) : nothingToAmend,
  };
}

const told = (
  steps: readonly OpenedStep[],
  category: string,
  { whole, agencies }: CaseInSight,
): readonly OpenedStep[] =>
  whole || agencies.length === 0 ? steps : steps.filter((step) => isToldTo(agencies, category, step));
