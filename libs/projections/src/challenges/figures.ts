import { judge, sharesOf, spanOf, standingInWords, type CivilDate, type Standing } from '@waymark/statute';
import type { Stood } from '../course/stood';
import { challengesIn, type ChallengesStood, type ChallengeStood } from './course';
import type { ChallengesTimeliness, ChallengeTimeliness } from './types';

/** The scrutineer's challenges on a day, the latest first, each with whether its answer came by the day agreed. */
export function challengesOn(
  stood: readonly Stood<ChallengesStood>[],
  on: CivilDate,
  named: {
    readonly referenceOf: (caseId: string) => string | null;
    readonly titleOf: (id: string) => string | null;
  },
): ChallengesTimeliness {
  const rows = stood
    .flatMap(({ record, stream, state }) =>
      challengesIn(state).map((challenge): ChallengeTimeliness => {
        const caseId = stream === record ? null : record;
        const standing = standingOf(challenge, on);
        return {
          ...challenge,
          caseId,
          reference: caseId === null ? null : named.referenceOf(caseId),
          title: challenge.to === null ? null : named.titleOf(challenge.to),
          standing,
          words: inWords(standing),
        };
      }),
    )
    .toSorted((a, b) => (firstDay(a) < firstDay(b) ? 1 : -1));
  return { rows, shares: sharesOf(rows.map(({ standing }) => standing)) };
}

function standingOf({ answerBy, answeredOn, concluded, concludedOn, raisedOn }: ChallengeStood, on: CivilDate) {
  const withdrawn = concluded === 'withdrawn' && answeredOn === null;
  return judge(
    {
      id: 'challenge',
      due: answerBy,
      dueLatest: answerBy,
      stopped: answeredOn ?? concludedOn,
      missed: null,
      notApplicable: withdrawn ? 'the challenge was withdrawn' : null,
      cannot: null,
      started: raisedOn,
    },
    on,
    null,
  );
}

/** An answer is agreed between people: what is said of it is not what is said of the statute. */
function inWords(standing: Standing): string {
  const words = standingInWords(standing);
  if (standing.state === 'met') return 'answered in time';
  if (standing.state === 'metLate') return words.replace('met late', 'answered late');
  if (standing.state === 'missedOpen')
    return words.replace('missed by', 'not answered,').replace('and still open', 'late');
  return words.replace('running', 'not answered yet');
}

const firstDay = ({ raisedOn }: ChallengeStood): string => spanOf(raisedOn).earliest ?? '';
