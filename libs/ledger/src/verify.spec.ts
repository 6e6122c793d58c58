import * as fc from 'fast-check';
import { asLog, chain, inBatches, sampleEvent } from './chain.fixture';
import { completed } from './hash';
import { type EventToVerify, type Verification, verifyLog } from './verify';

const north = chain('case-north', [{ step: 'a' }, { step: 'b' }, { step: 'ç 🧭' }, { step: 'd' }, { step: 'e' }]);
const south = chain('case-south', [{ step: 'v' }, { step: 'w' }, { step: 'x' }]);
/** Both streams' events, one after the other in turn. */
const log = asLog(north.flatMap((event, place) => [event, ...south.slice(place, place + 1)]));

function verified(events: readonly EventToVerify[]): Promise<Verification> {
  return verifyLog(inBatches(events, 3), { onProgress: () => undefined });
}

function changedAt(place: number, change: Partial<EventToVerify>): EventToVerify[] {
  return log.map((event, at) => (at === place ? { ...event, ...change } : event));
}

async function firstBreakOf(events: readonly EventToVerify[]) {
  return (await verified(events)).firstBreak;
}

describe('verifying a log', () => {
  it('finds a sound log sound, counts it, and says what that does not prove', async () => {
    const told: number[] = [];
    const verification = await verifyLog(inBatches(log, 3), { onProgress: (events) => told.push(events) });
    expect(verification).toMatchObject({ sound: true, events: 8, streams: 2, firstBreak: null, brokenStreams: 0 });
    expect(verification.through).toBe(log.at(-1)!.position);
    expect(verification.doesNotProve.length).toBeGreaterThan(3);
    expect(told).toEqual([3, 6, 8]);
  });

  it('finds an empty log sound', async () => {
    expect(await verified([])).toMatchObject({ sound: true, events: 0, streams: 0, through: null });
  });

  it('finds any changed bit of any event, and names its position', async () => {
    const anyBit = fc.record({ place: fc.nat(log.length - 1), byte: fc.nat(), bit: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(anyBit, async ({ place, byte, bit }) => {
        const bytes = Buffer.from(log[place]!.text, 'utf8');
        bytes[byte % bytes.length]! ^= 1 << bit;
        const found = await firstBreakOf(changedAt(place, { text: bytes.toString('utf8') }));
        const { stream, revision, position } = log[place]!;
        expect(found).toMatchObject({ stream, revision, position });
      }),
      { numRuns: 1500 },
    );
  });

  it('finds every byte of one event changed', async () => {
    const bytes = Buffer.from(log[4]!.text, 'utf8');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      const found = await firstBreakOf(changedAt(4, { text: changed.toString('utf8') }));
      expect(found?.position).toBe(log[4]!.position);
    }
  });

  it('finds a changed event whose own hash was computed anew, at the event after it', async () => {
    const { hash: _, ...content } = JSON.parse(north[1]!.text);
    const { text } = completed({ ...content, data: { step: 'forged' } });
    const found = await firstBreakOf(changedAt(log.indexOf(at('case-north', 1)), { text }));
    expect(found).toMatchObject({ stream: 'case-north', revision: 2 });
    expect(found!.reason).toContain('does not follow the event before it');
  });

  it.each(['stream', 'id', 'type'] as const)('finds an altered column: %s', async (column) => {
    const found = await firstBreakOf(changedAt(5, { [column]: 'other' }));
    expect(found!.position).toBe(log[5]!.position);
    expect(found!.reason).toContain(`The store's ${column} is "other"`);
  });

  it('finds an altered column: revision', async () => {
    const found = await firstBreakOf(changedAt(5, { revision: 7 }));
    expect(found).toMatchObject({ revision: 7, position: log[5]!.position });
  });

  it('finds a removed event from the middle of a stream', async () => {
    const gone = at('case-north', 2);
    const found = await firstBreakOf(log.filter((event) => event !== gone));
    expect(found).toMatchObject({ stream: 'case-north', revision: 3 });
    expect(found!.reason).toBe('Revision 2 of its stream is missing before it.');
  });

  it('finds a removed first event', async () => {
    const found = await firstBreakOf(log.slice(1));
    expect(found).toMatchObject({ stream: 'case-north', revision: 1 });
  });

  it('finds a swapped pair, whether or not positions and revisions were made to fit', async () => {
    const places = [log.indexOf(at('case-north', 1)), log.indexOf(at('case-north', 2))] as const;
    const swapped = [...log];
    [swapped[places[0]], swapped[places[1]]] = [log[places[1]]!, log[places[0]]!];
    expect(await firstBreakOf(swapped)).toMatchObject({ stream: 'case-north', revision: 2 });
    const positionsFit = asLog(swapped);
    expect(await firstBreakOf(positionsFit)).toMatchObject({ position: log[places[0]]!.position, revision: 2 });
    const allFit = positionsFit.map((event, place) => ({ ...event, revision: log[place]!.revision }));
    expect(await firstBreakOf(allFit)).toMatchObject({ position: log[places[0]]!.position, revision: 1 });
  });

  it('finds an event that stands twice', async () => {
    const found = await firstBreakOf(asLog([...log, log.at(-1)!]));
    expect(found!.reason).toContain('out of order');
  });

  it('finds a stream that begins with another event named before it', async () => {
    const { event, text } = completed(sampleEvent({ stream: 'case-new', previous: 'ab'.repeat(32) }));
    const found = await firstBreakOf([{ ...event, position: '0', text }]);
    expect(found!.reason).toContain('first of its stream');
  });

  it('finds positions that do not ascend', async () => {
    const found = await firstBreakOf(changedAt(3, { position: log[2]!.position }));
    expect(found!.reason).toContain('position');
  });

  it('finds a hashed text that is not canonical, though it says the same', async () => {
    const text = JSON.stringify(JSON.parse(log[0]!.text), null, 1);
    expect((await firstBreakOf(changedAt(0, { text })))!.reason).toBe('Its text is not in canonical form.');
  });

  it('survives a text that nests too deep, and quotes nothing of an unreadable one', async () => {
    const deep = log[0]!.text.replace('"data":{', `"data":{"a":${'['.repeat(200_000)}${']'.repeat(200_000)},`);
    expect(await firstBreakOf(changedAt(0, { text: deep }))).toMatchObject({ position: log[0]!.position });
    const found = await firstBreakOf(changedAt(0, { text: 'Amelia' }));
    expect(found!.reason).toBe('Its text cannot be read: it is not JSON.');
  });

  it('goes on after a break and counts the streams that are broken', async () => {
    const text = '{}';
    const events = log.map((event) => (event.revision === 1 ? { ...event, text } : event));
    expect(await verified(events)).toMatchObject({ sound: false, events: 8, streams: 2, brokenStreams: 2 });
  });
});

function at(stream: string, revision: number): EventToVerify {
  return log.find((event) => event.stream === stream && event.revision === revision)!;
}
