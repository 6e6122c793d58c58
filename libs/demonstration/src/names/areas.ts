import { chanceOf } from '../chance';

// Areas that do not exist: neither council, board nor force of any of these names is known.

const beginnings = [
  'Ankel',
  'Bracken',
  'Corven',
  'Dorrin',
  'Emmer',
  'Fenwy',
  'Garrel',
  'Hesker',
  'Ivren',
  'Kestrel',
  'Larken',
  'Morrow',
  'Lissen',
  'Orrel',
  'Pellin',
  'Quern',
  'Rushen',
  'Sorrel',
  'Tarrin',
  'Thessel',
  'Vennel',
  'Wether',
  'Yarrel',
  'Ostre',
] as const;

const endings = ['mere', 'holt', 'combe', 'garth', 'shaw', 'stowe', 'fold', 'march', 'wold', 'haven'] as const;

const all = beginnings.flatMap((beginning) => endings.map((ending) => `${beginning}${ending}`));

/** So many different names of areas, in an order that the seed gives. */
export const areaNames = (seed: number, count: number): string[] =>
  chanceOf(seed, 'names of areas').some(all, all.length).slice(0, count);
