import { createHmac, timingSafeEqual } from 'node:crypto';
import { codeFingerprint } from './code-fingerprint';
import { openFoldFile, type FoldFile, type StoredFold } from './fold-file';
import { foldedFrom, foldText } from './fold-text';
import { noKeptFolds, type KeptFolds } from './kept-folds';

export interface KeptFoldsOptions {
  readonly file: string;
  /** Under it each fold is signed, so that nobody who has the file alone can put another state in its place. */
  readonly key: Buffer;
  /** A stream is kept again once so many more events stand in it. */
  readonly every: number;
  /** The file cannot be used, or no longer. Streams are folded from their beginning then. */
  readonly onTrouble: (failure: unknown) => void;
}

/** So many wait at most, and for so long, before they are written together. */
const mostWaiting = 64;
const longestWait = 100;

export function openKeptFolds({ file, key, every, onTrouble }: KeptFoldsOptions): KeptFolds {
  const waiting = new Map<string, StoredFold>();
  let timer: NodeJS.Timeout | null = null;
  let folds: FoldFile | null = null;

  /** After a failure nothing is looked for any more: a shortcut that may be wrong is none. */
  const trying = <Result>(work: (open: FoldFile) => Result): Result | undefined => {
    if (folds === null) return undefined;
    try {
      return work(folds);
    } catch (failure) {
      giveUp(failure);
      return undefined;
    }
  };
  const giveUp = (failure: unknown): void => {
    folds?.close();
    folds = null;
    onTrouble(failure);
  };
  const codeOf = (stream: string, text: string): Buffer =>
    createHmac('sha256', key).update(`${stream}\n${text}`).digest();
  const write = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const together = [...waiting];
    waiting.clear();
    if (together.length > 0) trying((open) => open.write(together));
  };

  try {
    folds = openFoldFile(file, codeFingerprint());
  } catch (failure) {
    onTrouble(failure);
    return noKeptFolds;
  }
  return {
    every,
    find(stream) {
      const found = waiting.get(stream) ?? trying((open) => open.find(stream));
      if (found === undefined) return null;
      const code = codeOf(stream, found.text);
      if (code.length !== found.code.length || !timingSafeEqual(code, found.code)) return null;
      return foldedFrom(stream, found.text);
    },
    keep(folded) {
      if (folds === null) return;
      const text = foldText(folded);
      waiting.set(folded.stream, { text, code: codeOf(folded.stream, text) });
      if (waiting.size >= mostWaiting) write();
      else timer ??= setTimeout(write, longestWait).unref();
    },
    forget(stream) {
      waiting.delete(stream);
      trying((open) => open.forget(stream));
    },
    close() {
      write();
      folds?.close();
      folds = null;
    },
  };
}
