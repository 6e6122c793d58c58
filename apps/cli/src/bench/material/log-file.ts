import { openRawStore, type Row } from '../measuring/raw-store';

const rowsTogether = 20_000;

/** Fills a new log quickly: nothing is waited for, as nobody minds if a crash takes it. */
export async function writeLog(file: string, rows: Iterable<Row>): Promise<void> {
  const raw = await openRawStore(file, 'OFF');
  let waiting: Row[] = [];
  for (const row of rows) {
    waiting.push(row);
    if (waiting.length < rowsTogether) continue;
    raw.write(waiting);
    waiting = [];
  }
  raw.write(waiting);
  raw.close();
}
