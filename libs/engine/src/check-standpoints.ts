import { checkStandpoints, workflows } from '@waymark/casework';
import { standpointsOf, type Views } from '@waymark/projections';

/**
 * Every stage in which a stored instance stands must exist in its chart, of whichever workflow; start-up stops otherwise.
 *
 * @throws Error that names the instance and the stage
 */
export async function checkStoredStandpoints(views: Views): Promise<void> {
  for (const workflow of workflows) checkStandpoints(workflow, await standpointsOf(views, workflow.category));
}
