/** 'once', 'twice', '3 times' */
export const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** '2 late', or null where there is none to speak of. */
export const some = (count: number, words: string): string | null => (count === 0 ? null : `${count} ${words}`);

/** 'an audit', 'a single-agency review' */
export const withArticle = (words: string): string => `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
