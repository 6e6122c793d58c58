import { deadlineWatch } from '@waymark/casework';
import type { Recorder, StepOutcome } from '@waymark/recording';
import { begin } from '../../../casework/src/frame';
import { recordFinding, type Finding } from './record';

const finding: Finding = {
  of: { case: 'case-1', lead: 'northmoor', countedFrom: 'event-1' },
  commandId: 'command-1',
  type: 'DeadlineMissed',
  data: { clock: 'action', runsFor: 'action-1', basis: 'agreed', due: '2026-06-20', countedFrom: 'event-1' },
  occurredOn: '2026-06-21',
};

const answering = (outcome: unknown): Recorder =>
  ({
    streams: { load: async () => ({ workflow: deadlineWatch, instance: begin(deadlineWatch, 'case-1') }) },
    record: async () => outcome as StepOutcome,
  }) as unknown as Recorder;

const objecting = (...rules: [rule: string, force: 'ask' | 'refuse'][]) => ({
  answer: 'objections',
  objections: rules.map(([rule, force]) => ({ rule, force, because: '', source: null })),
  stage: 'open',
  possible: [],
});

describe('A finding of the deadline watch', () => {
  it('is new where it is recorded, and not where it was before', async () => {
    expect(await recordFinding(finding, answering({ answer: 'recorded', repeated: false }))).toBe(true);
    expect(await recordFinding(finding, answering({ answer: 'recorded', repeated: true }))).toBe(false);
    expect(await recordFinding(finding, answering(objecting(['isNew', 'refuse'])))).toBe(false);
    expect(await recordFinding(finding, answering(objecting(['wasMissed', 'refuse'])))).toBe(false);
  });

  it('is looked for no more in a case whose key was destroyed', async () => {
    expect(await recordFinding(finding, answering({ answer: 'erased' }))).toBe(false);
  });

  it('that is not recorded for any other reason is trouble, and named', async () => {
    const asked = answering(objecting(['dayIsPlausible', 'ask']));
    await expect(recordFinding(finding, asked)).rejects.toThrow('DeadlineMissed of case case-1: dayIsPlausible');
    const both = answering(objecting(['isNew', 'refuse'], ['dayIsPlausible', 'ask']));
    await expect(recordFinding(finding, both)).rejects.toThrow('dayIsPlausible');
    await expect(recordFinding(finding, answering({ answer: 'busy' }))).rejects.toThrow('busy');
  });
});
