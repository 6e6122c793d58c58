export type { Actor, Opened, OpenOutcome, Recorded, Refusal, StepCommand, StepOutcome } from './command';
export type { SealedContent } from './compose';
export { calendarStream, knownFor, noStep } from './known';
export { contentOf } from './open-event';
export { openRecorder, type Recorder, type RecorderParts } from './recorder';
export { openStreams, type LoadedStream, type Streams } from './streams';
export { machineTime, type Time } from './time';
