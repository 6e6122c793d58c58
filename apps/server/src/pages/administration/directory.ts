import type { RoleHeld } from '@waymark/casework';
import type { ListedPerson } from '@waymark/engine/cqrs';
import type { AgencyEntry, PartnershipEntry } from '@waymark/projections';
import type { CivilDate } from '@waymark/statute';

/** What the pages of a directory need to name what they show. */
export interface Directory {
  readonly partnership: PartnershipEntry;
  /** All partnerships of the directory, by name. */
  readonly partnerships: readonly PartnershipEntry[];
  readonly agencies: readonly AgencyEntry[];
  /** Agencies that were recorded by mistake. */
  readonly takenBack: readonly AgencyEntry[];
  readonly people: readonly ListedPerson[];
  readonly today: CivilDate;
  /** Whether the reader may change it. */
  readonly mayChange: boolean;
  /** Whether the reader may record how a yearly report goes. */
  readonly mayReport: boolean;
  /** Whether the reader may give this role, and so take back that it was given. */
  readonly mayGive: (role: RoleHeld) => boolean;
  readonly mayKeepAccounts: boolean;
  readonly readsTimeliness: boolean;
}
