import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { belongsTo, mayAdminister, partnershipsRead, seesNamesOfPeople } from '@waymark/access';
import { factOf, isScrutiny, isYearlyReport, type Agency, type Person } from '@waymark/casework';
import type { LedgerEvent } from '@waymark/ledger';
import { calledIn, openSteps, type LoadedStream, type OpenedStep } from '@waymark/recording';
import type { Engine } from '../../engine';
import { noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import { homeOfAgency, mayKnowOf, streamOfDirectory, type DirectoryKind } from '../commands/directory-rights';
import { ENGINE } from '../engine.token';
import { possibleAtADoor } from '../house-steps';
import { knownTo } from './known-partnerships';
import { subjectsOf, type SubjectNow } from './subjects';

export interface DirectoryRecordNow {
  readonly answer: 'directory record';
  readonly kind: DirectoryKind;
  readonly id: string;
  /** What the record's own fold makes of its steps. */
  readonly now: Readonly<Record<string, unknown>>;
  readonly revision: number;
  readonly subjects: readonly SubjectNow[];
  readonly possible: readonly string[];
  /** For its own people alone, and of a person for those who read names there; empty for everybody else. */
  readonly steps: readonly OpenedStep[];
}

/** One record of the directory: of one's own partnership, and its agencies and bodies also where a case is shared. */
export class DirectoryRecord extends Query<DirectoryRecordNow | NoSuchRecord> {
  constructor(
    readonly person: string,
    readonly kind: DirectoryKind,
    readonly id: string,
  ) {
    super();
  }
}

@QueryHandler(DirectoryRecord)
export class DirectoryRecordHandler implements IQueryHandler<DirectoryRecord> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person, kind, id }: DirectoryRecord): Promise<DirectoryRecordNow | NoSuchRecord> {
    const { streams } = this.engine.recorder;
    const stream = streamOfDirectory(kind, id);
    const by = await personOf(this.engine, person);
    const loaded = await streams.load(stream);
    const exists = loaded.instance.revision >= 0 || kind === 'calendar';
    const own = isOwn(kind, id, loaded, by, kind === 'agency' ? await homeOfAgency(streams, loaded) : null);
    if (!exists || by.roles.length === 0 || (!own && !(await this.isOpen(kind, id, loaded, by)))) return noSuchRecord;
    const named = kind !== 'person' || id === person || seesTheirName(by, loaded.instance.state as Person);
    const steps = own && named ? openSteps(loaded.workflow, await streams.history(stream), this.engine.keys) : [];
    // A person's name is sealed under their own key; it stands nowhere else.
    const name = kind === 'person' ? calledIn(steps) : {};
    const record: DirectoryRecordNow = {
      answer: 'directory record',
      kind,
      id,
      now: { ...(loaded.instance.state as Record<string, unknown>), ...name },
      revision: loaded.instance.revision,
      subjects: subjectsOf(loaded),
      possible: possibleAtADoor(loaded),
      steps,
    };
    if (kind !== 'partnership' || partnershipsRead(by).includes(id)) return record;
    const history = await streams.history(stream);
    const hidden = mayAdminister(by, id) ? isScrutiny : isOfReaders;
    return without(hidden, record, history);
  }

  /** Whether what is not their own is open to them all the same. */
  private async isOpen(kind: DirectoryKind, id: string, { instance }: LoadedStream, by: Person): Promise<boolean> {
    const partnership = kind === 'partnership' ? id : kind === 'agency' ? (instance.state as Agency).partnership : null;
    return partnership !== null && (await knownTo(this.engine, by))(partnership);
  }
}

interface Typed {
  readonly type: string;
}

/** What is for those who read the partnership's cases; its directory is for many more. */
const isOfReaders = (step: Typed): boolean => isScrutiny(step) || isYearlyReport(step);

function without(
  hidden: (step: Typed) => boolean,
  record: DirectoryRecordNow,
  history: readonly LedgerEvent[],
): DirectoryRecordNow {
  const { scrutiny: _scrutiny, yearlyReports, ...now } = record.now;
  const its = history.filter(({ type }) => hidden({ type: factOf(type) }));
  const events = new Set<unknown>(its.map(({ id }) => id));
  const subjects = new Set(its.map(({ subject }) => subject));
  return {
    ...record,
    now: yearlyReports === undefined || hidden({ type: 'YearlyReportDrafted' }) ? now : { ...now, yearlyReports },
    subjects: record.subjects.filter(({ subject }) => !subjects.has(subject)),
    possible: record.possible.filter((type) => !hidden({ type })),
    steps: record.steps.filter(({ event, data }) => !events.has(event) && !events.has(data['event'])),
  };
}

function isOwn(kind: DirectoryKind, id: string, { instance }: LoadedStream, by: Person, home: string | null): boolean {
  switch (kind) {
    case 'calendar':
      return true;
    case 'partnership':
      return belongsTo(by, id);
    case 'agency':
      return home !== null && belongsTo(by, home);
    case 'person':
      return mayKnowOf(by, instance.state as Person);
  }
}

/** In any partnership to which the other belongs. */
const seesTheirName = (by: Person, of: Person): boolean =>
  [of.partnership, ...of.roles.map(({ partnership }) => partnership)].some(
    (partnership) => partnership !== null && seesNamesOfPeople(by, partnership),
  );
