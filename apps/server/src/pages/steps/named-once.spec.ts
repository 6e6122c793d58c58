import { besideBodies } from './named-once';

const council = { value: 'council', words: 'Northmoor Council' };
const asAgency = { value: 'agency-1', words: 'Northmoor  council' };
const school = { value: 'agency-2', words: 'Northmoor Academy' };

describe('Agencies in one list with the deciding bodies', () => {
  it('are named once: a body that is an agency too stands among the bodies', () => {
    expect(besideBodies([asAgency, school], [council], () => false)).toEqual([school]);
  });

  it('stay where the record names them already, and where the body of that name has ended', () => {
    expect(besideBodies([asAgency, school], [council], (id) => id === 'agency-1')).toEqual([asAgency, school]);
    expect(besideBodies([asAgency], [{ ...council, ended: true }], () => false)).toEqual([asAgency]);
  });
});
