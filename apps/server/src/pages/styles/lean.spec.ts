import { classesOf, withoutRepeated, withoutUnnamed, withTypefaceOnce, wordsOf } from './lean';

describe('A style sheet that is made lean', () => {
  const words = wordsOf(['<p class="known">', 'class="tag--{{ colour }}"', "'--', 'other'"]);

  it('keeps rules for elements, for classes that are named, and for names that are put together', () => {
    const css = '.known a:hover{color:red}p{margin:0}.tag--blue{color:blue}.known:not(.never){top:0}';
    expect(withoutUnnamed(css, words)).toBe(css);
  });

  it('leaves out what nothing names, also within rules for a screen, and what is empty after that', () => {
    const css =
      '.never,.known{top:0}@media(min-width: 1px){.never{left:0}}@media print{.never{top:1px}.known{top:2px}}';
    expect(withoutUnnamed(css, words)).toBe('.known{top:0}@media print{.known{top:2px}}');
  });

  it('is not misled by brackets, commas and braces that part nothing', () => {
    const css = '.known:is(a,b){content:"}"}@keyframes move{from{top:0}to{top:1px}}';
    expect(withoutUnnamed(css, words)).toBe(css);
  });

  it('says the typeface with the body alone, and leaves other typefaces', () => {
    const face = 'font-family:arial,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale';
    expect(
      withTypefaceOnce(
        `.govuk-template__body{${face}}.known{${face};top:0}@media print{.known{font-family:arial,sans-serif}}pre{font-family:monospace}`,
      ),
    ).toBe(`.govuk-template__body{${face}}.known{top:0}pre{font-family:monospace}`);
  });

  it('does not repeat what a sheet before it says, where it says it for the same screens', () => {
    const before = '.known{top:0}@media print{.other{left:0}}';
    const css = '.known{top:0}.known{top:1px}@media print{.other{left:0}.known{top:0}}';
    expect(withoutRepeated(css, before)).toBe('.known{top:1px}@media print{.known{top:0}}');
  });

  it('tells which classes it styles', () => {
    expect([...classesOf('.a .b-c:hover,p.d{top:0}@media print{.e{top:0}}')]).toEqual(['a', 'b-c', 'd', 'e']);
  });
});
