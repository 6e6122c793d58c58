import {
  amendmentsIn,
  factOf,
  foldStream,
  isAmendment,
  standing,
  upcast,
  type Case,
  type Fact,
} from '@waymark/casework';
import { contentDigest, type LedgerEvent } from '@waymark/ledger';
import { contentOf, type SealedContent, type Streams } from '@waymark/recording';
import type { KeyStore } from '@waymark/vault';
import { Erased, type Look, type WholeStep } from '../policy';

/** Reads for a policy. @throws Erased where the key of what has to be opened was destroyed */
export function openLook(streams: Streams, keys: KeyStore): Look {
  const opened = (event: LedgerEvent): SealedContent => {
    const content = contentOf(event, keys);
    if (content === null) throw new Erased();
    return content;
  };

  const wholeIn = async (history: readonly LedgerEvent[], event: LedgerEvent): Promise<WholeStep | null> => {
    const { workflow } = await streams.load(event.stream);
    const stands = standing(workflow, event, amendmentsIn(history));
    if (stands === null) return null;
    const fact = workflow.facts[stands.type];
    const content = opened(event);
    const words = history
      .filter(({ type, data }) => isAmendment(factOf(type)) && data['event'] === event.id)
      .reduce(
        (words, correction) => corrected(words, correction, opened(correction), fact),
        upToDate(fact, content.fact, event.schema),
      );
    return {
      data: { ...stands.data, ...words },
      occurredOn: stands.occurredOn,
      decidedBy: event.decidedBy === null ? null : { ...event.decidedBy, name: content.decider ?? null },
    };
  };

  return {
    at: (stream) => streams.load(stream),
    caseOf: async (caseId) => (await streams.load(`case-${caseId}`)).instance.state as Case,
    async streamOf(instance, categories) {
      for (const category of categories) {
        const stream = `${category}-${instance}`;
        if ((await streams.load(stream)).instance.revision >= 0) return stream;
      }
      return null;
    },
    async asOf(stream, revision) {
      const { workflow, instance } = await streams.load(stream);
      if (instance.revision === revision) return instance.state;
      const history = (await streams.history(stream)).filter((event) => event.revision <= revision);
      return foldStream(workflow, instance.itself, history).state;
    },
    async steps(stream) {
      const { workflow } = await streams.load(stream);
      const history = await streams.history(stream);
      const amendments = amendmentsIn(history);
      return history.map((event) => ({ event, of: event, stands: standing(workflow, event, amendments) }));
    },
    async whole({ event, of }) {
      if (event === of) return wholeIn([], of);
      const history = await streams.history(of.stream);
      return wholeIn(
        history.filter(({ revision }) => revision <= event.revision),
        of,
      );
    },
    async step(stream, id) {
      const history = await streams.history(stream);
      const event = history.find((each) => each.id === id);
      return event === undefined ? null : wholeIn(history, event);
    },
    reasonOf: (event) => (opened(event).fact as { reason: string }).reason,
    digestOf(caseId, text) {
      const key = keys.find(`case:${caseId}`);
      if (key === null) throw new Erased();
      return contentDigest(key, text);
    },
  };
}

type Words = Readonly<Record<string, unknown>>;

/** The sealed half with the values of a correction in their place. */
function corrected(words: Words, { data }: LedgerEvent, content: SealedContent, fact: Fact | undefined): Words {
  const removed = (data['removed'] as readonly string[] | undefined) ?? [];
  const kept = Object.entries(words).filter(([field]) => !removed.includes(field));
  const given = (content.fact as { sealed?: Words } | undefined)?.sealed;
  return { ...Object.fromEntries(kept), ...upToDate(fact, given, data['schema'] as number) };
}

const upToDate = (fact: Fact | undefined, words: Words = {}, schema: number): Words =>
  fact === undefined ? words : upcast(fact, 'sealed', words, schema);
