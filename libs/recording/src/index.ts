export type {
  Actor,
  Judgement,
  Opened,
  OpenOutcome,
  Recorded,
  Refusal,
  StepCommand,
  StepOutcome,
  TogetherOutcome,
} from './command';
export type { SealedContent } from './compose';
export { calendarStream, knownFor, noDirectory, noStep, type DirectoryKnown } from './known';
export { decidingInCase } from './deciding-in-case';
export { contentOf } from './open-event';
export { openSteps, type OpenedStep } from './opened-step';
export { calledIn, type Called } from './called';
export { openRecorder, type Recorder, type RecorderParts } from './recorder';
export type { LoadedStream } from './loaded-stream';
export { rolesThatStand } from './roles-that-stand';
export { noKeptFolds, type KeptFolds } from './kept-folds/kept-folds';
export { openKeptFolds, type KeptFoldsOptions } from './kept-folds/open-kept-folds';
export { openStreams, type Streams } from './streams';
export { machineTime, type Time } from './time';
