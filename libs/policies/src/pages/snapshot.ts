import { categoryOf, factOf, lastTold, recordOf, type Partnership } from '@waymark/casework';
import { whenInWords } from '@waymark/statute';
import type { Look, News } from '../policy';

/** The longest text that a pack holds, in bytes: an event holds no more. */
const longest = 150_000;

/** What stands in a report at the moment at which it is signed off, as plain text: frozen, whatever is recorded later. */
export async function snapshotOf(caseId: string, stream: string, draft: string, look: Look): Promise<string> {
  const { lead } = await look.caseOf(caseId);
  const { bodies } = (await look.at(`partnership-${lead}`)).instance.state as Partnership;
  const titleOf = (id: unknown): string => bodies.find(({ body }) => body === id)?.title ?? String(id);
  const steps = (await look.steps(stream)).filter(({ stands }) => stands !== null);
  const last = (type: string): News | undefined =>
    lastTold(
      steps.filter(({ of }) => factOf(of.type) === type),
      ({ stands }) => stands!.occurredOn,
    );
  const drafted = steps.findLast(
    ({ of, stands }) => factOf(of.type) === 'DraftPrepared' && stands?.data['draft'] === draft,
  );
  const parts = [
    `${recordOf(categoryOf(stream)).title}, version ${String(drafted?.stands?.data['version'] ?? 'not recorded')}`,
    ...(await worded(drafted, ['learning', 'document'], look)),
    ...(await worded(last('OutcomeRecorded'), ['outcome', 'rationale', 'alternativeDescribed'], look)),
    ...(await recommended(last('RecommendationsAgreed'), look)),
    ...steps
      .filter(({ of, stands }) => signs.has(factOf(of.type)) && stands?.data['draft'] === draft)
      .map(({ stands }) => `Signed off by ${titleOf(stands!.data['body'])} ${whenInWords(stands!.occurredOn)}`),
  ];
  return cut(parts.join('\n\n'));
}

function cut(text: string): string {
  const bytes = Buffer.from(text.toWellFormed());
  if (bytes.length <= longest) return bytes.toString();
  let end = longest;
  // Never within a character.
  while ((bytes[end]! & 0xc0) === 0x80) end -= 1;
  return bytes.toString('utf8', 0, end);
}

const signs = new Set(['SignedOff', 'NoMaterialChangeConfirmed']);

async function worded(news: News | undefined, fields: readonly string[], look: Look): Promise<readonly string[]> {
  const whole = news === undefined ? null : await look.step(news.of.stream, news.of.id);
  return fields.flatMap((field) => {
    const value = whole?.data[field];
    return typeof value === 'string' ? [value] : [];
  });
}

async function recommended(news: News | undefined, look: Look): Promise<readonly string[]> {
  const whole = news === undefined ? null : await look.step(news.of.stream, news.of.id);
  const words = (whole?.data['words'] ?? []) as readonly { readonly text: string }[];
  return words.map(({ text }, place) => `Recommendation ${place + 1}. ${text}`);
}
