import type { CivilDate } from '@waymark/statute';
import { after, later } from '../days';
import { agenciesOn, type Agency } from '../directory/area';
import { episodesOf } from './episodes';
import type { Data, Deed } from '../script/deed';
import type { Scene } from '../stories/scene';

/** How an agency deals with the request for its information. */
export type Manner =
  | 'on time'
  | 'late'
  | 'nil'
  | 'withheld'
  | 'queried'
  | 'unasked'
  | 'escalated'
  /** Never within the time that the review has. */
  | 'silent';

export interface Asked {
  readonly on: CivilDate;
  readonly due: CivilDate;
  /** When the review goes to the Panel: a silent agency answers after it, if at all. */
  readonly sent: CivilDate;
}

interface Answer {
  readonly deeds: readonly Deed[];
  readonly asked: boolean;
  /** The day on which the return came; null: it never did. */
  readonly came: CivilDate | null;
}

const content = {
  involvement: 'Known to us since birth; last seen some weeks before the incident.',
  analysis: 'Information was shared when asked for, but seldom offered.',
  learning: 'Supervision should look at what is not known as well as at what is.',
  goodPractice: 'A worker kept visiting after the referral had been closed.',
};

/** Agencies asked, and what each of them did. Says which returns are still outstanding on a day. */
export function returns(scene: Scene, asked: Asked, manners: readonly Manner[]) {
  const agencies = scene.chance.some(
    agenciesOn(scene.area, asked.on).filter(({ within }) => within === 'own'),
    manners.length,
  );
  const answers = agencies.map((agency, ordinal) => ({
    agency,
    ...answerOf(scene, agency, ordinal, asked, manners[ordinal]!),
  }));
  return {
    agencies,
    deeds: answers.flatMap(({ deeds }) => deeds),
    /** Agencies whose return came only after the review was sent, and those from whom nothing ever came. */
    afterwards: answers.flatMap(({ agency, asked: was, came }) =>
      was && (came === null || came > asked.sent) ? [{ agency: agency.id, came }] : [],
    ),
    outstandingOn: (day: CivilDate): string[] =>
      answers.filter(({ asked: was, came }) => was && (came === null || came > day)).map(({ agency }) => agency.id),
  };
}

function answerOf(scene: Scene, agency: Agency, ordinal: number, asked: Asked, manner: Manner): Answer {
  const { chance } = scene;
  const step = (type: string, on: CivilDate, data: Data = {}): Deed => ({
    type,
    on,
    data: { agency: agency.id, ...data },
  });
  const back = (on: CivilDate, kind: string, data: Data = {}): Deed => ({
    ...step('ReturnReceived', on, { kind, ...data }),
    ...(agency.lead !== null && chance.yes(40) ? { by: agency.lead.id } : {}),
  });
  const request = step('InformationRequested', asked.on, { due: asked.due, basis: 'Children Act 2004 s16H' });
  const secured = step('RecordsSecured', after(asked.on, chance.whole(0, 1)), { what: 'Electronic and paper records' });
  const chased = step('ReturnChased', after(asked.due, 1), { how: 'By e-mail and telephone' });
  const escalated = (days: number, to: string) => step('ReturnEscalated', after(asked.due, days), { to });
  const accepted = (day: CivilDate) => step('ReturnAccepted', after(day, 1));
  const full = {
    ...content,
    period: `${Number(asked.on.slice(0, 4)) - 2}-01-01/${asked.on}`,
    episodes: episodesOf(agency.id, ordinal, asked.on),
  };
  const whole = (day: CivilDate, ...before: Deed[]): Answer => ({
    deeds: [request, secured, ...before, back(day, 'full', full), accepted(day)],
    asked: true,
    came: day,
  });

  switch (manner) {
    case 'on time':
      return whole(after(asked.due, -chance.whole(0, 2)));
    case 'late':
      return whole(after(asked.due, chance.whole(1, 3)), chased);
    case 'nil': {
      const day = after(asked.due, -1);
      return { deeds: [request, back(day, 'nil'), accepted(day)], asked: true, came: day };
    }
    case 'withheld': {
      const because = {
        withheldBecause: 'Criminal proceedings are under way; the police will be asked again in a month.',
      };
      return { deeds: [request, back(asked.due, 'withheld', because)], asked: true, came: asked.due };
    }
    case 'queried': {
      const [first, again] = [after(asked.due, -1), after(asked.due, 2)];
      const question = { question: 'The last contact before the incident is not described.', due: again };
      const deeds = [
        request,
        secured,
        back(first, 'partial', { involvement: content.involvement }),
        step('ReturnQueried', after(first, 1), question),
        back(again, 'full', full),
        accepted(again),
      ];
      return { deeds, asked: true, came: first };
    }
    case 'unasked': {
      const day = after(asked.on, 2);
      return { deeds: [back(day, 'full', full), accepted(day)], asked: false, came: day };
    }
    case 'escalated':
      return whole(after(asked.due, chance.whole(3, 5)), chased, escalated(2, "the agency's senior lead"));
    case 'silent': {
      const day = later(after(asked.sent, chance.whole(2, 8)), after(asked.due, 7));
      const deeds = [
        request,
        chased,
        escalated(2, "the agency's senior lead"),
        escalated(3, 'a safeguarding partner'),
        escalated(5, 'formal notice under s16H'),
      ];
      return chance.yes(70)
        ? { deeds: [...deeds, back(day, 'full', full), accepted(day)], asked: true, came: day }
        : { deeds, asked: true, came: null };
    }
  }
}
