import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayRecordStep, seesNames, type Asker } from '@waymark/access';
import type { Action, Brag, BragOfPart } from '@waymark/casework';
import { actionWordsOf } from '@waymark/projections';
import type { StatedDate } from '@waymark/statute';
import { actionRows, owing, reportedBrag, selectActions, type ActionFilters, type ActionRow } from '../../actions/rows';
import { actionInWords, type ActionInWords, type FurtherAsked } from '../../actions/words';
import { Boards } from '../../board/boards';
import { endedAgencies } from '../../board/ended-agencies';
import type { Engine } from '../../engine';
import { personOf } from '../asking';
import { asReadBy } from '../cases/names-hidden-elsewhere';
import { namesOfPeople } from '../cases/person-names';
import { workingNamesFor } from '../cases/working-name';
import { ENGINE } from '../engine.token';
import { boardOf } from './board-of';
import { titlesOf } from './titles-of';

export interface EvidenceGiven {
  readonly evidence: string;
  readonly standing: Action['evidence'][string]['standing'];
  readonly givenOn: string;
  /** What is missing, while further evidence is waited for. */
  readonly further: {
    /** Null where it can no longer be read. */
    readonly reason: string | null;
    readonly on: string | null;
    readonly by: string | null;
    readonly due: string | null;
  } | null;
}

export interface AgencysPart {
  readonly agency: string;
  readonly title: string;
  /** Since when the agency is no more; null while it goes on. */
  readonly endedOn: StatedDate | null;
  /** As the agency reported it last. */
  readonly brag: Brag | null;
  /** How it goes today: as was reported, or as what came since says. */
  readonly goes: BragOfPart;
  /** In its own words; null where it said nothing, or where that is not the asker's to read. */
  readonly progress: { readonly words: string; readonly on: string } | null;
  /** Of the last step about its progress; null before the first. */
  readonly progressRevision: number | null;
  readonly owesEvidence: boolean;
  readonly governanceSignedOff: boolean;
  /** The agency said that it does not accept the action, and nothing else since. */
  readonly notAccepted: boolean;
  readonly evidence: readonly EvidenceGiven[];
  readonly mayReport: boolean;
  readonly leads: boolean;
}

export interface ListedAction {
  readonly case: string;
  readonly reference: string | null;
  readonly workingName: string | null;
  readonly action: string;
  readonly plan: string | null;
  /** Of its record: what was before somebody’s eyes. */
  readonly revision: number;
  readonly ownReference: string | null;
  readonly what: string | null;
  readonly responsible: string | null;
  readonly evidenceRequired: string | null;
  readonly intendedImpact: string | null;
  readonly source: string | null;
  readonly standing: string;
  readonly stageTitle: string;
  readonly open: boolean;
  readonly due: string | null;
  readonly overdue: boolean;
  readonly parts: readonly AgencysPart[];
  readonly mayReadCase: boolean;
}

export interface ActionList {
  readonly actions: readonly ListedAction[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly agencies: readonly { readonly id: string; readonly title: string }[];
  readonly sources: readonly string[];
  /** Whether the asker sees nothing but what is their own agencies'. */
  readonly ownAlone: boolean;
}

export const actionsOnPage = 20;

/** Actions across all reviews that a person may see. `page` null: all of them, for a table to take away. */
export class ActionsAcross extends Query<ActionList> {
  constructor(
    readonly person: string,
    readonly filters: ActionFilters,
    readonly page: number | null,
    /** One action alone. */
    readonly one: { readonly case: string; readonly action: string } | null = null,
  ) {
    super();
  }
}

@QueryHandler(ActionsAcross)
export class ActionsAcrossHandler implements IQueryHandler<ActionsAcross> {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(Boards) private readonly boards: Boards,
  ) {}

  async execute({ person, filters, page, one }: ActionsAcross): Promise<ActionList> {
    const asker = await personOf(this.engine, person);
    const board = await boardOf(this.boards, this.engine, asker);
    const within = one === null ? board : board.filter(({ caseId }) => caseId === one.case);
    const seen = actionRows(asker, within, this.boards.today());
    const rows = one === null ? seen : seen.filter(({ workflow }) => workflow.id === one.action);
    const left = selectActions(rows, filters);
    const pages = page === null ? 1 : Math.max(1, Math.ceil(left.length / actionsOnPage));
    const shown = Math.min(Math.max(1, page ?? 1), pages);
    const onPage = page === null ? left : left.slice((shown - 1) * actionsOnPage, shown * actionsOnPage);
    const titles = await titlesOf(this.engine.recorder.streams, [], new Set(rows.flatMap(visibleAgencies)));
    return {
      actions: await this.listed(asker, onPage, titles),
      total: left.length,
      page: shown,
      pages,
      agencies: [...new Set(rows.flatMap(visibleAgencies))]
        .map((id) => ({ id, title: titles.get(id) ?? 'An agency that is not in the directory' }))
        .toSorted((a, b) => (a.title < b.title ? -1 : 1)),
      sources: [...new Set(rows.flatMap(({ source }) => source ?? []))].toSorted(),
      ownAlone: rows.every(({ whole }) => !whole),
    };
  }

