import type { Browser } from '../signed-in';
import { dateIn, fill, send } from './filling';

/** A case that a business unit opened with its referral, through the pages. */
export async function caseReferred(unit: Browser): Promise<{ readonly case: string; readonly workflow: string }> {
  const first = await unit.get('/cases/new/rapid-review');
  const children = await fill(unit, first, {
    entry: 'incident',
    account: 'A fall down the stairs.',
    nature: 'serious-harm',
    abuseOrNeglect: 'suspected',
    ...dateIn('incidentOn', '2026-05-11'),
  });
  const last = await fill(unit, children, { 'children.0.part': 'harmed', 'children.0.name': 'Ash' });
  const check = await fill(unit, last, {
    referredBy: 'A health visitor',
    fiveDaysRunFrom: 'incident',
    ...dateIn('incidentKnownOn', '2026-05-12'),
    ...dateIn('occurredOn', '2026-05-13'),
  });
  const confirmation = await send(unit, check, {}, 'record');
  const links = confirmation
    .$('main a')
    .toArray()
    .map((link) => confirmation.$(link).attr('href')!);
  const [, of, workflow] = /^\/cases\/([^/]+)\/w\/([^/]+)\/steps\//.exec(
    links.find((href) => href.includes('/steps/')) ?? '',
  ) as unknown as [string, string, string];
  return { case: of, workflow };
}
