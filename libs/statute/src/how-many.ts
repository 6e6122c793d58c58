/** '1 agency', '3 agencies' */
export const howMany = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
