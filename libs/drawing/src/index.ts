export { describeWorkflow, type RuleDescribed, type StageDescribed, type StepDescribed } from './describe';
export type { WorkflowDescription } from './describe';
export { filesOf, type FileOfWorkflow } from './files';
export { workflowInWords } from './in-words';
export { workflowInMarkdown } from './markdown';
export { workflowPicture, type Picture } from './picture';
export { standingInWords, standingOf, type MayFollow, type Standing } from './standing';
export { workflowSvg } from './svg';
