import { formFor } from '../forms';
import { namelessPerson, type Held } from '../held/choice';
import { fieldView } from '../showing/field-view';
import { typedFrom, typedUnder } from '../typed';
import { readStep } from './read-step';

const today = '2026-06-30';
const held: Held = {
  agency: [
    { value: 'hospital', words: 'Northmoor Hospital' },
    { value: 'school', words: 'Fellside School' },
  ],
  child: [{ value: 'child-1', words: 'Child 1' }],
  draft: [{ value: 'draft-1', words: 'Version 1' }],
  'deciding body': [{ value: 'police', words: 'Northmoor police' }],
  person: [
    { value: 'person-1', words: 'Amy Fell' },
    { value: 'person-9', words: namelessPerson, nameless: true },
  ],
  'question of a letter': [{ value: 'question-1', words: 'What changed?', more: { letter: 'letter-1' } }],
};

const form = (type: string) => formFor('rapid-review', type)!;
const read = (type: string, body: Record<string, unknown>) =>
  readStep(form(type), { typed: typedFrom(body), held, newId: (box) => `new-${box.replaceAll('.', '-')}`, today });

const said = (type: string, body: Record<string, unknown>): Record<string, string> => {
  const found = read(type, body);
  return found.answer === 'problems' ? Object.fromEntries(found.problems.map(({ box, says }) => [box, says])) : {};
};

const happened = { 'occurredOn.day': '26', 'occurredOn.month': '5', 'occurredOn.year': '2026' };
const dateOf = (day: string, month: string, year: string) => ({
  ...happened,
  agency: 'hospital',
  basis: 'by agreement',
  'due.day': day,
  'due.month': month,
  'due.year': year,
});
const incident = (typed: Record<string, string>) =>
  said('Referred', Object.fromEntries(Object.entries(typed).map(([part, value]) => [`incidentOn.${part}`, value])));

describe('answers that are in order each, and at odds with one another', () => {
  it('are told in the words of what is recorded, at the question of which it says them', () => {
    const bodies = ['council', 'police'].map((value) => ({ value, words: value }));
    const cameBoth = {
      ...happened,
      held: 'online',
      'attendance.0.body': 'council',
      'attendance.0.seniority': 'director',
      'attendance.0.decisionAuthority': 'yes',
      'attendance.0.as': 'member',
      apologies: ['police', 'council'],
    };
    const found = readStep(formFor('meeting', 'MeetingHeld')!, {
      typed: typedFrom(cameBoth),
      held: { ...held, 'body or agency': bodies },
      newId: (box) => box,
      today,
    });
    expect(found).toEqual({
      answer: 'problems',
      problems: [
        {
          box: 'apologies',
          says: 'The body in row 1 of the attendance stands here too. A body either attends or sends its apologies.',
        },
      ],
    });
  });
});

describe('a form that is not filled in', () => {
  it('says of each question what to do', () => {
    expect(said('InformationRequested', {})).toEqual({
      agency: 'Select at least one agency',
      'due.day': 'Enter the date the return is due',
      basis: 'Select the basis of the request',
      'occurredOn.day': 'Enter the date of the request',
    });
  });

  it('asks for at least one entry of a list that must have one', () => {
    expect(said('Referred', {})['children.0.part']).toBe('Add at least one child');
  });
});

describe('a day', () => {
  it.each([
    ['', '6', '2026', 'due.day', 'Date the return is due must include a day'],
    ['27', '', '2026', 'due.month', 'Date the return is due must include a month'],
    ['27', '6', '', 'due.year', 'Date the return is due must include a year'],
    ['31', '6', '2026', 'due.day', 'Date the return is due must be a real date'],
    ['27', '13', '2026', 'due.month', 'Date the return is due must be a real date'],
    ['27', 'Juneish', '2026', 'due.month', 'Date the return is due must be a real date'],
    ['27', '6', '26', 'due.year', 'The year in the date the return is due must have 4 numbers'],
    ['0x1b', '6', '2026', 'due.day', 'Date the return is due must be a real date'],
  ])('%s %s %s is answered', (day, month, year, box, says) => {
    expect(said('InformationRequested', dateOf(day, month, year))).toEqual({ [box]: says });
  });

  it.each(['6', '06', 'jun', 'June', 'JUNE', ' june '])('takes the month written as %s', (month) => {
    expect(read('InformationRequested', dateOf('27', month, '2026'))).toMatchObject({ data: { due: '2026-06-27' } });
  });
});

