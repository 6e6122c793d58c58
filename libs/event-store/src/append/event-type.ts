/** Category and fact, `rapidReview.MeetingHeld`. By its shape Waymark knows its own events in a log shared with others. */
const shape = /^[a-z][A-Za-z0-9]*\.[A-Z][A-Za-z0-9]*$/;

export function isEventType(type: string): boolean {
  return shape.test(type);
}
