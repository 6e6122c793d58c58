import { story, type Story } from '../testing/story';
import { gapsIn } from './gaps';
import { partnership, type Partnership } from './partnership';

const registered = () => story(partnership).takes('PartnershipRegistered', { name: 'Northmoor' }, { on: '2019-09-29' });
const joins = (told: Story, body: string, kind: string, on: string): Story =>
  told.takes('BodyJoined', { body, kind, name: `Northmoor ${body}` }, { on });
const whole = (): Story =>
  [
    ['council', 'local authority', '2019-09-29'],
    ['group', 'clinical commissioning group', '2019-09-29'],
    ['police', 'police', '2019-09-29'],
  ].reduce((told, [body, kind, on]) => joins(told, body!, kind!, on!), registered());
const gaps = (told: Story) => gapsIn(told.instance().state as Partnership);
const health = 'integrated care board or clinical commissioning group';

describe('The statutory partners of an area', () => {
  it('have no gap where one goes on from the day on which another left', () => {
    const told = joins(
      whole().takes('BodyLeft', { body: 'group' }, { on: '2022-07-01' }),
      'board',
      'integrated care board',
      '2022-07-01',
    );
    expect(gaps(told)).toEqual([]);
  });

  it('have a gap of the days between two memberships of one body', () => {
    const left = whole().takes('BodyLeft', { body: 'police' }, { on: '2023-03-01' });
    expect(gaps(joins(left, 'police', 'police', '2023-04-01'))).toEqual([
      { partner: 'police', from: '2023-03-01', until: '2023-03-31' },
    ]);
  });

  it('have none while another of the kind decides', () => {
    const two = joins(whole(), 'city', 'local authority', '2020-01-01');
    expect(gaps(two.takes('BodyLeft', { body: 'council' }, { on: '2024-04-01' }))).toEqual([]);
  });

  it('have a gap until the first of a kind joins, and from the day on which the last one leaves', () => {
    const told = joins(
      joins(registered(), 'council', 'local authority', '2019-09-29'),
      'police',
      'police',
      '2020-01-01',
    );
    expect(gaps(told)).toEqual([
      { partner: health, from: '2019-09-29', until: null },
      { partner: 'police', from: '2019-09-29', until: '2019-12-31' },
    ]);
    expect(gaps(told.takes('BodyLeft', { body: 'council' }, { on: '2025-04-01' }))).toContainEqual({
      partner: 'local authority',
      from: '2025-04-01',
      until: null,
    });
  });

  it('are not asked after where none has joined yet', () => {
    expect(gaps(registered())).toEqual([]);
    expect(gaps(joins(registered(), 'chair', 'other', '2010-04-01'))).toEqual([]);
  });
});
