import { londonDateOf } from '@waymark/ledger';

/** The civil date in London now: for commands, which have no recorder's clock. */
export const londonToday = (): string => londonDateOf(new Date().toISOString());
