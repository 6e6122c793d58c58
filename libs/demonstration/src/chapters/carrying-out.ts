import type { CivilDate } from '@waymark/statute';
import { after, monthsAfter, workingDaysFrom } from '../days';
import type { Agency } from '../directory/area';
import { opened } from '../script/places';
import type { Deed, Place } from '../script/deed';
import type { Wanted } from '../stories/improvements';
import type { Scene } from '../stories/scene';
import { authorityOn } from './deciding';
import type { Recommended } from './recommending';

/** How an action goes, once it is put down. */
export type Way =
  | 'evidenced'
  | 'sent back'
  | 'late'
  | 'not evidenced'
  | 'partly evidenced'
  | 'check not needed'
  | 'not accepted at first'
  | 'ongoing'
  | 'not progressed'
  | 'superseded'
  | 'reopened'
  | 'evidence afterwards'
  /** Nobody does anything about it, for long. */
  | 'slow';

export interface CarryingOut {
  readonly plan: Place;
  readonly as: string;
  readonly recommendation: Recommended;
  readonly wanted: Wanted;
  readonly drafted: CivilDate;
  readonly way: Way;
}

/** One action with everything that is recorded of it, and the day on which it came to its end. */
export function carriedOut(scene: Scene, told: CarryingOut): { deeds: Deed[]; ended: CivilDate } {
  const action = new Telling(scene, told);
  const ended = action.tell();
  return { deeds: action.deeds, ended };
}

const reasons = {
  sentBack: 'It shows that the training was held, not who came.',
  accepted: 'It shows what was asked for.',
  due: 'The agency was reorganised in spring; the group agreed to the later day.',
};

class Telling {
  readonly deeds: Deed[] = [];
  private evidence = 0;

  constructor(
    private readonly scene: Scene,
    private readonly told: CarryingOut,
  ) {}

  tell(): CivilDate {
    const { way, drafted, recommendation } = this.told;
    const { chance } = this.scene;
    const agreed = after(drafted, chance.whole(8, 14));
    const due = recommendation.due > monthsAfter(agreed, 2) ? recommendation.due : monthsAfter(agreed, 3);
    this.drafts(drafted);
    if (way === 'not accepted at first') this.notAccepted(agreed);
    const underWay = way === 'not accepted at first' ? after(agreed, 20) : agreed;
    this.agrees(underWay, due);
    const ended = this.goes(way, underWay, due);
    this.succession(agreed, ended);
    return ended;
  }

  private goes(way: Way, underWay: CivilDate, due: CivilDate): CivilDate {
    const { chance } = this.scene;
    const middle = after(underWay, Math.floor(workingDaysFrom(underWay, due) / 2));
    switch (way) {
      case 'not progressed':
        return this.notProgressed(middle);
      case 'superseded':
        return this.superseded(middle);
      case 'ongoing':
        return this.ongoing(middle, due);
      case 'late':
      case 'slow':
        return this.lateWith(middle, due, way === 'slow' ? 9 : 2);
      case 'sent back':
        this.progress(middle, 'green');
        return this.impact(this.sentBack(after(due, -chance.whole(4, 12))), 'evidenced');
      case 'check not needed':
        return this.withoutCheck(this.accepted(after(due, -chance.whole(2, 10))));
      case 'not evidenced':
        this.progress(middle, 'green');
        return this.notEvidenced(this.accepted(after(due, -3)));
      case 'reopened':
        return this.reopened(this.impact(this.accepted(after(due, -6)), 'evidenced'));
      case 'evidence afterwards':
        return this.afterwards(this.impact(this.accepted(after(due, -4)), 'evidenced'));
      default:
        this.progress(middle, chance.pick(['green', 'green', 'amber']));
        return this.impact(
          this.accepted(after(due, -chance.whole(-3, 10))),
          way === 'partly evidenced' ? way : 'evidenced',
        );
    }
  }

