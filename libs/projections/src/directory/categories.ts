export const directoryCategories = ['partnership', 'agency', 'person', 'calendar'] as const;
export type DirectoryCategory = (typeof directoryCategories)[number];
