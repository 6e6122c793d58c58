import { ofRecords } from '../../views/of-records';

// What timeliness reads of some records, whatever the day: one query a table. A query names its records alone, so that
// the list of them is all that is bound.

export const clocksOfRecords = ofRecords((db, records) =>
  db
    .selectFrom('clocks')
    .select(['case_id', 'clock', 'runs_for', 'basis', 'known_from', 'known_until', 'governs', 'started', 'due'])
    .select(['due_latest', 'edition', 'calendar', 'stopped', 'missed', 'not_applicable', 'not_applicable_on', 'cannot'])
    .select(({ eb }) => eb('moved_by', 'is not', null).as('moved'))
    .where('case_id', 'in', records),
);

export const stepsOfRecords = ofRecords((db, records) =>
  db
    .selectFrom('milestone_steps')
    .select(['case_id', 'event_id', 'type', 'occurred_on', 'known_from', 'amends', 'data'])
    .where('case_id', 'in', records)
    .orderBy('case_id')
    .orderBy('position'),
);

export const departuresOfRecords = ofRecords((db, records) =>
  db
    .selectFrom('departures')
    .select(['case_id', 'event_id', 'rule', 'type', 'occurred_on', 'known_from'])
    .where('case_id', 'in', records),
);

export const tellingsOfRecords = ofRecords((db, records) =>
  db.selectFrom('tellings').selectAll().where('case_id', 'in', records).orderBy('case_id').orderBy('position'),
);

export const courseStepsOfRecords = ofRecords((db, records) =>
  db
    .selectFrom('course_steps')
    .selectAll()
    .where('record', 'in', records)
    .orderBy('record')
    .orderBy('category')
    .orderBy('stream')
    .orderBy('revision'),
);
