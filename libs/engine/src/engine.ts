import type { EventStore } from '@waymark/event-store';
import type { DraftStore, KeyStore } from '@waymark/vault';
import type { Recorder, Time } from '@waymark/recording';
import type { AccountStore, KeptFormStore, OwedDeeds, ReadLog, SessionStore, TokenStore } from '@waymark/access';
import type { Policies } from '@waymark/policies';
import type { Runner, Views } from '@waymark/projections';
import type { DataFolder } from './data-folder';
import type { SearchIndex } from './search/search-index';
import type { DeadlineWatch } from './deadline-watch';

/** Everything that one installation runs on, opened together and closed together. */
export interface Engine {
  readonly folder: DataFolder;
  readonly store: EventStore;
  readonly keys: KeyStore;
  readonly time: Time;
  readonly recorder: Recorder;
  readonly views: Views;
  readonly runner: Runner;
  /** What follows in one record from another. It does nothing until it is told to follow, or to settle. */
  readonly policies: Policies;
  readonly watch: DeadlineWatch;
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  /** Forms that came in after their session had ended. */
  readonly keptForms: KeptFormStore;
  readonly tokens: TokenStore;
  /** What was done to accounts and is not yet told in the log. */
  readonly owedDeeds: OwedDeeds;
  /** Who looked at which case. */
  readonly reads: ReadLog;
  /** What people have begun and want to finish later. */
  readonly drafts: DraftStore;
  /** By keyed tokens alone. It does nothing until it is told to follow, or to catch up. */
  readonly search: SearchIndex;
  /** The log is the embedded one, in the data folder. */
  readonly embedded: boolean;
  /** The store was filled by `waymark demo`: every page says so. */
  readonly demonstration: boolean;
  close(): Promise<void>;
}
