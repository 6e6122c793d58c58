import type { ListedRequest } from '@waymark/engine/cqrs';
import { requestsShown } from './requests-page';

const waiting = (band: ListedRequest['band']): ListedRequest =>
  ({
    case: 'case-1',
    agency: 'trust',
    agencyTitle: 'Northmoor Health Trust',
    reference: '7K2M-4QXD',
    standing: 'asked',
    waits: true,
    due: '2026-05-11',
    since: null,
    sent: null,
    band,
  }) as unknown as ListedRequest;

it.each([
  [['overdue'], '1 request waits for an answer and is overdue.'],
  [['overdue', 'critically overdue'], '2 requests wait for an answer and all are overdue.'],
  [['overdue', null], '2 requests wait for an answer, 1 of them overdue.'],
  [[null], '1 request waits for an answer.'],
] as const)('requests that wait, %j, are summed up as people say it', (bands, said) => {
  expect(
    requestsShown(
      bands.map((band) => waiting(band as ListedRequest['band'])),
      1,
      '2026-05-20',
    ).summary,
  ).toBe(said);
});
