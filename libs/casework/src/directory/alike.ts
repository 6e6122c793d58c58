/** Whether two names are one as people read them: without regard to capitals, and to spaces beyond one. */
export const isAlike = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
