import { stageWords, type WorkflowDescription } from './describe';

export const titleOf = (description: WorkflowDescription, stage: string | null): string =>
  stage === null
    ? `${description.title}: stages and what leads from one to another`
    : `${description.title}: it stands at "${stageWords(description, stage)}"`;
