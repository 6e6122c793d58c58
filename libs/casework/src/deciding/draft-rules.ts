import { ask, own, refuse, type Rule, type Step } from '../frame';
import { bodyOf, deciderIsNamed, deciding, draftOf, isDecider, titles, type InHand } from './at';
import { authorOfDraft, type WithDrafts } from './drafts';

// What is asked of drafts and sign-offs, and the little that is refused.

const rule = ask<WithDrafts, Step>;
const hard = refuse<WithDrafts, Step>;

export const draftRules = {
  draftIsHeld: hard((at) => {
    const draft = draftOf(at);
    return draft === undefined || own(at.state.drafts, draft) !== undefined;
  }, 'This record has no such draft. Record the draft first.'),
  /** Recording a draft anew under its old id would change it in place, beneath whoever signed, checked or assured it. */
  draftIsNew: hard(
    (at) => own(at.state.drafts, draftOf(at) ?? '') === undefined,
    'A draft of that name is recorded already and stays as it was. Record the new version as another draft.',
  ),
  notOwnDraft: rule(
    (at) => {
      const author = authorOf(at);
      return author === null || !isDecider(at, author);
    },
    (at) =>
      draftInHand(at)?.preparedBy == null
        ? 'Whoever signs this off recorded the draft, and nobody else is named as having prepared it.'
        : 'Whoever signs off prepared this draft.',
    null,
    'Whoever signs off prepared this draft.',
  ),
  whoSignsIsNamed: rule(
    (at) => deciderIsNamed(at),
    'Nobody is named who decided, so it cannot be seen that it was somebody other than whoever prepared the draft.',
  ),
  notSignedYet: rule((at) => {
    const draft = draftOf(at);
    return draft === undefined || own(at.state.signOffs, bodyOf(at) ?? '') !== draft;
  }, 'This partner has signed off this version already, or confirmed no material change in it.'),
  draftPrepared: rule((at) => at.state.latestDraft !== null, 'No draft is recorded yet.'),
  draftIsTheLatest: rule(
    (at) => draftOf(at) === undefined || draftOf(at) === at.state.latestDraft,
    'A later version of the draft is recorded than the one named here.',
  ),
  versionIsLater: rule((at) => {
    const { draft, version } = at.step.data as { draft: string; version: number };
    return Object.entries(at.state.drafts).every(([id, before]) => id === draft || before.version < version);
  }, 'A draft with this version number, or a later one, is recorded already.'),
  draftIsNotSigned: rule((at) => {
    const { draft } = (at.amends?.data ?? {}) as { draft?: string };
    return own(at.state.drafts, draft ?? '')?.stands !== true;
  }, 'This draft was signed off or sent. A new version can be prepared instead.'),
  everyBodySignedOff: rule(
    (at) => deciding(at).length > 0 && unsigned(at).length === 0,
    (at) =>
      deciding(at).length === 0
        ? 'The directory names no partner that decides on that day.'
        : `Not yet signed off in the latest version by: ${titles(unsigned(at))}.`,
    null,
    'Not every partner that decides has signed off the latest version.',
  ),
};

/** The draft that the step names; where it names none, the latest is meant. */
const draftInHand = (at: InHand<WithDrafts>) => own(at.state.drafts, draftOf(at) ?? at.state.latestDraft ?? '');

const authorOf = (at: InHand<WithDrafts>): string | null => {
  const draft = draftInHand(at);
  return draft === undefined ? null : authorOfDraft(draft);
};

const unsigned = (at: InHand<WithDrafts>) =>
  deciding(at).filter(
    ({ body }) => at.state.latestDraft === null || own(at.state.signOffs, body) !== at.state.latestDraft,
  );

/**
 * Of a correction: which fields, by step, are the content of a draft or of what was sent; the facts around them may be
 * corrected. A draft's own content stands only once it was signed off or sent. What nobody said at the time, of the
 * fields that may be left `open`, can still be said.
 */
export const contentStands = (
  content: Readonly<Record<string, readonly string[]>>,
  open: readonly string[] = [],
): Rule<WithDrafts, Step> =>
  hard((at) => {
    const { fields } = at.step.data as { fields: string[] };
    const isSaid = (field: string) => !open.includes(field) || Object.hasOwn(at.amends?.data as object, field);
    const corrected = fields.some((field) => (content[at.amends?.type ?? ''] ?? []).includes(field) && isSaid(field));
    return !corrected || !isOut(at);
  }, 'What was signed off or sent stays as it was. Prepare a new version, or send an addendum.');

const isOut = ({ state, amends }: InHand<WithDrafts>): boolean =>
  amends?.type !== 'DraftPrepared' || own(state.drafts, (amends.data as { draft: string }).draft)?.stands === true;
