import { practiceReview, type PracticeReview } from '@waymark/casework';
import type { CaseHead, WorkflowCourse } from '@waymark/engine/cqrs';
import { besideCourse } from './beside-course';

const head = { case: 'case-1', erased: false } as CaseHead;
const course = (said: Partial<WorkflowCourse>) => said as WorkflowCourse;

describe('What usually comes next of an action plan beside its own steps', () => {
  const plan = (stage: string) => course({ category: 'actionPlan', stage, stream: 'actionPlan-1', id: 'plan-1' });
  const withoutAction = new Map([
    [
      'actionPlan-1',
      [
        { recommendation: 'first', text: 'Share concerns across schools.' },
        { recommendation: 'second', text: null },
      ],
    ],
  ]);

  it('is drafting an action for each recommendation that has none, with plan and recommendation chosen', () => {
    for (const stage of ['drafted', 'agreed', 'underWay', 'complete'])
      expect(besideCourse({ head, withoutAction }, plan(stage)).offers.map(({ title, href }) => [title, href])).toEqual(
        [
          [
            'Draft an action for: Share concerns across schools.',
            '/cases/case-1/new/action?plan=plan-1&recommendation=first',
          ],
          ['Draft an action for: recommendation 2 of 2', '/cases/case-1/new/action?plan=plan-1&recommendation=second'],
        ],
      );
  });

  it('is nothing once the plan is closed, where each has one, and in what was erased', () => {
    expect(besideCourse({ head, withoutAction }, plan('closed')).offers).toEqual([]);
    expect(besideCourse({ head, withoutAction: new Map() }, plan('agreed')).offers).toEqual([]);
    expect(besideCourse({ head: { ...head, erased: true }, withoutAction }, plan('agreed')).offers).toEqual([]);
  });
});

describe('What is said of a practice review that is to be published', () => {
  const says = (stage: string, state: Partial<PracticeReview>) =>
    besideCourse(
      { head, withoutAction: new Map() },
      course({ category: 'practiceReview', stage, state: { ...(practiceReview.initial as PracticeReview), ...state } }),
    ).says;

  it('is what is published, and the day that is planned', () => {
    expect(says('preparing', { decision: 'full', plannedOn: '2026-07-14' })).toBe(
      'The report is to be published on 14 July 2026, as planned.',
    );
    expect(says('preparing', { decision: 'improvements-only' })).toBe(
      'Information on improvements is to be published. No day is planned yet.',
    );
  });

  it('is also who lacks an advance copy, from the decision on, of a local child safeguarding practice review alone', () => {
    const statutory = { kind: 'local-child-safeguarding-practice-review', decision: 'full' } as const;
    expect(says('preparing', statutory)).toBe(
      'The report is to be published. No day is planned yet. Advance copies go out at least 7 working days before it, and are not recorded as sent to: Child Safeguarding Practice Review Panel, Secretary of State and Ofsted.',
    );
    const some = { panel: '2026-07-01', 'secretary-of-state': '2026-07-01' } as const;
    expect(says('preparing', { ...statutory, plannedOn: '2026-07-14', copies: some })).toBe(
      'The report is to be published on 14 July 2026, as planned. Advance copies go out at least 7 working days before, and are not recorded as sent to: Ofsted.',
    );
    expect(says('preparing', { ...statutory, copies: { ...some, ofsted: '2026-07-01' } })).not.toContain('copies');
    expect(says('preparing', { ...statutory, kind: 'local-learning-review' })).not.toContain('copies');
  });

  it('is also what the quality assurance of the latest version found not wholly met', () => {
    const assured = { 'draft-1': { ready: false, wanting: ['analysis'] }, 'draft-2': { ready: true, wanting: [] } };
    expect(says('reporting', { assured, latestDraft: 'draft-1' })).toBe(
      'Not wholly met in the latest version, as its quality assurance found: an analysis of systemic or underlying reasons.',
    );
    expect(says('reporting', { assured, latestDraft: 'draft-2' })).toBeNull();
    expect(says('published', { assured, latestDraft: 'draft-1' })).toBeNull();
  });

  it('is nothing while none is decided on, it is deferred, or the report is out', () => {
    expect(says('reporting', {})).toBeNull();
    expect(says('deferred', { decision: 'deferred' })).toBeNull();
    expect(says('published', { decision: 'full', plannedOn: '2026-07-14' })).toBeNull();
  });
});
