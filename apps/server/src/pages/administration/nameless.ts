// What stands in the place of a name that cannot be told.

export const namelessPerson = 'A person whose name can no longer be read';
export const namelessAgency = 'An agency without a name';
