import * as fc from 'fast-check';
import { hasLoneSurrogate, LoneSurrogate, loneSurrogateAt, refuseLoneSurrogates } from './lone-surrogates';

describe('lone surrogates', () => {
  it('are found in no well-formed content', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => expect(hasLoneSurrogate(value)).toBe(false)),
    );
    expect(loneSurrogateAt({ a: [null, 1, true, undefined, '👩‍👧'] })).toBeNull();
  });

  it('are found wherever they stand, with the path of the field', () => {
    expect(loneSurrogateAt({ children: [{ name: 'Ada' }, { name: 'Z\udc00' }] })).toBe('children.1.name');
    expect(loneSurrogateAt('\ud800')).toBe('');
    expect(loneSurrogateAt(['\ud83d\ud83d\ude00'])).toBe('0');
  });

  it('are found in names of members, which are then named without them', () => {
    expect(loneSurrogateAt({ data: { 'bad\ud800': 1 } })).toBe('data.bad\ufffd');
  });

  it('are refused without quoting the text', () => {
    const refuse = () => refuseLoneSurrogates({ notes: 'Amelia \udfff' });
    expect(refuse).toThrow(LoneSurrogate);
    expect(refuse).toThrow('The text at "notes" holds half a character (a lone surrogate) and cannot be stored.');
  });
});
