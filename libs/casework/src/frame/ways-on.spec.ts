import { workflows } from '../house';
import { rapidReview } from '../rapid-review';
import { inItsCourse, usualWaysOn, wayBack, waysOn } from './ways-on';

const stepsFrom = (name: string, stage: string): string[] => [
  ...new Set(
    waysOn(
      workflows.find((workflow) => workflow.name === name)!,
      stage,
    ).map(([, step]) => step),
  ),
];

describe('how a record usually goes on', () => {
  it('names the way to the end of the course before its side ways', () => {
    expect(stepsFrom('rapid-review', 'referred')[0]).toBe('IncidentNotified');
    expect(stepsFrom('rapid-review', 'gathering')[0]).toBe('MeetingHeld');
    expect(stepsFrom('practice-review', 'underWay')[0]).toBe('DraftPrepared');
    expect(stepsFrom('action', 'underWay')[0]).toBe('EvidenceSubmitted');
    expect(stepsFrom('action', 'drafted')[0]).toBe('Agreed');
    expect(stepsFrom('meeting', 'called')[0]).toBe('MeetingHeld');
  });

  it('names what only turns back last', () => {
    expect(stepsFrom('action', 'deciding')).toEqual(['EvidenceAccepted', 'FurtherEvidenceRequested']);
    expect(stepsFrom('practice-review', 'published')).toEqual(['Closed', 'TakenDown']);
  });

  it('names the way without a detour first, where one step leads to both', () => {
    const stagesFrom = (name: string, stage: string, by: string) =>
      waysOn(
        workflows.find((workflow) => workflow.name === name)!,
        stage,
      ).flatMap(([, step, to]) => (step === by ? [to] : []));
    expect(stagesFrom('practice-review', 'reporting', 'PublicationDecided')).toEqual(['preparing', 'deferred']);
    expect(stagesFrom('dispute', 'delegated', 'Escalated')).toEqual(['lead', 'advised']);
  });

  it('names closing too for what was taken down, and resolving at every level of a dispute', () => {
    expect(stepsFrom('practice-review', 'takenDown')).toEqual(['AmendedAndRepublished', 'Closed']);
    for (const level of ['local', 'delegated', 'advised', 'lead', 'secretaryOfState'])
      expect([level, stepsFrom('dispute', level)]).toEqual([level, expect.arrayContaining(['Resolved'])]);
  });

  it('leaves none out, and has none at the end', () => {
    for (const workflow of workflows)
      for (const [stage] of workflow.usualCourse ?? [])
        if (workflow.restsAt?.includes(stage) !== true)
          expect(waysOn(workflow, stage)).toHaveLength(workflow.usualCourse!.filter(([from]) => from === stage).length);
    expect(stepsFrom('rapid-review', 'closed')).toEqual([]);
    // A pack that was sent has come to its end, although it may come back.
    expect(stepsFrom('submission', 'sent')).toEqual([]);
  });
});

describe('the way back', () => {
  const back = (name: string, stage: string): string | null => {
    const workflow = workflows.find((one) => one.name === name)!;
    return wayBack(workflow, workflow.charts.length, stage);
  };

  it('is to reopen what is closed', () => {
    for (const name of ['rapid-review', 'practice-review', 'action-plan', 'action', 'dispute'])
      expect([name, back(name, 'closed')]).toEqual([name, 'Reopened']);
  });

  it('is told of nothing that goes on, nor of what has none', () => {
    expect(back('rapid-review', 'answered')).toBeNull();
    expect(back('practice-review', 'discontinued')).toBeNull();
    expect(back('meeting', 'agreed')).toBeNull();
  });
});

describe('the usual way on from a referral', () => {
  const from = (entry: string, notifications = {}) => {
    const state = { ...(rapidReview.initial as object), entry, notifications };
    return usualWaysOn(inItsCourse(rapidReview, state), 'referred').map(([, step]) => step);
  };

  it('tells Ofsted and the Secretary of State of the death of a looked-after child or a care leaver, and of no other', () => {
    for (const entry of ['looked-after child death', 'care leaver death'])
      expect(from(entry)).toEqual(['OfstedAndSecretaryOfStateTold', 'ReferralPassedOn']);
    for (const entry of ['incident', 'near miss'])
      expect(from(entry)).toEqual(['IncidentNotified', 'FoundNotNotifiable', 'ReferralPassedOn']);
  });

  it('is an incident’s again, once such a death is notified as one', () =>
    expect(from('care leaver death', { 'sin-1': '2026-10-09' })).toContain('IncidentNotified'));
});
