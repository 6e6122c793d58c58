import { stageWords, type StepDescribed, type WorkflowDescription } from './describe';

/** Where a step leads, in words: "A, B or C". */
export function destination(description: WorkflowDescription, { leadsTo }: StepDescribed): string {
  const words = leadsTo.map((stage) => stageWords(description, stage));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join('; ')}; or ${words.at(-1)!}`;
}

/** What the drawing shows, for whoever hears it: every stage, what leads on from it, and what may come at any time. */
export function wordsOfDrawing(description: WorkflowDescription, stage: string | null): string {
  const sentence = (step: StepDescribed): string => `"${step.says}" leads to: ${destination(description, step)}.`;
  const leading = (steps: readonly StepDescribed[]) => steps.filter(({ leadsTo }) => leadsTo.length > 0).map(sentence);
  const recording = description.anyStage.filter(({ leadsTo }) => leadsTo.length === 0).map(({ says }) => says);
  return [
    stage === null ? '' : `It stands at: ${stageWords(description, stage)}.`,
    `It begins at: ${stageWords(description, description.firstStage)}.`,
    ...description.stages.flatMap(({ words, steps }) => {
      const sentences = leading(steps);
      return sentences.length === 0 ? [] : [`From "${words}": ${sentences.join(' ')}`];
    }),
    `From any stage: ${leading(description.anyStage).join(' ') || 'nothing leads elsewhere.'}`,
    recording.length === 0 ? '' : `May be recorded at any stage: ${recording.join('; ')}.`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
