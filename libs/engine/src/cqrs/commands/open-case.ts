import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { partnershipsLed } from '@waymark/access';
import type { OpenOutcome } from '@waymark/recording';
import type { Engine } from '../../engine';
import { commandOf, personOf, type NotPermitted, type StepAsked } from '../asking';
import { ENGINE } from '../engine.token';
import { workflowNamed } from './open-workflow';

export type OpenCaseOutcome = OpenOutcome | NotPermitted | { readonly answer: 'which partnership' };

/** Opens a case with a workflow that may open one, and its first step. */
export class OpenCase extends Command<OpenCaseOutcome> {
  constructor(
    /** `rapid-review` */
    readonly workflow: string,
    readonly step: StepAsked,
    /** In whose name, where the person opens cases for several. */
    readonly partnership: string | null,
  ) {
    super();
  }
}

const mayNotOpen: NotPermitted = {
  answer: 'not permitted',
  because: "Cases are opened by a partnership's business unit or its chair.",
};

@CommandHandler(OpenCase)
export class OpenCaseHandler implements ICommandHandler<OpenCase> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ workflow, step, partnership }: OpenCase): Promise<OpenCaseOutcome> {
    const person = await personOf(this.engine, step.person);
    const led = partnershipsLed(person);
    if (led.length === 0 || (partnership !== null && !led.includes(partnership))) return mayNotOpen;
    const own = led.find((id) => id === person.partnership) ?? (led.length === 1 ? led[0] : undefined);
    const lead = partnership ?? own;
    if (lead === undefined) return { answer: 'which partnership' };
    return this.engine.recorder.openCase(workflowNamed(workflow).category, commandOf(step, lead));
  }
}
