import type { AgencysPart, ListedAction } from '@waymark/engine/cqrs';
import { contentDigest } from '@waymark/ledger';
import { matchRows, rowKey, seenIn, seenOf, unlessOvertaken, type DigestIn } from './match-rows';
import { isReady } from './paste-page';
import { bragIn, mostRows, readPaste } from './read-paste';

const headings = 'Id\tAgency\tBRAG\tProgress\tNew evidence';
const paste = (...rows: string[]) => readPaste([headings, ...rows].join('\r\n'));

describe('Rows pasted from a spreadsheet', () => {
  it('are read by their headings, in whatever order, whatever else stands beside', () => {
    const { rows, passedOver } = readPaste('Progress\tNotes\tID\nGoing well\tmine\taction-1\n\n');
    expect(rows).toEqual([
      { line: 2, cells: { id: 'action-1', reference: '', agency: '', brag: '', progress: 'Going well', evidence: '' } },
    ]);
    expect(passedOver).toEqual(['Notes']);
  });

  it('may hold several lines in a cell, quotation marks, and what a CSV of ours made of a formula', () => {
    const { rows } = paste('action-1\t\tgreen\t"Two\nlines, ""quoted"""\t\'=1+1');
    expect(rows[0]!.cells).toMatchObject({ progress: 'Two\nlines, "quoted"', evidence: '=1+1' });
  });

  it.each([
    ['', /^Paste the rows/],
    ['a\tb\n1\t2', /^No column is headed “Id”/],
    ['Id\tOther\n1\t2', /nothing to record/],
    [headings, /no rows under them/],
    [[headings, ...Array.from({ length: mostRows + 1 }, (_, n) => `a${n}`)].join('\n'), /at most 200/],
    ['x'.repeat(700_000), /too long/],
    ['Id\tProgress\na\t"open', /quotation mark/],
  ])('that cannot be read say why: %.20j', (text, problem) => {
    expect(readPaste(text)).toMatchObject({ rows: [], problem: expect.stringMatching(problem) });
  });

  it.each([
    ['On track (green)', 'green'],
    ['AMBER', 'amber'],
    ['complete and evidenced', 'blue'],
    ['purple', null],
  ])('BRAG is read from its word, its colour or both: %s', (cell, brag) => {
    expect(bragIn(cell)).toBe(brag);
  });
});

