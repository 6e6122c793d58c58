/** How a meeting usually goes: from a stage, by a step, to a stage. What else may happen stands in the chart. */
export const usualCourse = [
  ['begun', 'MeetingCalled', 'called'],
  ['called', 'MeetingHeld', 'held'],
  ['called', 'Cancelled', 'cancelled'],
  ['cancelled', 'MeetingCalled', 'called'],
  ['held', 'MinutesCirculated', 'minuted'],
  ['minuted', 'MinutesAgreed', 'agreed'],
] as const;

/** What stops the course: never usual, and always to hand. */
export const exceptional = ['Cancelled'] as const;