describe('a date as its source has it', () => {
  it('must include a year', () => {
    expect(incident({ day: '11', month: '5' })['incidentOn.year']).toBe('Date of the incident must include a year');
  });

  it('cannot lie in the future where it has happened', () => {
    expect(incident({ day: '1', month: '7', year: '2026' })['incidentOn.day']).toBe(
      'Date of the incident must be today or in the past',
    );
  });

  it.each([
    [{ day: '11', month: '5', year: '2026' }, '2026-05-11'],
    [{ month: 'may', year: '2026' }, '2026-05'],
    [{ year: '2026' }, '2026'],
    [{ day: '11', month: '5', year: '2026', exact: 'before' }, '../2026-05-11'],
    [
      {
        day: '11',
        month: '5',
        year: '2026',
        exact: 'until',
        'until.day': '13',
        'until.month': '5',
        'until.year': '2026',
      },
      '2026-05-11/2026-05-13',
    ],
    // Whoever gives a last day need not say besides that it lasted.
    [
      { day: '11', month: '5', year: '2026', 'until.day': '13', 'until.month': '5', 'until.year': '2026' },
      '2026-05-11/2026-05-13',
    ],
    [{ exact: 'unknown' }, 'not-known'],
  ])('%j is %s', (typed, stated) => {
    const body = Object.fromEntries(Object.entries(typed).map(([part, value]) => [`period.${part}`, value]));
    const found = read('ReturnReceived', { ...happened, agency: 'hospital', kind: 'nil', ...body });
    expect(found).toMatchObject({ answer: 'step', data: { period: stated } });
  });

  it('that is not known says why, where it is the date of the step', () => {
    const body = { agency: 'hospital', 'occurredOn.exact': 'unknown' };
    expect(said('ReturnChased', body)).toEqual({ 'occurredOn.because': 'Enter why the date it happened is not known' });
    expect(read('ReturnChased', { ...body, 'occurredOn.because': 'The mail has none.' })).toMatchObject({
      occurredOn: 'not-known',
      dateNotKnownBecause: 'The mail has none.',
    });
  });

  it('of a range ends after it begins', () => {
    const typed = {
      day: '11',
      month: '5',
      year: '2026',
      exact: 'until',
      'until.day': '1',
      'until.month': '5',
      'until.year': '2026',
    };
    expect(incident(typed)['incidentOn.until.day']).toBe(
      'The last day of the date of the incident must be the same as or after the first',
    );
  });
});

describe('a text', () => {
  it('that is too long is told with its limit', () => {
    const body = { ...happened, agency: 'hospital', how: 'x'.repeat(501) };
    expect(said('ReturnChased', body)).toEqual({ how: 'How it was chased must be 500 characters or fewer' });
  });

  it.each(['half a \uD800 character', 'a null \u0000 character'])('with %j is refused in words', (how) => {
    expect(said('ReturnChased', { ...happened, agency: 'hospital', how })).toEqual({
      how: 'How it was chased holds a character that cannot be stored. Delete it, or type the text anew',
    });
  });

  it('keeps mark-up as it was typed, and lines as a record has them', () => {
    const how = '<script>alert(1)</script>\r\n=1+1';
    expect(read('ReturnChased', { ...happened, agency: 'hospital', how })).toMatchObject({
      data: { how: '<script>alert(1)</script>\n=1+1' },
    });
  });

  it('that was sent twice is asked for once', () => {
    const body = { ...happened, agency: 'hospital', how: ['By mail', 'By telephone'] };
    expect(said('ReturnChased', body)).toEqual({ how: 'Enter how it was chased once' });
  });
});

