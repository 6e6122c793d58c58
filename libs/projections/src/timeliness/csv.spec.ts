import { parse } from 'csv-parse/sync';
import { csvOf } from './table';

it('A text of several lines stays in its own field, so that every row of a CSV is a row', () => {
  const said = ['Slides of the training\nVisit records', 'one\r\ntwo', 'one\rtwo', 'a, b and "c"', 'plain'];
  const rows = said.map((evidence, at) => ({ evidence, stands: String(at) }));
  const [heading, ...lines] = parse(csvOf(['evidence', 'stands'], rows), { record_delimiter: '\r\n' }) as string[][];
  expect(heading).toEqual(['evidence', 'stands']);
  expect(lines).toEqual(rows.map(({ evidence, stands }) => [evidence, stands]));
  expect(csvOf(['evidence'], [{ evidence: 'one\ntwo' }])).toBe('evidence\r\n"one\ntwo"\r\n');
});
