// Where a step is recorded, a workflow read, a request answered: stable addresses of ids alone.

export const caseAddress = (caseId: string): string => `/cases/${caseId}`;

export const workflowAddress = (caseId: string, instance: string | null): string =>
  instance === null ? caseAddress(caseId) : `${caseAddress(caseId)}/w/${instance}`;

export function stepFormAddress(
  at: { readonly case: string; readonly instance: string | null },
  step: string,
  prefill: Readonly<Record<string, string>> = {},
): string {
  const base = at.instance === null ? caseAddress(at.case) : workflowAddress(at.case, at.instance);
  const query = new URLSearchParams(prefill).toString();
  return `${base}/steps/${step}${query === '' ? '' : `?${query}`}`;
}

/** `record`: that asked, for several records of one case may ask the same agency. */
export const requestAddress = (caseId: string, agency: string, record: string): string =>
  `/requests/${caseId}/${agency}/${record}`;

export const actionAddress = (caseId: string, action: string): string => `/actions/${caseId}/${action}`;
