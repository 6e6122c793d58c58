import { builtInCalendar } from '@waymark/statute';
import {
  begin,
  decide,
  foldStream,
  possibleSteps,
  rapidReview,
  advance,
  type EventOnRecord,
  type Known,
  type Request,
} from '..';

const known: Known = {
  today: '2026-06-30',
  calendar: builtInCalendar,
  decidingOn: () => [{ body: 'la', kind: 'local authority', title: 'Northmoor Council' }],
  titleOf: (id) => id,
  settings: { rapidReviewBasis: 'notification', panelLetterWorkingDays: null },
};

it('takes a first walk', () => {
  const instance = begin(rapidReview);
  const events: EventOnRecord[] = [];
  const take = (type: string, data: unknown, occurredOn: string, more: Partial<Request> = {}) => {
    const decision = decide(
      rapidReview,
      instance,
      {
        command: { id: `c${events.length}`, digest: 'd' },
        type,
        data,
        occurredOn,
        subjectRevision: null,
        actor: 'p',
        decidedBy: null,
        departures: [],
        ...more,
      },
      known,
      events,
    );
    if (decision.answer !== 'record') return decision;
    const e = decision.event;
    const event: EventOnRecord = {
      ...e,
      id: `e${events.length}`,
      revision: events.length,
      data: e.clear,
      actor: 'p',
      departures: e.departures.map((d) => d.rule),
      command: { id: `c${events.length}`, digest: 'd' },
      workflow: { name: 'rapid-review', chart: 1 },
      hash: '',
    };
    events.push(event);
    if (!advance(rapidReview, instance, event)) Object.assign(instance, foldStream(rapidReview, events));
    return { stage: instance.stage, clocks: e.clocks };
  };
  console.log(possibleSteps(rapidReview, instance));
  console.log(
    JSON.stringify(
      [
        take(
          'Referred',
          {
            entry: 'incident',
            children: [{ child: 'c1', part: 'harmed' }],
            incidentOn: '2026-05',
            incidentKnownOn: '2026-05-13',
            fiveDaysRunFrom: 'incident',
            referredBy: 'x',
            account: 'y',
            nature: 'serious-harm',
            abuseOrNeglect: 'suspected',
          },
          '2026-05-13',
        ),
        take('IncidentNotified', { notification: 'n1', category: 'death' }, '2026-05-18'),
        take('IncidentNotified', { notification: 'n1', category: 'death' }, '2026-05-18', {
          departures: [{ rule: 'everyBodyWouldNotify', reason: 'la has the duty' }],
        }),
        take(
          'MeetingHeld',
          { meeting: 'm1', kind: 'rapid review meeting', held: 'online', attended: [], apologies: [] },
          '2026-05-28',
        ),
        take(
          'FactCorrected',
          { event: 'e0', values: { incidentKnownOn: '2026-05-11', account: 'z' }, reason: 'misread' },
          '2026-06-28',
        ),
        take(
          'FactCorrected',
          { event: 'e0', values: { incidentKnownOn: '2026-05-11', account: 'z' }, reason: 'misread' },
          '2026-06-28',
          { subjectRevision: 0 },
        ),
        take('StepWithdrawn', { event: 'e2', reason: 'misread' }, '2026-06-28', { subjectRevision: 2 }),
      ],
      null,
      1,
    ),
  );
});
