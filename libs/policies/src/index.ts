export { policies } from './policies';
export type { Errand, Look, News, Policy, WholeStep } from './policy';
export { policiesActor } from './carrying/ids';
export { openPolicies, type CaseAside, type Policies, type RunnerParts } from './running/runner';
export { openPolicyFile, UnreadablePolicyFile, type PolicyFile, type SetAside } from './running/policy-file';
