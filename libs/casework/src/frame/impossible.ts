/** Closes an exhaustive switch: a step that this version does not know stops the fold, it is not passed over. */
export function impossible(type: never): never {
  throw new Error(`This version does not know the step ${String(type)}.`);
}
