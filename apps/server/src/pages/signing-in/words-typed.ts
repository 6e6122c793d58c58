import { workflows } from '@waymark/casework';
import { formed, formFor, type Field, type StepForm } from '@waymark/forms';
import { firstStepOf } from '../steps/opening-place';

export interface WordsTyped {
  /** The question that they answer, where the form is one of a step. */
  readonly question: string | null;
  readonly text: string;
}

interface Box {
  readonly name: string;
  readonly value: string;
}

/** Of a form that is none of a step, what reads like words; ids, codes and numbers go along unseen. */
const reads = /\s|^\p{L}{2,}$/u;

/** What somebody wrote in a form, without what they chose and without what the form carries by itself. */
export function wordsTyped(address: string, boxes: readonly Box[]): WordsTyped[] {
  const forms = formsAt(address);
  return boxes.flatMap(({ name, value }): WordsTyped[] => {
    const text = value.trim();
    if (text === '' || name.startsWith('form:')) return [];
    if (name.startsWith('reason:')) return [{ question: null, text }];
    if (forms.length === 0) return reads.test(text) ? [{ question: null, text }] : [];
    const field = forms.map(({ fields, frame }) => fieldAt([...fields, ...frame], name.split('.'))).find(isWritten);
    return field === undefined ? [] : [{ question: field.label, text }];
  });
}

const isWritten = (field: Field | undefined): field is Field => field?.kind === 'text' || field?.kind === 'lines';

/** Steps of several workflows may share a name; they ask much the same. */
function formsAt(whole: string): StepForm[] {
  const address = whole.split('?')[0]!;
  const [, opened] = /\/new\/([a-z-]+)$/.exec(address) ?? [];
  const [, step] = /\/([A-Z][A-Za-z]+)$/.exec(address) ?? [];
  const page = workflows.find(({ name }) => name === opened);
  const found =
    page === undefined
      ? formed.map(({ name }) => formFor(name, step ?? ''))
      : [formFor(page.name, firstStepOf(page) ?? '')];
  return found.filter((form) => form !== null);
}

/** `episodes.0.what`: a question within a list. */
function fieldAt(fields: readonly Field[], [name, ...rest]: readonly string[]): Field | undefined {
  const field = fields.find((one) => one.name === name);
  if (field === undefined || rest.length === 0) return field;
  if (field.kind === 'knowable') return field.value;
  return field.kind === 'group' || field.kind === 'rows'
    ? fieldAt(field.fields, field.kind === 'rows' ? rest.slice(1) : rest)
    : undefined;
}