describe('a choice', () => {
  it('is one of those that stand there', () => {
    expect(said('ReturnAccepted', { ...happened, agency: 'somebody-elses' })).toEqual({
      agency: 'Select which agency from the list',
    });
    expect(said('ReturnAccepted', { ...happened, agency: '__proto__' })).toEqual({
      agency: 'Select which agency from the list',
    });
    expect(said('ReturnAccepted', { ...happened, agency: ['hospital', 'hospital'] })).toEqual({
      agency: 'Select which agency once',
    });
  });

  it('of several makes a step of each, and of one that was ticked twice one alone', () => {
    const chased = read('ReturnChased', { ...happened, agency: ['hospital', 'school', 'hospital'], how: 'By mail' });
    expect(chased).toMatchObject({
      data: { agency: 'hospital', how: 'By mail' },
      others: [{ agency: 'school', how: 'By mail' }],
      asked: { agency: ['hospital', 'school'] },
    });
    expect(read('ReturnChased', { ...happened, agency: 'hospital' })).toMatchObject({ others: [] });
  });

  it('of a question brings its letter along', () => {
    const body = { ...happened, question: 'question-1', answer: 'Much.' };
    expect(read('PanelQuestionAnswered', body)).toMatchObject({ data: { letter: 'letter-1', question: 'question-1' } });
  });
});

describe('a decision', () => {
  const view = { ...happened, view: 'notify', reasons: 'The criteria appear to be met.' };

  it('asks who decided, in which capacity and how', () => {
    expect(Object.keys(said('ViewGiven', view))).toEqual(
      expect.arrayContaining(['decidedBy.body', 'decidedBy.capacity', 'decidedBy.given']),
    );
  });

  it('of which nobody said who took it lacks that one answer, and is told so once', () => {
    const decided = { 'decidedBy.capacity': 'lead', 'decidedBy.given': 'meeting' };
    expect(said('ViewGiven', { ...view, ...decided })).toEqual({ 'decidedBy.body': 'Select who decided' });
  });

  it('is of the body that decided it', () => {
    const decided = { 'decidedBy.body': 'police', 'decidedBy.capacity': 'lead', 'decidedBy.given': 'meeting' };
    expect(read('ViewGiven', { ...view, ...decided })).toMatchObject({
      data: { body: 'police' },
      decidedBy: { body: 'police', capacity: 'lead', given: 'meeting' },
    });
  });

  it('is taken by one person: two who are named, one of them from the directory, are at odds', () => {
    const signing = {
      ...happened,
      draft: 'draft-1',
      'decidedBy.body': 'police',
      'decidedBy.capacity': 'lead',
      'decidedBy.given': 'meeting',
      'decidedBy.person': 'person-1',
    };
    expect(said('SignedOff', { ...signing, 'decidedBy.name': 'Ida Pell' })).toEqual({
      'decidedBy.name':
        'Choose who decided in the directory, or enter their name: you chose Amy Fell, and entered another name',
    });
    expect(said('SignedOff', { ...signing, 'decidedBy.name': 'Amy Fell' })).toEqual({});
    expect(said('SignedOff', signing)).toEqual({});
  });

  it('is not taken by somebody erased, nor by the words that stand in the place of their name', () => {
    const signing = {
      ...happened,
      draft: 'draft-1',
      'decidedBy.body': 'police',
      'decidedBy.capacity': 'lead',
      'decidedBy.given': 'meeting',
    };
    const nobody = {
      'decidedBy.name': 'Enter the name of whoever decided: the one in the directory can no longer be read',
    };
    expect(said('SignedOff', { ...signing, 'decidedBy.person': 'person-9' })).toEqual(nobody);
    expect(said('SignedOff', { ...signing, 'decidedBy.name': 'a person whose name can no longer be read.' })).toEqual(
      nobody,
    );
    expect(said('SignedOff', { ...signing, 'decidedBy.name': 'Ida Pell' })).toEqual({});
  });
});

