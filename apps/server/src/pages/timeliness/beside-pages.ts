import type { Page } from '../rendering/page';
import { actionsSection } from './actions-section';
import { attendanceSection } from './attendance-section';
import { challengesSection } from './challenges-section';
import { framed, type Standing } from './frame';
import { milestoneTable } from './milestones';
import { titleOfSection } from './sections';
import { windowOf } from './window';

// The pages that stand beside the deadlines: each one table or a few, under its headline sentence.

export function actionsPage(standing: Standing): Page {
  const actions = actionsSection(standing.timeliness);
  return framed(standing, {
    template: 'timeliness/actions.njk',
    section: 'actions',
    heading: titleOfSection('actions'),
    headline: actions.headline,
    context: { actions },
  });
}

export function attendancePage(standing: Standing): Page {
  const attendance = attendanceSection(standing.timeliness);
  return framed(standing, {
    template: 'timeliness/attendance.njk',
    section: 'attendance',
    heading: titleOfSection('attendance'),
    headline: attendance.headline,
    context: { attendance, from: standing.asked.attendanceFrom.day },
  });
}

export function daysPage(standing: Standing, yearsTo: unknown): Page {
  const { timeliness, asked } = standing;
  const window = windowOf(timeliness.cases, asked.day, yearsTo);
  const milestones = milestoneTable(window.cases);
  return framed(standing, {
    template: 'timeliness/days.njk',
    section: 'days',
    heading: titleOfSection('days'),
    headline: milestones.headline,
    context: { milestones, window },
  });
}

export function challengesPage(standing: Standing): Page {
  const challenges = challengesSection(standing.timeliness);
  return framed(standing, {
    template: 'timeliness/challenges.njk',
    section: 'challenges',
    heading: titleOfSection('challenges'),
    headline: challenges.headline,
    context: { challenges },
  });
}
