import { own, type Followed } from '../frame';
import { firstSignedOn, type WithDrafts } from './drafts';

/** The draft that a step is about; where it names none, the latest is meant. */
export function draftFollowed(state: WithDrafts, draft: string | undefined, what: string): Followed[] {
  const named = draft ?? state.latestDraft;
  return named === null ? [] : [{ what, on: own(state.asOf ?? {}, `draft:${named}`) }];
}

/** The sign-offs of the draft that goes out. */
export function signOffsFollowed(state: WithDrafts, draft: string | undefined): Followed[] {
  const named = draft ?? state.latestDraft;
  return Object.entries(state.signOffs)
    .filter(([, signed]) => signed === named)
    .map(([body, signed]) => ({ what: 'a sign-off of it', on: firstSignedOn(state, body, signed) }));
}