describe('a list', () => {
  const nil = { ...happened, agency: 'hospital', kind: 'full' };
  const episode = (row: number, day: string, what: string) => ({
    [`episodes.${row}.on.day`]: day,
    [`episodes.${row}.on.month`]: '4',
    [`episodes.${row}.on.year`]: '2026',
    [`episodes.${row}.what`]: what,
  });

  it('leaves out rows with nothing in them', () => {
    const body = { ...nil, ...episode(0, '3', 'A visit.'), 'episodes.1.what': ' ', ...episode(2, '14', 'Another.') };
    expect(read('ReturnReceived', body)).toMatchObject({
      data: {
        episodes: [
          { on: '2026-04-03', what: 'A visit.' },
          { on: '2026-04-14', what: 'Another.' },
        ],
      },
    });
  });

  it('names the row that something is wrong with', () => {
    const body = { ...nil, ...episode(0, '3', 'A visit.'), ...episode(1, '31', '') };
    expect(said('ReturnReceived', body)).toEqual({
      'episodes.1.on.day': 'Episode 2: Date must be a real date',
      'episodes.1.what': 'Episode 2: Enter what happened',
    });
  });

  it('becomes what the step holds of it', () => {
    const body = {
      ...happened,
      entry: 'incident',
      'incidentOn.year': '2026',
      nature: 'serious-harm',
      abuseOrNeglect: 'suspected',
      account: 'A fall.',
      referredBy: 'A health visitor',
      fiveDaysRunFrom: 'incident',
      'children.0.part': 'harmed',
      'children.0.name': 'Ash',
      'children.1.part': 'sibling',
    };
    expect(read('Referred', body)).toMatchObject({
      data: {
        children: ['new-children-0-child', 'new-children-1-child'],
        parts: { 'new-children-0-child': 'harmed', 'new-children-1-child': 'sibling' },
        particulars: [{ child: 'new-children-0-child', name: 'Ash' }],
      },
    });
  });
});

describe('a characteristic', () => {
  it('is given, or it is said why it is not known, and not both', () => {
    const body = { ...happened, child: 'child-1', 'about.sex.known': 'female', 'about.sex.because': 'Not asked.' };
    expect(said('ChildDescribed', body)).toEqual({
      'about.sex.because': 'Give the sex, or say why it is not known, and not both',
    });
    expect(read('ChildDescribed', { ...body, 'about.sex.known': '' })).toMatchObject({
      data: { child: 'child-1', particulars: { child: 'child-1', sex: { notKnownBecause: 'Not asked.' } } },
    });
  });
});

describe('a body that nobody filled in', () => {
  it.each([
    null,
    undefined,
    'text',
    17,
    [],
    [['a', 'b']],
    { children: { length: 9 } },
    { 'children.0.part': { toString: 1 } },
  ])('%j is an empty form', (body) => {
    expect(typedFrom(body).size).toBe(0);
  });

  it('gives no name a meaning that no form gives it', () => {
    const body = Object.fromEntries([
      ['__proto__', 'polluted'],
      ['constructor.prototype.agency', 'x'],
      ['agency[]', 'hospital'],
      ['x'.repeat(300), 'long'],
      ['agency', 'hospital'],
    ]);
    const found = read('ReturnChased', { ...happened, ...body });
    expect(found).toMatchObject({ answer: 'step', data: { agency: 'hospital' } });
    expect(({} as Record<string, unknown>)['agency']).toBeUndefined();
  });
});

describe('several forms on one page', () => {
  it('are told apart by what their names begin with', () => {
    const typed = typedFrom({ 'row.3.brag': 'green', 'row.3.progress': 'Half done.', 'row.31.brag': 'red' });
    expect(Object.fromEntries(typedUnder(typed, 'row.3'))).toEqual({ brag: ['green'], progress: ['Half done.'] });
    const brag = formFor('action', 'ProgressReported')!.fields.find(({ name }) => name === 'brag')!;
    const view = fieldView(brag, { typed, held: {}, problems: [], today: '2026-05-26' }, 'row.31');
    expect(view.items.filter(({ checked }) => checked).map(({ value }) => value)).toEqual(['red']);
    expect(view).toMatchObject({ name: 'row.31.brag', id: 'row-31-brag', show: 'radios' });
  });
});
