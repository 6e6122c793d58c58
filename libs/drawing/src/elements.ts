// SVG as text. Presentation attributes alone: a page's content security policy lets no inline style through.

type Attributes = Readonly<Record<string, string | number | undefined>>;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (letter) => entities[letter]!);

const valueOf = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 10) / 10) : escaped(value);

export function element(name: string, attributes: Attributes, content: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${valueOf(value)}"`)
    .join('');
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join('')}</${name}>`;
}

export interface Lettering {
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly anchor?: 'middle' | 'start';
}

export interface Line {
  readonly x: number;
  readonly y: number;
  readonly words: string;
}

/** Lines in one lettering, which is said once for all of them: a page is sent with its drawings. */
export const lettered = ({ size, fill, bold, anchor }: Lettering, lines: readonly Line[]): string =>
  element(
    'g',
    {
      'font-size': String(size),
      'font-weight': bold === true ? 'bold' : undefined,
      fill,
      'text-anchor': anchor === 'middle' ? 'middle' : undefined,
    },
    lines.map(({ x, y, words }) => element('text', { x, y }, [escaped(words)])),
  );

export const text = (x: number, y: number, words: string, { size, fill, bold, anchor }: Lettering): string =>
  element(
    'text',
    {
      x,
      y,
      'font-size': String(size),
      'font-weight': bold === true ? 'bold' : undefined,
      fill,
      'text-anchor': anchor === 'middle' ? 'middle' : undefined,
    },
    [escaped(words)],
  );
