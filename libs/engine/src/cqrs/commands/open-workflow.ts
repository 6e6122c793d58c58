import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { mayOpenWorkflow, mayReadCase } from '@waymark/access';
import { workflows } from '@waymark/casework';
import type { OpenOutcome } from '@waymark/recording';
import type { Engine } from '../../engine';
import {
  actingFor,
  caseOf,
  commandOf,
  noSuchRecord,
  personOf,
  type NoSuchRecord,
  type NotPermitted,
  type StepAsked,
} from '../asking';
import { ENGINE } from '../engine.token';

export type OpenWorkflowOutcome = OpenOutcome | NoSuchRecord | NotPermitted;

/** Opens a further workflow in a case, with its first step. */
export class OpenWorkflow extends Command<OpenWorkflowOutcome> {
  constructor(
    readonly caseId: string,
    /** `action-plan` */
    readonly workflow: string,
    readonly step: StepAsked,
  ) {
    super();
  }
}

const mayNotOpen: NotPermitted = {
  answer: 'not permitted',
  because: "Workflows are opened by a partnership's business unit or its chair.",
};

@CommandHandler(OpenWorkflow)
export class OpenWorkflowHandler implements ICommandHandler<OpenWorkflow> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ caseId, workflow, step }: OpenWorkflow): Promise<OpenWorkflowOutcome> {
    const person = await personOf(this.engine, step.person);
    const record = await caseOf(this.engine, caseId);
    if (!mayReadCase(person, record)) return noSuchRecord;
    if (!mayOpenWorkflow(person, record)) return mayNotOpen;
    const { category } = workflowNamed(workflow);
    return this.engine.recorder.openWorkflow(caseId, category, commandOf(step, actingFor(person, record)));
  }
}

/** @throws RangeError: a door lets through none that is not there */
export function workflowNamed(name: string) {
  const page = workflows.find((one) => one.name === name);
  if (page === undefined) throw new RangeError('The door lets through no workflow that is not there.');
  return page;
}
