/** Nothing came within our own time limit. Whether the server acted, nobody knows. */
export class TookTooLong extends Error {
  constructor(milliseconds: number) {
    super(`The server did not answer within ${Math.round(milliseconds)} ms.`);
    this.name = 'TookTooLong';
  }
}

/** Settles at the latest after so many milliseconds, whatever the client does. */
export async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
