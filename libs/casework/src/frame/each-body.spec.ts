import { awaitedOfOthers, bodiesStanding, stageTitleOf } from '.';
import { agreed, closed, drafted } from '../testing/action-plan-story';
import { ordinary } from '../testing/known';
import { considered, decided, notified } from '../testing/rapid-review-story';
import type { Story } from '../testing/story';

const standing = (told: Story, known = ordinary) => {
  const { state, stage } = told.instance();
  return bodiesStanding(told.page, { state, stage, day: known.today, known }).map(({ bodies }) =>
    bodies.map(({ title, decided }) => [title, decided]),
  );
};

const council = 'Northmoor Council';
const board = 'Northmoor and Vale Integrated Care Board';
const police = 'Northmoor Police';

describe('What each deciding body does for itself', () => {
  it('is told by body: a plan that one partner agreed is not agreed by the others', () => {
    const told = drafted().given('PlanAgreed', { body: 'police', rationale: 'It fits.' });
    expect(told.stage()).toBe('agreed');
    expect(told.page.stages['agreed']).toBe('Agreed by one partner or more');
    expect(standing(told)).toEqual([
      [
        [council, null],
        [board, null],
        [police, 'Agreed'],
      ],
    ]);
  });

  it('calls a plan agreed by all once every deciding body of the day has agreed', () => {
    const called = (told: Story) => {
      const { state, stage } = told.instance();
      const standing = bodiesStanding(told.page, {
        state,
        day: ordinary.today,
        stage,
        known: ordinary,
      });
      return [stageTitleOf(told.page, told.instance(), ordinary), ...awaitedOfOthers(standing)];
    };
    expect(called(drafted())).toEqual(['Drafted: not yet agreed by partners']);
    const one = drafted().given('PlanAgreed', { body: 'police', rationale: 'It fits.' });
    expect(called(one)).toEqual(['Agreed by one partner or more', 'PlanAgreed']);
    expect(called(agreed())).toEqual(['Agreed by all partners']);
  });

  it('says of a closed plan which partner never agreed it', () => {
    const told = drafted().given('PlanAgreed', { body: 'police', rationale: 'It fits.' }).given('Closed', {});
    const { state, stage } = told.instance();
    const found = bodiesStanding(told.page, { state, stage, day: ordinary.today, known: ordinary });
    expect(found).toMatchObject([{ awaited: false, notYet: 'No agreement was recorded' }]);
    expect(standing(told)).toEqual([
      [
        [council, null],
        [board, null],
        [police, 'Agreed'],
      ],
    ]);
  });

  it('counts a partner of another area that decides here', () => {
    const told = drafted().takes('BodyTakesPart', { body: 'neighbour', decides: true });
    expect(standing(told)).toEqual([
      [
        [council, null],
        [board, null],
        [police, null],
        ['Eastmere Council', null],
      ],
    ]);
  });

  it('keeps the word of a body that has left since, and waits for the one that came after it', () => {
    const [one, , last] = ordinary.decidingOn(ordinary.today);
    const after = { body: 'new-board', kind: 'integrated care board', title: 'New Vale Board' };
    const known = { ...ordinary, decidingOn: () => [one!, after, last!] };
    const told = drafted().given('PlanAgreed', { body: 'health-board', rationale: 'It fits.' });
    expect(standing(told, known)).toEqual([
      [
        [council, null],
        ['New Vale Board', null],
        [police, null],
        [board, 'Agreed'],
      ],
    ]);
  });

  it('waits for nobody once the record is closed', () => {
    expect(standing(closed())[0]!.every(([, said]) => said === 'Agreed')).toBe(true);
    expect(standing(agreed().given('Closed'))[0]!.some(([, said]) => said === null)).toBe(false);
  });

  it('of a rapid review is how each decided, once it was considered', () => {
    expect(standing(notified())).toEqual([]);
    const told = considered().given('BodyDecided', {
      body: 'police',
      decision: 'local review',
      rationale: 'As discussed.',
    });
    expect(standing(told)).toEqual([
      [
        [council, null],
        [board, null],
        [police, 'A local child safeguarding practice review'],
      ],
    ]);
    expect(standing(decided())).toEqual([
      [
        [council, 'No local child safeguarding practice review'],
        [board, 'No local child safeguarding practice review'],
        [police, 'No local child safeguarding practice review'],
      ],
    ]);
  });

  it('of a rapid review that went on without one of them is told of that one too, and it is waited for no more', () => {
    const told = considered()
      .given('BodyDecided', { body: 'police', decision: 'local review', rationale: 'As discussed.' })
      .given('Closed', {});
    expect(told.stage()).toBe('closed');
    expect(standing(told)).toEqual([
      [
        [council, null],
        [board, null],
        [police, 'A local child safeguarding practice review'],
      ],
    ]);
    const { state, stage } = told.instance();
    const found = bodiesStanding(told.page, {
      state,
      day: ordinary.today,
      stage,
      known: ordinary,
    });
    expect(found).toMatchObject([{ awaited: false, notYet: 'No decision was recorded' }]);
    expect(awaitedOfOthers(found)).toEqual([]);
  });
});
