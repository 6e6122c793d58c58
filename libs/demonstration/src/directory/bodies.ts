import { idOf } from '../ids';
import type { Body, Side } from './area';
import { arrangementsFrom, careBoardsFrom, fourthPartnerFrom } from './dates';
import type { MakeHuman } from './humans';

/** The bodies that decide and sign, as a dated list. */
export function bodiesOf(seed: number, index: number, own: string, second: string | null, human: MakeHuman): Body[] {
  const body = (side: Side, key: string, kind: string, name: string, people: { delegate: string; lead: string }) => {
    const id = idOf(seed, 'body', index, key);
    return {
      id,
      side,
      kind,
      name,
      from: arrangementsFrom,
      until: null,
      delegate: human(`${key} delegate`, people.delegate, [{ role: 'delegate', body: id }]),
      lead: human(`${key} lead`, people.lead, [{ role: 'lead', body: id }]),
    };
  };
  const council = { delegate: "Director of Children's Services", lead: 'Chief Executive' };
  const teaching = { delegate: "Chair of the Head Teachers' Forum", lead: 'Chief Executive of a Multi-Academy Trust' };
  return [
    body('authority', 'council', 'local authority', `${own} Council`, council),
    ...(second === null
      ? []
      : [body('authority', 'second council', 'local authority', `${second} Borough Council`, council)]),
    ...health(seed, index, own, human),
    body('police', 'police', 'police', `${own} Constabulary`, {
      delegate: 'Detective Chief Superintendent',
      lead: 'Chief Constable',
    }),
    ...(index % 3 === 2
      ? [
          {
            ...body('education', 'education', 'education', `${own} Education Partnership`, teaching),
            from: fourthPartnerFrom,
          },
        ]
      : []),
  ];
}

/** The same people, in another body from 1 July 2022. */
function health(seed: number, index: number, own: string, human: MakeHuman): Body[] {
  const [group, board] = [idOf(seed, 'body', index, 'commissioning group'), idOf(seed, 'body', index, 'care board')];
  const roles = (role: 'delegate' | 'lead') => [
    { role, body: group, until: careBoardsFrom },
    { role, body: board, from: careBoardsFrom },
  ];
  const people = {
    delegate: human('health delegate', 'Director of Nursing', roles('delegate')),
    lead: human('health lead', 'Chief Executive', roles('lead')),
  };
  return [
    {
      id: group,
      side: 'health',
      kind: 'clinical commissioning group',
      name: `NHS ${own} Clinical Commissioning Group`,
      from: arrangementsFrom,
      until: careBoardsFrom,
      ...people,
    },
    {
      id: board,
      side: 'health',
      kind: 'integrated care board',
      name: `NHS ${own} and District Integrated Care Board`,
      from: careBoardsFrom,
      until: null,
      ...people,
    },
  ];
}
