import type { Followed, Follows } from '../frame';
import type { OnRecord } from './facts';
import type { Meeting } from './state';

// What can only follow something else: a day before it is asked about.

const theMeeting = ({ held }: Meeting): Followed[] => [{ what: 'the meeting', on: held?.on }];

export const follows: Follows<Meeting, OnRecord> = { DecisionTaken: theMeeting, MinutesCirculated: theMeeting };
