import { planArea } from '../directory/plan-area';
import { bodiesOn } from '../directory/area';
import { after } from '../days';
import { sceneOf } from '../stories/scene';
import { dispute } from './disputing';

// On 1 July 2022 integrated care boards followed clinical commissioning groups as partners.

const area = planArea(1, 0, 'Northmoor', null);

const decidedBy = (raised: string) => {
  const scene = sceneOf(area, null, '0/0', 'Oak', raised);
  const deeds = dispute(scene, {
    about: 'other',
    of: null,
    side: 'health',
    raised,
    issue: 'Who pays.',
    sought: 'A rule.',
    to: 'lead safeguarding partners',
  });
  const [resolved] = deeds.filter(({ type }) => type === 'Resolved');
  return { decisions: deeds.filter(({ type }) => type === 'PartnerDecided'), resolved: resolved!.on };
};
const bodiesIn = (deeds: readonly { data?: unknown }[]) => deeds.map(({ data }) => (data as { body: string }).body);
const ids = (day: string) => bodiesOn(area, day).map(({ id }) => id);

it('is decided by the bodies of the day of the decision, not by those of the day on which it was raised', () => {
  const { decisions } = decidedBy('2022-06-20');
  expect(decisions[0]!.on > '2022-07-01').toBe(true);
  expect(bodiesIn(decisions)).toEqual(ids('2022-07-01'));
  expect(bodiesIn(decisions)).not.toEqual(ids('2022-06-20'));
});

it('is decided on one day by all who decide, on whichever day it is raised', () => {
  for (let raised = '2022-05-02'; raised < '2022-07-11'; raised = after(raised, 1)) {
    const { decisions, resolved } = decidedBy(raised);
    expect(new Set(decisions.map(({ on }) => on)).size).toBe(1);
    expect(bodiesIn(decisions)).toEqual(ids(String(decisions[0]!.on)));
    expect(bodiesIn(decisions)).toEqual(ids(String(resolved)));
  }
});
