import { seesNames, seesReads } from '@waymark/access';
import { meeting, meetingOf, titleOfRecord, whoMayIn, type Leading, type Meeting } from '@waymark/casework';
import type { StatedDate } from '@waymark/statute';
import type { Engine } from '../../engine';
import { decidingIn, type Deciding } from '../../deciding-in';
import { stageTold, type StageTold } from '../../stage-told';
import { instanceOf, type WorkflowInCase } from '../workflow-in-case';
import type { CaseInSight } from './case-in-sight';
import { workingNameFor } from './working-name';

/** What stands above every page of a case. */
export interface CaseHead {
  readonly case: string;
  readonly reference: string | null;
  /** A neutral word; hidden where it is a child's name all the same. Null for those who see a part of the case alone. */
  readonly workingName: string | null;
  readonly lead: string | null;
  /** All that led it, in the order of their days, where the lead was transferred. */
  readonly leads: readonly Leading[];
  readonly sharedWith: readonly string[];
  /** Its key was destroyed: stages, dates and deadlines stand, what was sealed can no longer be read by anybody. */
  readonly erased: boolean;
  /** Only some people may see it. */
  readonly restricted: boolean;
  /** Whether the whole is shown, or only what is the asker's own in it. */
  readonly whole: boolean;
  readonly agencies: readonly string[];
  readonly seesNames: boolean;
  /** Not unasked, but where they ask for them. */
  readonly namesOnAsking: boolean;
  readonly seesReads: boolean;
  readonly workflows: readonly WorkflowHead[];
}

/** A workflow of the case, and where it stands. */
export interface WorkflowHead extends StageTold {
  readonly id: string;
  readonly stream: string;
  readonly category: string;
  /** `action-plan` */
  readonly name: string;
  readonly title: string;
  readonly chart: number;
  readonly stage: string;
  /** Of a meeting: which group’s, and its day; null where it was postponed and no new one is set. */
  readonly meeting: { readonly group: string; readonly on: StatedDate | null } | null;
  /** -1 where it was opened, and no step followed. */
  readonly revision: number;
}

export async function headOf(engine: Engine, sight: CaseInSight): Promise<CaseHead> {
  const { id, record, whole, agencies, who } = sight;
  const deciding = await decidingIn(engine, record);
  return {
    case: id,
    reference: record.reference,
    workingName: whole ? await workingNameFor(engine, sight) : null,
    lead: record.lead,
    leads: record.leads ?? [],
    sharedWith: record.sharedWith,
    erased: engine.keys.state(`case:${id}`) === 'destroyed',
    restricted: whoMayIn(record).restrictedTo !== null,
    whole,
    agencies,
    seesNames: sight.seesNames,
    namesOnAsking: sight.mayAskForNames && !seesNames(who, record),
    seesReads: seesReads(who, record),
    workflows: await Promise.all(sight.workflows.map((each) => workflowHead(engine, each, deciding))),
  };
}

export async function workflowHead(engine: Engine, found: WorkflowInCase, deciding: Deciding): Promise<WorkflowHead> {
  const { stream, workflow, instance } = found;
  return {
    id: instanceOf(stream),
    stream,
    category: workflow.category,
    name: workflow.name,
    title: titleOfRecord(workflow, instance.state),
    chart: instance.chart,
    stage: instance.stage,
    ...(await stageTold(engine.recorder.streams, found, deciding)),
    meeting: workflow.category === meeting.category ? meetingOf(instance.state as Meeting) : null,
    revision: instance.revision,
  };
}