describe('What a pasted row would record', () => {
  const digestIn: DigestIn = (_, content) => contentDigest(Buffer.alloc(32, 7), content);
  const part = (agency: string, more: Partial<AgencysPart> = {}): AgencysPart => ({
    agency,
    title: `The ${agency}`,
    endedOn: null,
    brag: null,
    goes: { brag: null, by: 'report' },
    progress: null,
    progressRevision: null,
    owesEvidence: true,
    governanceSignedOff: false,
    notAccepted: false,
    evidence: [],
    mayReport: true,
    leads: false,
    ...more,
  });
  const action = (id: string, parts: AgencysPart[], more: Partial<ListedAction> = {}) =>
    ({ action: id, case: 'c', ownReference: null, open: true, parts, ...more }) as ListedAction;
  const two = action('action-1', [part('school'), part('clinic', { mayReport: false })], { ownReference: 'R1' });
  const matched = (row: string, actions: readonly ListedAction[] = [two]) =>
    matchRows(paste(row).rows, actions, digestIn)[0]!;

  it('is the progress and the evidence of the one agency that somebody reports for', () => {
    const row = matched('action-1\t\tgreen\tGoing well\tA list');
    expect(row).toMatchObject({
      part: { agency: 'school' },
      progress: { brag: 'green', words: 'Going well' },
      problems: [],
    });
    expect(row.evidence!.id).toMatch(/^[0-9a-f]{32}$/);
    expect(isReady(row)).toBe(true);
  });

  it.each([
    ['nobody\t\tgreen\tx', 'id', /No action/],
    ['\t\tgreen\tx', 'reference', /Enter which action/],
    ['action-1\tThe clinic\tgreen\tx', 'agency', /No agency/],
    ['action-1\t\tpurple\tx', 'brag', /Use blue/],
    ['action-1\t\t\tx', 'brag', /Enter how it goes/],
    ['action-1\t\tgreen\t', 'progress', /Enter what progress/],
  ])('is nothing where a cell is wrong, and the cell is named: %j', (row, column, says) => {
    const { problems } = matched(row);
    expect(problems).toEqual([{ column, says: expect.stringMatching(says) }]);
  });

  it('is nothing where it says what stands already', () => {
    const first = matched('action-1\t\tgreen\tx\tA list');
    const evidence = [
      { evidence: first.evidence!.id, standing: 'awaiting' as const, givenOn: '2026-06-01', further: null },
    ];
    const now = action('action-1', [
      part('school', { brag: 'green', progress: { words: 'x', on: '2026-06-01' }, evidence }),
    ]);
    const again = matched('action-1\t\tgreen\tx\tA list', [now]);
    expect(again).toMatchObject({ progress: null, evidence: null, problems: [] });
    expect(isReady(again)).toBe(false);
  });

  it('has the same key while the same stands before it on the same day, and another once something else does', () => {
    const key = (row: string, day: string, actions = [two]) =>
      rowKey('ProgressReported', matched(row, actions), day, digestIn);
    const green = key('action-1\t\tgreen\tx', '2026-06-01');
    expect(key('action-1\t\tgreen\tx', '2026-06-01')).toBe(green);
    expect(key('action-1\t\tgreen\tx', '2026-06-02')).not.toBe(green);
    expect(key('action-1\t\tamber\tx', '2026-06-01')).not.toBe(green);
    const since = action('action-1', [part('school', { brag: 'red', progressRevision: 7 })]);
    expect(key('action-1\t\tgreen\tx', '2026-06-01', [since])).not.toBe(green);
  });

  it('has ids that nobody without the key of its case finds by guessing, and is nothing once that key is gone', () => {
    const another: DigestIn = (_, content) => contentDigest(Buffer.alloc(32, 8), content);
    const row = 'action-1\t\tgreen\tx\tA list';
    const [here, there] = [digestIn, another].map((digest) => {
      const one = matchRows(paste(row).rows, [two], digest)[0]!;
      return { evidence: one.evidence!.id, key: rowKey('EvidenceSubmitted', one, '2026-06-01', digest) };
    });
    expect(here!.evidence).not.toBe(there!.evidence);
    expect(here!.key).not.toBe(there!.key);
    expect(matchRows(paste(row).rows, [two], () => null)[0]!.problems[0]!.says).toMatch(/was erased/);
  });

  it('is found by a reference where one action alone has it', () => {
    const byReference = (actions: ListedAction[]) =>
      matchRows(readPaste('Reference\tBRAG\tProgress\nr1\tgreen\tx').rows, actions, digestIn)[0]!;
    expect(byReference([two]).problems).toEqual([]);
    expect(byReference([two, action('action-2', [part('school')], { ownReference: 'R1' })]).problems[0]!.says).toMatch(
      /More than one/,
    );
  });

  it('is nothing of an action that has come to its end', () => {
    expect(matched('action-1\t\tgreen\tx', [{ ...two, open: false }]).problems[0]!.says).toMatch(/come to its end/);
  });

  it('waits to be looked at where somebody reported on the same part since it was shown', () => {
    const shown = matched('action-1\t\tgreen\tx');
    const seen = seenIn(seenOf([shown]));
    expect(unlessOvertaken(shown, seen).problems).toEqual([]);
    const since = action('action-1', [part('school', { progressRevision: 7 })]);
    const overtaken = unlessOvertaken(matched('action-1\t\tgreen\tx', [since]), seen);
    expect(overtaken.problems).toEqual([{ column: 'progress', says: expect.stringMatching(/recorded meanwhile/) }]);
    expect(seenIn('<b>')).toEqual(new Map());
  });
});
