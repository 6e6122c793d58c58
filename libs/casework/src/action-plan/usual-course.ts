/** How an action plan usually goes: from a stage, by a step, to a stage. What else may happen stands in the chart. */
export const usualCourse = [
  ['begun', 'PlanOpened', 'drafted'],
  ['drafted', 'PlanAgreed', 'underWay'],
  ['drafted', 'PlanAgreed', 'agreed'],
  ['agreed', 'ActionAdded', 'underWay'],
  ['underWay', 'ActionClosed', 'complete'],
  ['complete', 'ActionReopened', 'underWay'],
  ['complete', 'ActionAdded', 'underWay'],
  ['complete', 'RecommendationMade', 'underWay'],
  ['complete', 'Closed', 'closed'],
] as const;
