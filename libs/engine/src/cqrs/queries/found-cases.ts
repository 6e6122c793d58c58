import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayAskForNames, mayReadCase } from '@waymark/access';
import { searchKinds, termsIn, tokensToFind, wordsIn, type SearchKind, type Term } from '@waymark/search';
import type { CaseOnBoard } from '../../board/board';
import { Boards } from '../../board/boards';
import type { Engine } from '../../engine';
import { personOf } from '../asking';
import { neutralNamesIn } from '../cases/working-name';
import { ENGINE } from '../engine.token';
import { boardOf } from './board-of';

export interface FoundCases {
  /** What was looked for, as it was typed: for the page of whoever typed it. */
  readonly text: string;
  readonly cases: ReadonlySet<string>;
}

/** The cases, among those that a person may see, in which everything stands that they looked for. Null: no such search. */
export class CasesFound extends Query<FoundCases | null> {
  constructor(
    readonly person: string,
    /** The id under which it was kept. */
    readonly search: string,
  ) {
    super();
  }
}

/** Whoever may never see names in a case finds nothing by them there. Who looks for a name has asked for it, and no name is shown. */
const withoutNames: readonly SearchKind[] = ['working name', 'reference', 'title'];

/** Nor by a working name that is a child's own: where there is one, the others are read beside these. */
const withoutAnyName: readonly SearchKind[] = ['reference', 'title'];

@QueryHandler(CasesFound)
export class CasesFoundHandler implements IQueryHandler<CasesFound> {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(Boards) private readonly boards: Boards,
  ) {}

  async execute({ person, search }: CasesFound): Promise<FoundCases | null> {
    const { search: index, time } = this.engine;
    const text = index.file.find(person, search, time.now());
    if (text === null) return null;
    await index.catchUp();
    const asker = await personOf(this.engine, person);
    const board = await boardOf(this.boards, this.engine, asker);
    const open = board.filter((of) => mayReadCase(asker, of.record));
    const all = termsIn(text);
    const found = this.matching(open, all, (of) => (mayAskForNames(asker, of.record) ? searchKinds : withoutNames));
    for (const of of open)
      if (found.has(of.caseId) && !mayAskForNames(asker, of.record) && !(await this.foundOtherwise(of, all)))
        found.delete(of.caseId);
    return { text, cases: found };
  }

  /** Whether everything is found where the case goes without the working names that are a child's. */
  private async foundOtherwise(of: CaseOnBoard, all: readonly Term[][]): Promise<boolean> {
    const neutral = await neutralNamesIn(this.engine, of);
    if (neutral === null) return true;
    const words = new Set(neutral.flatMap(wordsIn));
    const holds = (term: Term): boolean =>
      (term.is === 'word' && words.has(term.word)) || this.holding(of.record.lead!, withoutAnyName, term)(of);
    return all.every((terms) => terms.some(holds));
  }

  private matching(
    open: readonly CaseOnBoard[],
    all: readonly Term[][],
    kindsOf: (of: CaseOnBoard) => readonly SearchKind[],
  ): Set<string> {
    if (all.length === 0) return new Set();
    const alike = new Map<string, { lead: string; kinds: readonly SearchKind[]; cases: CaseOnBoard[] }>();
    for (const of of open) {
      const [lead, kinds] = [of.record.lead!, kindsOf(of)];
      const key = `${lead}|${kinds.join()}`;
      const group = alike.get(key) ?? { lead, kinds, cases: [] };
      group.cases.push(of);
      alike.set(key, group);
    }
    const found = new Set<string>();
    for (const { lead, kinds, cases } of alike.values()) {
      const holding = all.map((terms) => terms.map((term) => this.holding(lead, kinds, term)));
      for (const { caseId, reference } of cases) {
        if (holding.every((terms) => terms.some((holds) => holds({ caseId, reference })))) found.add(caseId);
      }
    }
    return found;
  }

  private holding(
    lead: string,
    kinds: readonly SearchKind[],
    term: Term,
  ): (of: Pick<CaseOnBoard, 'caseId' | 'reference'>) => boolean {
    if (term.is === 'reference') return ({ reference }) => reference === term.reference;
    const { keys, search } = this.engine;
    const dates = kinds.filter((kind) => kind === 'date of birth');
    const others = kinds.filter((kind) => kind !== 'date of birth');
    const tokens =
      term.is === 'date' ? tokensToFind(keys, lead, dates, term.day) : tokensToFind(keys, lead, others, term.word);
    const cases = [...search.file.casesWith(tokens).values()];
    return ({ caseId }) => cases.some((found) => found.has(caseId)) && keys.state(`case:${caseId}`) !== 'destroyed';
  }
}
