import type { CivilDate } from '@waymark/statute';
import { after } from '../days';
import type { Deed } from '../script/deed';
import type { Scene } from '../stories/scene';

/** The scrutineer observes, and asks a question that the partnership answers by a day, or after it. */
export function scrutiny(scene: Scene, on: CivilDate, answered: 'in time' | 'late' | 'not yet'): Deed[] {
  const { area } = scene;
  const [observation, challenge] = [scene.id('observation'), scene.id('challenge')];
  const raised = after(on, 3);
  const answerBy = after(raised, 20);
  const by = area.scrutineer.id;
  const onCase = { onCase: true } as const;
  const answer: Deed[] =
    answered === 'not yet'
      ? []
      : [
          {
            type: 'ChallengeAnswered',
            on: after(answerBy, answered === 'late' ? 13 : -4),
            ...onCase,
            data: {
              challenge,
              answered: 'accepted in part',
              answer: 'From now on minutes say who spoke for the child. Past meetings cannot be told any more.',
            },
          },
          {
            type: 'ChallengeConcluded',
            on: after(answerBy, answered === 'late' ? 20 : 5),
            ...onCase,
            by,
            data: { challenge, as: 'satisfied' },
          },
        ];
  return [
    {
      type: 'ObservationRecorded',
      on,
      ...onCase,
      by,
      data: { observation, observed: "The meeting spoke for an hour before anyone said the child's working name." },
    },
    {
      type: 'ObservationAnswered',
      on: after(on, 12),
      ...onCase,
      data: { observation, answer: 'The agenda now begins with the child.' },
    },
    {
      type: 'ChallengeRaised',
      on: raised,
      ...onCase,
      by,
      data: { challenge, answerBy, challenged: "Who makes sure that the child's own account is heard in the room?" },
    },
    ...answer,
  ];
}
