// What stands in the place of a name that cannot be told.

export { namelessPerson } from '@waymark/forms';
export const namelessAgency = 'An agency without a name';