  private at(type: string, on: CivilDate, data: Deed['data'], more: Partial<Deed> = {}): void {
    this.deeds.push({ type, on, in: opened(this.told.as), data, ...more });
  }

  private get agencies(): readonly Agency[] {
    return this.told.recommendation.agencies;
  }

  /** Whoever an agency is on a day: primary care passes from the commissioning group to the board. */
  private agencyOn({ id, until, succeededBy }: Agency, day: CivilDate): string {
    return until !== null && day >= until && succeededBy !== null ? succeededBy : id;
  }

  private drafts(on: CivilDate): void {
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

  private notAccepted(on: CivilDate): void {
    const agency = this.agencyOn(this.agencies[0]!, on);
    this.at('NotAccepted', on, { agency, reasons: 'There is no money for it in this year.' });
    this.at('NotAcceptedEscalated', after(on, 5), { agency, to: "the agency's senior lead" });
    const later = after(on, 16);
    this.at('AcceptedByAgency', later, {
      agency: this.agencyOn(this.agencies[0]!, later),
      note: 'Within the training budget.',
    });
  }

  private agrees(on: CivilDate, due: CivilDate): void {
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

  private succession(from: CivilDate, until: CivilDate): void {
    for (const { id, until: ends, succeededBy } of this.agencies) {
      if (ends === null || succeededBy === null || ends <= from || ends > until) continue;
      const data = { agency: id, by: succeededBy, note: 'With everything that it had begun.' };
      // Before anything else that day: from then on the successor acts.
      this.deeds.unshift({ type: 'AgencySucceeded', on: ends, in: opened(this.told.as), data });
    }
  }

  private progress(on: CivilDate, brag: string): void {
    const { lead } = this.agencies[0]!;
    const words = { progress: 'Begun; first teams have it.', ...(brag === 'green' ? {} : { obstacles: 'Staffing.' }) };
    const by = lead !== null && this.scene.chance.yes(50) ? { by: lead.id } : {};
    this.at('ProgressReported', on, { agency: this.agencyOn(this.agencies[0]!, on), brag, ...words }, by);
  }

  /** Evidence of an agency; given by its lead where it has one, and otherwise put down by the coordinator. */
  private submitted(agency: Agency, on: CivilDate, what: string): string {
    const { scene } = this;
    const evidence = scene.id(this.told.as, 'evidence', (this.evidence += 1));
    const own = this.agencyOn(agency, on);
    const { lead } = agency;
    const given = lead !== null && scene.chance.yes(60) ? { by: lead.id } : { by: scene.area.officer.id };
    const giver = lead === null || given.by === lead.id ? {} : { givenBy: lead.id };
    this.at('EvidenceSubmitted', on, { evidence, agency: own, ...giver, what }, given);
    return evidence;
  }

  private decides(type: string, evidence: string, on: CivilDate, data: Record<string, unknown>): void {
    this.at(type, on, { evidence, ...data }, { by: this.scene.area.manager.id });
  }

  /** Each agency's own governance signs off, gives evidence, and the group accepts it. */
  private accepted(on: CivilDate): CivilDate {
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
        reasons: reasons.accepted,
        ...(this.told.way === 'check not needed' ? {} : { impactCheckDue: monthsAfter(decided, 4) }),
      });
      return decided;
    });
    return last.toSorted().at(-1)!;
  }

  private sentBack(on: CivilDate): CivilDate {
    const agency = this.agencies[0]!;
    const evidence = this.submitted(agency, on, 'Slides of the training');
    const decided = after(on, 5);
    this.decides('FurtherEvidenceRequested', evidence, decided, {
      reason: reasons.sentBack,
      due: after(decided, 15),
    });
    return this.accepted(after(decided, this.scene.chance.whole(9, 18)));
  }

  private lateWith(middle: CivilDate, due: CivilDate, months: number): CivilDate {
    const moved = monthsAfter(due, months);
    this.progress(middle, 'amber');
    this.at('ProgressChased', after(due, 2), {
      agency: this.agencyOn(this.agencies[0]!, after(due, 2)),
      answerBy: after(due, 12),
    });
    this.progress(after(due, 9), 'red');
    if (months < 6) {
      const on = after(due, 14);
      this.at('DueDateChanged', on, { due: moved, reason: reasons.due }, authorityOn(this.scene, on));
    }
    return this.impact(this.accepted(after(moved, -2)), 'partly evidenced');
  }

  private impact(accepted: CivilDate, impact: 'evidenced' | 'partly evidenced'): CivilDate {
    const found = after(monthsAfter(accepted, 4), this.scene.chance.whole(-8, 6));
    this.at('ImpactFound', found, {
      impact,
      finding: impact === 'evidenced' ? 'Records of two months show the change.' : 'Two of three teams show it.',
      how: 'Twelve records read by two agencies',
    });
    return this.closes(after(found, this.scene.chance.whole(2, 20)));
  }

  private withoutCheck(accepted: CivilDate): CivilDate {
    this.at('ImpactCheckNotNeeded', after(accepted, 1), {
      because: 'A page was added to a form; that it is used shows in the audit of another action.',
    });
    return this.closes(after(accepted, 4));
  }

  /** Done, and nothing came of it: it is checked again, and closed with a word on why. */
  private notEvidenced(accepted: CivilDate): CivilDate {
    const found = monthsAfter(accepted, 4);
    const again = monthsAfter(found, 3);
    const finding = 'Staff know the new form. The records read like those of the year before.';
    this.at('ImpactFound', found, { impact: 'not evidenced', finding, how: 'Audit of twenty records' });
    this.at('ImpactCheckPlanned', after(found, 4), {
      due: again,
      how: 'The same audit, once supervisors were trained',
    });
    this.at('ImpactFound', again, { impact: 'not evidenced', finding });
    return this.closes(after(again, 5), {
      departs: { impactIsEvidenced: 'What was done had no effect; another action takes its place in the next plan.' },
    });
  }

  private closes(on: CivilDate, more: Partial<Deed> = {}): CivilDate {
    this.at('Closed', on, {}, more);
    return on;
  }

  private notProgressed(on: CivilDate): CivilDate {
    const rationale = 'A change in national guidance does the same, from April on.';
    this.at('NotProgressed', on, { rationale }, authorityOn(this.scene, on));
    return on;
  }

  private superseded(on: CivilDate): CivilDate {
    this.at('Superseded', on, { why: 'The plan of a later review asks for more, of the same agencies.' });
    return on;
  }

  private ongoing(on: CivilDate, due: CivilDate): CivilDate {
    const again = monthsAfter(due, 8);
    this.at('MadeOngoing', on, { reviewOn: due, why: 'It is done again each term, and has no end.' });
    this.at('OngoingReviewed', due, { finding: 'Done in both terms.', reviewOn: again });
    this.at('OngoingReviewed', again, { finding: 'It is ordinary work by now.' });
    const accepted = this.accepted(after(again, 3));
    return this.impact(accepted, 'evidenced');
  }

  private reopened(closed: CivilDate): CivilDate {
    const on = monthsAfter(closed, 3);
    this.at('Reopened', on, { why: 'A later case shows the same gap.' });
    const moved = monthsAfter(on, 3);
    const decided = after(on, 2);
    this.at('DueDateChanged', decided, { due: moved, reason: 'Agreed anew.' }, authorityOn(this.scene, decided));
    return this.impact(this.accepted(after(moved, -5)), 'evidenced');
  }

  /** Evidence also comes after the end: it is kept, and opens nothing. */
  private afterwards(closed: CivilDate): CivilDate {
    this.submitted(this.agencies[0]!, after(closed, 15), 'Numbers of the following quarter');
    return closed;
  }
}
