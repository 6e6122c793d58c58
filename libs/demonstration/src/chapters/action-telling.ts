import type { CivilDate } from '@waymark/statute';
import { after, monthsAfter } from '../days';
import type { Agency } from '../directory/area';
import { opened } from '../script/places';
import type { Deed, Place } from '../script/deed';
import type { Wanted } from '../stories/improvements';
import type { Scene } from '../stories/scene';
import type { Recommended } from './recommending';

export interface Action {
  readonly plan: Place;
  readonly as: string;
  readonly recommendation: Recommended;
  readonly wanted: Wanted;
  readonly drafted: CivilDate;
  /** No day is set for looking at whether it mattered. */
  readonly unchecked: boolean;
}

/** What is recorded of one action, step by step, as its agencies stand on each day. */
export class ActionTelling {
  readonly deeds: Deed[] = [];
  private evidence = 0;

  constructor(
    readonly scene: Scene,
    readonly told: Action,
  ) {}

  at(type: string, on: CivilDate, data: Deed['data'], more: Partial<Deed> = {}): void {
    this.deeds.push({ type, on, in: opened(this.told.as), data, ...more });
  }

  get agencies(): readonly Agency[] {
    return this.told.recommendation.agencies;
  }

  /** Whoever an agency is on a day: primary care passes from the commissioning group to the board. */
  agencyOn({ id, until, succeededBy }: Agency, day: CivilDate): string {
    return until !== null && day >= until && succeededBy !== null ? succeededBy : id;
  }

  drafts(on: CivilDate): void {
    const { plan, as, recommendation, wanted } = this.told;
    const { kind, what, evidence, impact } = wanted;
    this.deeds.push({
      type: 'Drafted',
      on,
      opens: { category: 'action', as },
      data: async (told) => ({
        plan: (await told.record(plan)).id,
        recommendation: recommendation.id,
        kind,
        agencies: this.agencies.map((agency) => this.agencyOn(agency, on)),
        what,
        evidenceRequired: evidence,
        intendedImpact: impact,
      }),
    });
  }

  notAccepted(on: CivilDate): void {
    const agency = this.agencyOn(this.agencies[0]!, on);
    this.at('NotAccepted', on, { agency, reasons: 'There is no money for it in this year.' });
    this.at('NotAcceptedEscalated', after(on, 5), { agency, to: "the agency's senior lead" });
    const later = after(on, 16);
    this.at('AcceptedByAgency', later, {
      agency: this.agencyOn(this.agencies[0]!, later),
      note: 'Within the training budget.',
    });
  }

  agrees(on: CivilDate, due: CivilDate): void {
    const { evidence, impact } = this.told.wanted;
    const agencies = this.agencies.map((agency) => this.agencyOn(agency, on));
    this.at('Agreed', on, {
      agencies,
      owner: agencies[0]!,
      due,
      evidenceRequired: evidence,
      intendedImpact: impact,
      responsible: this.agencies[0]!.lead?.title ?? 'Service manager',
    });
  }

  succession(from: CivilDate, until: CivilDate): void {
    for (const { id, until: ends, succeededBy } of this.agencies) {
      if (ends === null || succeededBy === null || ends <= from || ends > until) continue;
      const data = { agency: id, by: succeededBy, note: 'With everything that it had begun.' };
      // Before anything else that day: from then on the successor acts.
      this.deeds.unshift({ type: 'AgencySucceeded', on: ends, in: opened(this.told.as), data });
    }
  }

  progress(on: CivilDate, brag: string): void {
    const { lead } = this.agencies[0]!;
    const words = { progress: 'Begun; first teams have it.', ...(brag === 'green' ? {} : { obstacles: 'Staffing.' }) };
    const by = lead !== null && this.scene.chance.yes(50) ? { by: lead.id } : {};
    this.at('ProgressReported', on, { agency: this.agencyOn(this.agencies[0]!, on), brag, ...words }, by);
  }

  /** Evidence of an agency; given by its lead where it has one, and otherwise put down by the coordinator. */
  submitted(agency: Agency, on: CivilDate, what: string): string {
    const { scene } = this;
    const evidence = scene.id(this.told.as, 'evidence', (this.evidence += 1));
    const own = this.agencyOn(agency, on);
    const { lead } = agency;
    const given = lead !== null && scene.chance.yes(60) ? { by: lead.id } : { by: scene.area.officer.id };
    const giver = lead === null || given.by === lead.id ? {} : { givenBy: lead.id };
    this.at('EvidenceSubmitted', on, { evidence, agency: own, ...giver, what }, given);
    return evidence;
  }

  decides(type: string, evidence: string, on: CivilDate, data: Record<string, unknown>): void {
    this.at(type, on, { evidence, ...data }, { by: this.scene.area.manager.id });
  }

  /** Each agency's own governance signs off, gives evidence, and the group accepts it. */
  accepted(on: CivilDate): CivilDate {
    const { chance } = this.scene;
    const last = this.agencies.map((agency, ordinal) => {
      const given = after(on, ordinal * chance.whole(0, 4));
      this.at('GovernanceSignedOff', after(given, -1), {
        agency: this.agencyOn(agency, after(given, -1)),
        by: 'Its own safeguarding board',
      });
      const evidence = this.submitted(agency, given, this.told.wanted.evidence);
      const decided = after(given, chance.whole(3, 9));
      this.decides('EvidenceAccepted', evidence, decided, {
        reasons: 'It shows what was asked for.',
        ...(this.told.unchecked ? {} : { impactCheckDue: monthsAfter(decided, 4) }),
      });
      return decided;
    });
    return last.toSorted().at(-1)!;
  }

  closes(on: CivilDate, more: Partial<Deed> = {}): CivilDate {
    this.at('Closed', on, {}, more);
    return on;
  }
}
