import { typedFrom, type Typed } from '@waymark/forms';
import { isCommand, newCommand } from './ids';
import { stageIn, type Posted } from './posted';

/** A form as it is kept to be finished later. */
export interface Draft {
  readonly typed: Typed;
  readonly command: string;
  readonly seen: number;
  readonly stage: string | null;
  readonly page: number;
  /** Why it is to be recorded all the same, by the rule that asks. */
  readonly reasons: ReadonlyMap<string, string>;
}

export const draftOf = ({ typed, command, seen, stage, page, reasons }: Posted) => ({
  typed: Object.fromEntries(typed),
  command,
  seen,
  stage,
  page,
  reasons: Object.fromEntries(reasons),
});

/** What was kept may be of an earlier release: it is read like a form that is sent. */
export function draftIn(kept: unknown): Draft {
  const { typed, command, seen, stage, page, reasons } = (kept ?? {}) as Readonly<Record<string, unknown>>;
  return {
    typed: typedFrom(typed),
    command: typeof command === 'string' && isCommand(command) ? command : newCommand(),
    seen: Number.isInteger(seen) ? (seen as number) : -1,
    stage: stageIn(stage),
    page: Number.isInteger(page) && (page as number) >= 1 ? (page as number) : 1,
    reasons: new Map([...typedFrom(reasons)].flatMap(([rule, [reason]]) => (reason ? [[rule, reason]] : []))),
  };
}
