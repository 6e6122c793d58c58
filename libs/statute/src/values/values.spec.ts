import { surenessMeans } from '../editions/sureness';
import * as statute from '../index';

const {
  criteria,
  decisionOptions,
  idsOf,
  legalBases,
  nationalLearningKinds,
  notificationValues,
  otherReviewKinds,
  practiceReviewKinds,
  recipientsOf,
  recipients,
  requiredReportContents,
  schedule2Kinds,
  workingDayDefinition,
} = statute;

const distinct = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id)).size === list.length;

describe('statute as data', () => {
  it('holds four criteria that must be taken into account and four to have regard to', () => {
    expect(criteria.filter(({ force }) => force === 'must')).toHaveLength(4);
    expect(criteria.filter(({ force }) => force === 'should')).toHaveLength(4);
  });

  it('names each entry of a list once', () => {
    const lists = [
      criteria,
      legalBases,
      nationalLearningKinds,
      otherReviewKinds,
      practiceReviewKinds,
      schedule2Kinds,
      ...Object.values(decisionOptions),
      ...Object.values(requiredReportContents),
      ...Object.values(notificationValues).map(({ values }) => values),
    ];
    for (const list of lists) expect(distinct(list)).toBe(true);
  });

  it('marks how sure every source is', () => {
    const marked = [
      ...criteria,
      ...legalBases,
      ...recipients,
      ...Object.values(decisionOptions).flat(),
      ...Object.values(requiredReportContents).flat(),
      ...Object.values(notificationValues),
      workingDayDefinition,
    ];
    for (const { source, sure } of marked) expect(source.length > 0 && sure in surenessMeans).toBe(true);
  });

  it('sends advance copies to the Panel and the Secretary of State by duty, and to Ofsted by guidance', () => {
    expect(recipientsOf('advance-copies').map(({ to, force }) => [to, force])).toEqual([
      ['panel', 'must'],
      ['secretary-of-state', 'must'],
      ['ofsted', 'should'],
    ]);
  });

  it('says of each recipient that is inferred what the inference is, and has no empty remark', () => {
    for (const { sure, note } of recipients) if (sure === 'INF') expect(note).toContain('inference');
    for (const recipient of recipients) expect('note' in recipient).toBe((recipient.note ?? '') !== '');
  });

  it('gives statutory deadlines to one kind of review alone', () => {
    expect(practiceReviewKinds.filter(({ clocks }) => clocks.length > 0).map(({ id }) => id)).toEqual([
      'local-child-safeguarding-practice-review',
    ]);
  });

  it('gives ids for a schema, in order', () => {
    expect(idsOf(schedule2Kinds).slice(0, 3)).toEqual(['local-authority', 'integrated-care-board', 'police']);
    expect(() => idsOf([])).toThrow(RangeError);
  });
});
