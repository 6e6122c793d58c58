import type { Asker } from '@waymark/access';
import { clockKey, type Case, type Instance } from '@waymark/casework';
import { londonDateOf } from '@waymark/ledger';
import { timelinessOfCase, wholeOf, type ClockTimeliness } from '@waymark/projections';
import { knownFor, noDirectory, noStep, openSteps, type OpenedStep } from '@waymark/recording';
import { isAgreedDeadline, nameOfDeadline, type AgreedDeadlineId } from '@waymark/statute';
import type { Engine } from '../../engine';
import { stepsAsReadBy } from '../cases/names-hidden-elsewhere';
import { stageTold } from '../../stage-told';
import { instanceOf, type WorkflowInCase } from '../workflow-in-case';
import { nextSteps, type NextStep } from './next-steps';
import { subjectsOf, type SubjectNow } from './subjects';

/** A workflow of a case as it stands: what happened, what may follow, what is due. */
export interface WorkflowNow {
  readonly case: string;
  readonly reference: string | null;
  readonly id: string;
  /** `action-plan` */
  readonly workflow: string;
  readonly title: string;
  readonly stream: string;
  readonly revision: number;
  readonly stage: string;
  readonly stageTitle: string;
  /** Its key was destroyed: stages, dates and clocks stand, what was sealed can no longer be read by anybody. */
  readonly erased: boolean;
  readonly subjects: readonly SubjectNow[];
  readonly next: readonly NextStep[];
  /** Those of the statute, as the read models have them: a moment behind what was just recorded. */
  readonly clocks: readonly ClockTimeliness[];
  /** Those that people agreed, as its own steps have them. */
  readonly agreed: readonly AgreedDay[];
  readonly steps: readonly OpenedStep[];
}

/** A deadline that no edition of the statute sets. */
export interface AgreedDay {
  readonly deadline: AgreedDeadlineId;
  readonly title: string;
  readonly runsFor: string;
  readonly due: string;
  readonly stopped: string | null;
}

/** What may follow, what would be asked, and which names stand in it, is the asker's. */
export async function workflowNow(
  engine: Engine,
  asker: Asker,
  record: Case,
  loaded: WorkflowInCase,
): Promise<WorkflowNow> {
  const { keys, views, time } = engine;
  const { streams } = engine.recorder;
  const { workflow, instance, stream } = loaded;
  const today = londonDateOf(time.now());
  const actor = { person: asker.person, partnership: record.lead ?? '' };
  // What a rule may know beside the record: the same as when a step is judged.
  const known = await knownFor(streams, loaded, noStep, actor, today, noDirectory);
  return {
    case: loaded.case,
    reference: record.reference,
    id: instanceOf(stream),
    workflow: workflow.name,
    title: workflow.title,
    stream,
    revision: instance.revision,
    stage: instance.stage,
    stageTitle: (await stageTold(streams, loaded, known)).stageTitle,
    erased: keys.state(`case:${loaded.case}`) === 'destroyed',
    subjects: subjectsOf(loaded),
    next: nextSteps(loaded, known),
    clocks: await clocks(),
    agreed: agreedDays(instance),
    steps: await stepsAsReadBy(
      engine,
      asker,
      { caseId: loaded.case, record },
      openSteps(workflow, await streams.history(stream), keys),
    ),
  };

  /** The case's clocks of the statute that this workflow moved. */
  async function clocks(): Promise<readonly ClockTimeliness[]> {
    const { lead } = record;
    const own = [...instance.clocks.keys()].filter((key) => !isAgreedDeadline(key.slice(0, key.indexOf('|'))));
    if (lead === null || own.length === 0) return [];
    const asked = { partnership: lead, asAt: today, hindsight: true };
    const ofCase = await timelinessOfCase(views, wholeOf([lead]), loaded.case, asked);
    return (ofCase?.clocks ?? []).filter(({ clock, runsFor, basis, beside }) =>
      [basis, ...beside.map((other) => other.basis)].some((one) =>
        own.includes(clockKey({ clock, runsFor, basis: one })),
      ),
    );
  }
}

const agreedDays = ({ clocks }: Instance): AgreedDay[] =>
  [...clocks.values()].flatMap(({ start, stopped }) => {
    if (start?.mark !== 'started' || !isAgreedDeadline(start.clock)) return [];
    const { clock: deadline, runsFor, due } = start;
    return [{ deadline, title: nameOfDeadline(deadline), runsFor, due, stopped }];
  });
