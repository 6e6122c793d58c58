import { partnership, person } from '../directory';
import { referral, referred } from '../testing/rapid-review-story';
import { begun, notified, plain } from '../testing/rapid-review-story';
import { asksOf, objectionsOf, story } from '../testing/story';

const council = { body: 'council', kind: 'local authority', name: 'Northmoor Council' };
const registered = () => story(partnership).takes('PartnershipRegistered', { name: 'Northmoor' }, { on: '2019-09-29' });

describe('A day in another century', () => {
  it('on which a body joined is asked about, and recorded with the reason', () => {
    expect(objectionsOf(registered().tries('BodyJoined', council, { on: '1899-04-01' }))).toMatchObject([
      { rule: 'dayIsPlausible', force: 'ask', because: expect.stringContaining('before the Children Act 1989') },
    ]);
    const told = registered().given('BodyJoined', council, { on: '1974-04-01' });
    expect(told.last()).toMatchObject({ occurredOn: '1974-04-01', departures: ['dayIsPlausible'] });
  });

  it('to come is asked about where it lies more than ten years ahead', () => {
    expect(asksOf(registered().tries('BodyJoined', council, { on: '2036-11-20' }))).toEqual([]);
    expect(objectionsOf(registered().tries('BodyJoined', council, { on: '2036-11-21' }))).toMatchObject([
      { rule: 'dayIsPlausible', because: expect.stringContaining('more than ten years ahead') },
    ]);
  });

  it('on which somebody was given a role is asked about', () => {
    const told = story(person).takes('PersonRegistered', { partnership: 'northmoor', name: 'Linnet Ashdown' });
    const role = { role: 'lead', partnership: 'northmoor', body: 'council' };
    expect(asksOf(told.tries('RoleGiven', role, { on: '1899-01-01' }))).toEqual(['dayIsPlausible']);
    expect(asksOf(told.tries('RoleGiven', role, { on: '1990-01-01' }))).toEqual([]);
  });

  it('is asked about whichever way it is stated, and not where it is not known', () => {
    for (const on of ['1899', '1899-05', '../1899-05-01', '1980-01-01/2026-01-01'])
      expect(asksOf(begun().tries('Referred', referral, { on }))).toContain('dayIsPlausible');
    expect(asksOf(begun().tries('Referred', referral, { on: 'not-known' }))).toEqual([]);
  });

  it('that a step names is asked about where it lies more than ten years ahead, and recorded with the reason', () => {
    const asked = (due: string) => ({ agency: 'school', due, basis: 'by agreement' });
    expect(asksOf(notified().tries('InformationRequested', asked('2036-11-20')))).toEqual([]);
    expect(objectionsOf(notified().tries('InformationRequested', asked('2199-11-30')))).toMatchObject([
      { rule: 'dayIsPlausible', force: 'ask', because: expect.stringContaining('A date that it names lies') },
    ]);
    const told = notified().given('InformationRequested', asked('2199-11-30'));
    expect(told.last().departures).toEqual(['dayIsPlausible']);
    const correct = (due: string) =>
      told.tries('FactCorrected', { event: told.eventOf('InformationRequested'), values: { due }, reason: 'Misread.' });
    expect(asksOf(correct('2026-11-30'))).toEqual([]);
    expect(asksOf(correct('2199-12-01'))).toEqual(['dayIsPlausible']);
  });

  it('of a correction is asked about where it is the corrected day, and not where it stood before', () => {
    const told = referred();
    const correct = (occurredOn: string) =>
      told.tries('FactCorrected', { event: told.eventOf('Referred'), occurredOn, values: {}, reason: 'Misread.' });
    expect(asksOf(correct('1026-10-06'))).toEqual(['dayIsPlausible']);
    expect(asksOf(correct('2026-10-07'))).toEqual([]);
    const old = begun().given('Referred', referral, { on: '1988-10-06' });
    const values = { account: 'What the health visitor saw, in full.' };
    const event = old.eventOf('Referred');
    expect(asksOf(old.tries('FactCorrected', { event, values, reason: 'Incomplete.' }))).toEqual([]);
  });

  it('in a row of a list is asked about as any other, once for all of them', () => {
    const returned = (by: string, on: string) => ({
      ...plain.ReturnReceived,
      episodes: [
        { on: '2026-01', what: 'A visit.' },
        { on, what: 'Another.' },
      ],
      earlyActions: [{ what: 'Train.', by }, { what: 'Look again.' }],
    });
    const tried = (by: string, on: string) => objectionsOf(notified().tries('ReturnReceived', returned(by, on)));
    expect(tried('2027-01-10', '1989-11-16')).toEqual([]);
    expect(tried('2027-01-10', '1026-03-02')).toMatchObject([
      {
        rule: 'dayIsPlausible',
        because: expect.stringContaining('A date that it names, in row 2 of a list, lies before'),
      },
    ]);
    expect(tried('2206-01-10', '2026-03-02')).toMatchObject([
      {
        rule: 'dayIsPlausible',
        because: expect.stringContaining('in row 1 of a list, lies more than ten years ahead'),
      },
    ]);
    expect(tried('2206-01-10', '1026-03-02')).toHaveLength(1);
  });

  it('that a row tells as past is asked about where it is still to come', () => {
    const returned = (on: string) => ({ ...plain.ReturnReceived, episodes: [{ on, what: 'A visit.' }] });
    expect(asksOf(notified().tries('ReturnReceived', returned('2026-11-20')))).not.toContain('dayIsPlausible');
    expect(asksOf(notified().tries('ReturnReceived', returned('2026-11-21')))).toContain('dayIsPlausible');
  });

  it('on which something happened that a step names is asked about where it lies in another century', () => {
    expect(asksOf(begun().tries('Referred', { ...referral, incidentOn: '1026-10-05' }))).toContain('dayIsPlausible');
    const born = { particulars: [{ child: referral.children[0], bornOn: '1025' }] };
    expect(asksOf(begun().tries('Referred', { ...referral, ...born }))).toContain('dayIsPlausible');
  });
});
