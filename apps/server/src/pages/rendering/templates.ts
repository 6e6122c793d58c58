import { dirname, join } from 'node:path';
import { Environment, FileSystemLoader } from 'nunjucks';
import { within } from '@waymark/forms';
import { keepMacros } from './kept-macros';
import { inWords } from '@waymark/statute';
import { instantInWords } from '../words/dates';
import { addressOfAsset } from './assets';

/** The folder of all templates of pages. */
export const views = join(__dirname, '..', 'views');
const govuk = join(dirname(require.resolve('govuk-frontend/package.json')), 'dist');

keepMacros();

/** Templates are compiled once each and kept; everything that they print is escaped unless it says otherwise. */
const environment = new Environment(new FileSystemLoader([views, govuk], { noCache: false, watch: false }), {
  autoescape: true,
  throwOnUndefined: false,
  trimBlocks: true,
  lstripBlocks: true,
})
  .addGlobal('asset', addressOfAsset)
  .addFilter('date', (stated: string | null) => (stated === null ? '' : inWords(stated)))
  .addFilter('instant', instantInWords)
  .addFilter('inSentence', within);

/** What somebody typed stands in text boxes and in values, and keeps its own lines and spaces. */
const lines = /<textarea[^]*?<\/textarea>|="[^"]*"|\n\s*/g;

/** A page's HTML, without the indentation that macros leave behind: it is half the weight of a page of tables. */
export const render = (template: string, context: object): string =>
  environment.render(template, context).replace(lines, (found) => (found.startsWith('\n') ? '\n' : found));

/** Compiles a template before the first person waits for it. */
export const compile = (template: string): void => void environment.getTemplate(template, true);
