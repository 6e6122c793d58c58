import { categoryOf, recordOf, records, workflows } from './house';

describe('The house', () => {
  it('keeps a record for every category, and says so of one that it does not keep', () => {
    for (const [category, page] of Object.entries(records)) expect(recordOf(category)).toBe(page);
    expect(() => recordOf('kitchen')).toThrow('This version keeps no records of the kind kitchen.');
    expect(() => recordOf('constructor')).toThrow('constructor');
    expect(workflows.every((page) => records[page.category] === page)).toBe(true);
  });

  it('finds the category of a stream', () => {
    expect(categoryOf('rapidReview-1f2e')).toBe('rapidReview');
  });
});
