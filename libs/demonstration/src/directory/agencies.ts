import { idOf } from '../ids';
import type { Agency } from './area';
import { careBoardsFrom } from './dates';
import type { MakeHuman } from './humans';

/** Partners and relevant agencies of an area, and two of the area next to it. */
export function agenciesOf(seed: number, index: number, own: string, human: MakeHuman): Agency[] {
  const id = (key: string) => idOf(seed, 'agency', index, key);
  const agency = (key: string, kind: string, name: string, leadTitle: string | null, more: Partial<Agency> = {}) => ({
    id: id(key),
    kind,
    name,
    within: 'own' as const,
    from: null,
    until: null,
    succeededBy: null,
    lead: leadTitle === null ? null : human(`${key} lead`, leadTitle, [{ role: 'agency lead', agency: id(key) }]),
    ...more,
  });
  // One contact acts for general practice under both the commissioning group and its successor.
  const doctor = human('named doctor', 'Named Doctor for Primary Care', [
    { role: 'agency lead', agency: id('primary care (group)'), until: careBoardsFrom },
    { role: 'agency lead', agency: id('primary care (board)'), from: careBoardsFrom },
  ]);
  const group = { until: careBoardsFrom, succeededBy: id('primary care (board)'), lead: doctor };
  const board = { from: careBoardsFrom, lead: doctor };
  const other = { within: 'other' as const };
  return [
    agency('social care', 'local-authority', `${own} Children's Social Care`, 'Head of Safeguarding'),
    agency('early help', 'local-authority', `${own} Early Help Service`, null),
    agency('public protection', 'police', `${own} Constabulary, Public Protection`, 'Detective Inspector'),
    agency('acute trust', 'health', `${own} Hospitals NHS Trust`, 'Named Nurse'),
    agency('community trust', 'health', `${own} Community Health NHS Trust`, 'Named Nurse'),
    agency('mental health', 'health', `${own} Child and Adolescent Mental Health Service`, null),
    agency('primary care (group)', 'integrated-care-board', `${own} General Practice (CCG)`, null, group),
    agency('primary care (board)', 'integrated-care-board', `${own} General Practice (ICB)`, null, board),
    agency('schools', 'education-and-childcare', `${own} Schools and Colleges`, "Schools' Safeguarding Adviser"),
    agency('early years', 'education-and-childcare', `${own} Early Years Settings`, null),
    agency('youth justice', 'police-and-others', `${own} Youth Justice Service`, null),
    agency('probation', 'police-and-others', `Probation Delivery Unit, ${own}`, 'Head of Delivery Unit'),
    agency('next area social care', 'local-authority', "Children's social care of the next area", null, other),
    agency('next area health', 'health', 'Health visiting service of the next area', null, other),
  ];
}
