import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMemoryKeyStore } from '@waymark/vault';
import { dateIn, keyToIndexWith, mentionsIn, openSearchFile, termsIn, tokenOf, tokensToFind, wordsIn } from '.';

const at = '2026-06-01T09:00:00.000Z';

describe('Words', () => {
  it.each([
    ['O’Neill-Brânză', ['oneill', 'branza']],
    ['SIN-0001', ['sin', '0001']],
    ['  A  b\tc ', []],
    ['Wren wren', ['wren']],
  ])('%j is compared as %j', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  it.each([
    ['born 3 March 2019', '2019-03-03'],
    ['03/03/2019', '2019-03-03'],
    ['2019-03-03', '2019-03-03'],
    ['31/02/2019', null],
    ['March 2019', null],
    ['13 Wren 2019', null],
  ])('a date is read from %j', (text, day) => {
    expect(dateIn(text)?.day ?? null).toBe(day);
  });
});

describe('What somebody looks for', () => {
  it('is a reference of Waymark’s own in clear, a date, and words, each of which must match', () => {
    expect(termsIn('7k2m-4qxd Wren 3 March 2019')).toEqual([
      [{ is: 'reference', reference: '7K2M-4QXD' }],
      [{ is: 'date', day: '2019-03-03' }],
      [{ is: 'word', word: 'wren' }],
    ]);
  });

  it('is looked for as a reference and as a word where it could be either', () => {
    expect(termsIn('7K2M4QXD')).toEqual([
      [
        { is: 'reference', reference: '7K2M-4QXD' },
        { is: 'word', word: '7k2m4qxd' },
      ],
    ]);
  });

  it('is nothing where nothing was typed', () => {
    expect(termsIn(' - ')).toEqual([]);
  });
});

describe('What can be found of a step', () => {
  it('is names, references, places and whole dates of birth, and no account of what happened', () => {
    const particulars = [
      { child: 'c1', name: 'Wren Hollis', bornOn: '2019-03-03' },
      { child: 'c2', bornOn: '2020' },
    ];
    const found = mentionsIn('rapidReview', 'Referred', { place: 'Elm Road', account: 'Sealed', particulars });
    expect(found.map(({ kind, word }) => `${kind}: ${word}`)).toEqual([
      'place: elm',
      'place: road',
      'name: wren',
      'name: hollis',
      'date of birth: 2019-03-03',
    ]);
    expect(mentionsIn('rapidReview', 'ReturnReceived', { involvement: 'Wren' })).toEqual([]);
  });

  it.each([
    ['ReviewRecorded', { representative: 'Rowan Ellery', about: 'Sealed' }],
    ['RepresentativeNamed', { name: 'Rowan Ellery', note: 'Sealed' }],
  ])('is who represents the partnership on a review led by others: %s', (fact, data) => {
    expect(mentionsIn('otherReview', fact, data)).toEqual([
      { kind: 'name', word: 'rowan' },
      { kind: 'name', word: 'ellery' },
    ]);
  });
});

describe('What can be found of national learning', () => {
  it('is its title and its publisher, which are nobody’s name', () => {
    const data = { title: 'Out of view', publisher: 'The Panel', about: 'Sealed', cameFrom: 'Rowan Ellery' };
    expect(
      mentionsIn('nationalLearning', 'LearningReceived', data).map(({ kind, word }) => `${kind}: ${word}`),
    ).toEqual(['title: out', 'title: of', 'title: view', 'title: the', 'title: panel']);
  });
});

describe('The index', () => {
  const keys = openMemoryKeyStore();
  const folder = mkdtempSync(join(tmpdir(), 'waymark-search-'));
  const file = openSearchFile({ file: join(folder, 'search.db'), keys });
  afterAll(() => {
    file.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const wren = { kind: 'name', word: 'wren' } as const;
  const index = (words: readonly string[], position: string, erased: string[] = []) => {
    const key = keyToIndexWith(keys, 'northmoor', at);
    const tokens = words.map((word) => tokenOf(key, { kind: 'name', word }));
    file.take({
      position,
      erased,
      streams: erased.length > 0 ? [] : [{ case: 'c1', stream: 'rapidReview-1', tokens }],
    });
  };
  const found = (partnership = 'northmoor') =>
    [...file.casesWith(tokensToFind(keys, partnership, ['name'], 'wren')).values()].flatMap((cases) => [...cases]);

  it('finds a case by the key of the partnership that leads it, and by no other', () => {
    index(['wren', 'hollis'], '1');
    expect(found()).toEqual(['c1']);
    keyToIndexWith(keys, 'eastvale', at);
    expect(found('eastvale')).toEqual([]);
    expect(found('nobody')).toEqual([]);
    expect(tokenOf(keyToIndexWith(keys, 'northmoor', at), wren)).not.toBe(
      tokenOf(keyToIndexWith(keys, 'eastvale', at), wren),
    );
  });

  it('holds no word in clear, and forgets what a stream no longer says', () => {
    expect(readFileSync(join(folder, 'search.db-wal')).toString('latin1')).not.toMatch(/wren|hollis/i);
    index(['robin'], '2');
    expect(found()).toEqual([]);
    expect(file.position()).toBe('2');
  });

  it('loses every token of a case that is erased', () => {
    index(['wren'], '3');
    index([], '4', ['c1']);
    expect(found()).toEqual([]);
  });

  it('keeps what is looked for sealed, for an hour, for whoever looked alone', () => {
    file.keep('unit', 's1', 'Wren Hollis', at);
    expect(file.find('unit', 's1', at)).toBe('Wren Hollis');
    expect(file.find('chair', 's1', at)).toBeNull();
    expect(file.find('unit', 's1', '2026-06-01T10:00:00.000Z')).toBeNull();
    expect(readFileSync(join(folder, 'search.db-wal')).toString('latin1')).not.toContain('Hollis');
  });
});