  private async listed(
    asker: Asker,
    rows: readonly ActionRow[],
    titles: ReadonlyMap<string, string>,
  ): Promise<ListedAction[]> {
    const { views, keys } = this.engine;
    const places = rows.map(({ of, workflow }) => ({ caseId: of.caseId, stream: workflow.stream }));
    const sealed = await actionWordsOf(views, places);
    const named = await workingNamesFor(
      this.engine,
      asker,
      rows.flatMap(({ of, whole }) => (whole ? [of] : [])),
    );
    const subjects = new Map<string, ReadonlyMap<string, { readonly revision: number }>>();
    for (const { stream } of places) {
      subjects.set(stream, (await this.engine.recorder.streams.load(stream)).instance.subjects);
    }
    const inWords = new Map(
      rows.map(({ workflow: { stream } }) => [stream, actionInWords(sealed.get(stream) ?? [], keys)]),
    );
    const names = await namesOfPeople(this.engine, whoAsked([...inWords.values()]));
    const ended = await endedAgencies(this.engine.recorder.streams, rows.flatMap(visibleAgencies), this.boards.today());
    const nobody: ReadonlyMap<string, string> = new Map();
    const asRead = await asReadBy(
      this.engine,
      asker,
      rows.map(({ of }) => of),
    );
    return rows.map((row) => {
      const { of, workflow, state, source, standing, open, due, overdue, whole } = row;
      const words = inWords.get(workflow.stream)!;
      const owed = owing(row);
      const said = (text: string | null): string | null => asRead(of.caseId, text);
      // An agency knows who asks it; whoever reads the case without its names does not.
      const asking = whole && !seesNames(asker, of.record) ? nobody : names;
      return {
        case: of.caseId,
        reference: of.reference,
        workingName: whole ? named(of.caseId, of.workingName) : null,
        action: workflow.id,
        plan: state.plan,
        revision: workflow.revision,
        ownReference: said(words.reference),
        what: said(words.what),
        responsible: said(words.responsible),
        evidenceRequired: said(words.evidenceRequired),
        intendedImpact: said(words.intendedImpact),
        source,
        standing,
        stageTitle: workflow.stageTitle,
        open,
        due,
        overdue,
        mayReadCase: whole,
        parts: visibleAgencies(row).map((agency) => ({
          agency,
          title: titles.get(agency) ?? 'An agency that is not in the directory',
          endedOn: ended.get(agency)?.on ?? null,
          brag: reportedBrag(row, agency),
          goes: row.brags.get(agency) ?? { brag: null, by: 'report' },
          progress: progressSaid(words.progress.get(agency), said),
          progressRevision: subjects.get(workflow.stream)?.get(`progress:${agency}`)?.revision ?? null,
          owesEvidence: owed.includes(agency),
          governanceSignedOff: state.signedOffBy.includes(agency),
          notAccepted: state.notAcceptedBy.includes(agency),
          evidence: Object.entries(state.evidence)
            .filter(([, one]) => one.agency === agency)
            .map(([id, one]) => evidenceGiven(id, one, furtherSaid(words.further.get(id), said), asking)),
          leads: state.owner === agency,
          mayReport: mayRecordStep(asker, of.record, workflow, {
            type: 'ProgressReported',
            data: { agency },
            decidedBy: null,
          }),
        })),
      };
    });
  }
}

type Said = (text: string | null) => string | null;

const progressSaid = (progress: { words: string; on: string } | undefined, said: Said): AgencysPart['progress'] =>
  progress === undefined ? null : { ...progress, words: said(progress.words) ?? '' };

const furtherSaid = (asked: FurtherAsked | undefined, said: Said): FurtherAsked | undefined =>
  asked === undefined ? undefined : { ...asked, reason: said(asked.reason) };

const whoAsked = (actions: readonly ActionInWords[]): string[] =>
  actions.flatMap(({ further }) => [...further.values()].map(({ by }) => by));

function evidenceGiven(
  evidence: string,
  { standing, givenOn, furtherBy }: Action['evidence'][string],
  asked: FurtherAsked | undefined,
  names: ReadonlyMap<string, string>,
): EvidenceGiven {
  const { reason, on, by } = asked ?? { reason: null, on: null, by: '' };
  const further = standing === 'further requested' ? { reason, on, by: names.get(by) ?? null, due: furtherBy } : null;
  return { evidence, standing, givenOn, further };
}

/** An agency's lead sees their own part, and that others have theirs; what those say is not theirs to read. */
const visibleAgencies = ({ whole, agencies, own }: ActionRow): readonly string[] => (whole ? agencies : own);
