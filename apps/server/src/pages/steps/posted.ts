import { one, typedFrom, type StepForm, type Typed } from '@waymark/forms';
import type { DraftInWindow } from '@waymark/vault';
import { lengthsOfCut } from '../../doors/overlong';
import { isCommand, newCommand } from './ids';

/** What a form sent, apart from its answers. */
export interface Posted {
  readonly typed: Typed;
  readonly command: string;
  /** Revision of the record that was before somebody's eyes. */
  readonly seen: number;
  /** Its stage then; null where a form shows none. */
  readonly stage: string | null;
  readonly page: number;
  /** Whether all answers were seen to be checked already: who changes one then goes back to that. */
  readonly checking: boolean;
  readonly act: Act;
  /** Which draft was gone on with, and in which window. */
  readonly draft: DraftInWindow;
  /** Reasons for departing from rules that ask, by rule. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Rules whose reason was asked for on the page that was sent, answered or not. */
  readonly askedFor: ReadonlySet<string>;
  /** By box that was sent so much that the rest was cut: how much it was. */
  readonly cut: ReadonlyMap<string, number>;
}

export type Act =
  | { readonly does: 'continue' | 'record' | 'save' | 'today' }
  | { readonly does: 'show'; readonly page: number }
  | { readonly does: 'add'; readonly list: string }
  | { readonly does: 'remove'; readonly list: string; readonly row: number };

/** Names of what a form carries beside its answers. No field of a step is called so. */
export const carried = {
  command: 'form:command',
  seen: 'form:seen',
  stage: 'form:stage',
  page: 'form:page',
  checking: 'form:checking',
  act: 'form:act',
  draft: 'form:draft',
  window: 'form:window',
} as const;
const reasons = 'reason:';
export const reasonBox = (rule: string): string => `${reasons}${rule}`;

export function postedOn(form: StepForm, body: unknown): Posted {
  const all = typedFrom(body);
  const command = one(all, carried.command);
  const seen = one(all, carried.seen);
  const page = Number(one(all, carried.page));
  const sent = isCommand(command) ? command : newCommand();
  return {
    typed: answersOnly(form, all),
    command: sent,
    stage: stageIn(one(all, carried.stage)),
    seen: /^\d{1,9}$/.test(seen) ? Number(seen) : -1,
    page: Number.isInteger(page) && page >= 1 && page <= Math.max(1, form.pages.length) ? page : 1,
    checking: one(all, carried.checking) === 'yes',
    act: actIn(one(all, carried.act)),
    draft: draftIn(all, sent),
    reasons: reasonsIn(all),
    cut: lengthsOfCut(body),
    askedFor: new Set(
      [...all.keys()].flatMap((name) => (name.startsWith(reasons) ? [name.slice(reasons.length)] : [])),
    ),
  };
}

/** A form that was begun with no draft has its window to itself by its command. */
function draftIn(all: Typed, command: string): DraftInWindow {
  const window = one(all, carried.window);
  const [, copy, savedAt] = /^(\d{1,4}):(\d{4}-\d\d-\d\dT[\d:.]{8,12}Z)$/.exec(one(all, carried.draft)) ?? [];
  return {
    begunWith: copy === undefined ? null : { copy: Number(copy), savedAt: savedAt! },
    window: isCommand(window) ? window : command,
  };
}

/** A name of Waymark's own. */
export const stageIn = (kept: unknown): string | null =>
  typeof kept === 'string' && /^[a-z][A-Za-z]{0,39}$/.test(kept) ? kept : null;

/** Boxes of the form itself. What else was posted is nobody's and goes no further. */
function answersOnly(form: StepForm, all: Typed): Typed {
  const own = new Set([...form.fields, ...form.frame].map(({ name }) => name));
  return new Map([...all].filter(([name]) => own.has(name.split('.')[0]!)));
}

const reasonsIn = (all: Typed): ReadonlyMap<string, string> =>
  new Map(
    [...all].flatMap(([name, values]) =>
      name.startsWith(reasons) && (values[0] ?? '').trim() !== ''
        ? [[name.slice(reasons.length), values[0]!.trim()]]
        : [],
    ),
  );

const listName = '[A-Za-z][A-Za-z0-9]*';

function actIn(text: string): Act {
  const show = /^page:(\d{1,2})$/.exec(text);
  if (show !== null) return { does: 'show', page: Number(show[1]) };
  const add = new RegExp(`^add:(${listName})$`).exec(text);
  if (add !== null) return { does: 'add', list: add[1]! };
  const remove = new RegExp(`^remove:(${listName}):(\\d{1,3})$`).exec(text);
  if (remove !== null) return { does: 'remove', list: remove[1]!, row: Number(remove[2]) };
  return { does: text === 'record' || text === 'save' || text === 'today' ? text : 'continue' };
}
