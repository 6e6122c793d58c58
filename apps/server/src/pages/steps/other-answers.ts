/** Steps that answer the same task: whoever comes to the form of one may mean another. */
const sameTask: Readonly<Record<string, readonly (readonly string[])[]>> = {
  action: [
    ['EvidenceAccepted', 'FurtherEvidenceRequested'],
    ['ImpactFound', 'ImpactCheckNotNeeded'],
    ['Agreed', 'NotAccepted'],
  ],
  dispute: [['Resolved', 'Escalated']],
};

/** The other steps that answer what this one answers. */
export const otherAnswers = (workflow: string, type: string): readonly string[] => [
  ...new Set(
    (sameTask[workflow] ?? [])
      .filter((types) => types.includes(type))
      .flatMap((types) => types.filter((t) => t !== type)),
  ),
];
