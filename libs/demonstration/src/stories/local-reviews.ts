import { refused, releasedInPart } from '../chapters/disclosing';
import { after } from '../days';
import type { Deed } from '../script/deed';
import type { Days } from './days';
import { review, type Course } from './review';
import type { LocalReview } from './local-review';
import type { Scene } from './scene';
import type { Story } from './story';
import { themes } from './themes';

// Local child safeguarding practice reviews, each from its rapid review on.

const withReview = (
  scene: Scene,
  local: LocalReview,
  more: Course = {},
  beside: (days: Days) => readonly Deed[] = () => [],
) => review(scene, { notifiedAfter: 3, sentFromDue: -1, recommends: 'local review', local, ...more }, beside);

/** Published within six months of the decision. */
export const publishedOnTime: Story = (scene) => withReview(scene, { months: 6 });

/** Fifteen months, as reviews without a trial often take. */
export const publishedLate: Story = (scene) => withReview(scene, { months: 14, reason: 'agency' });

export const improvementsOnly: Story = (scene) => withReview(scene, { months: 6, manner: 'improvements-only' });

/** Written in time, and held back for over a year because of a trial. Meanwhile others ask for what it found. */
export const heldByProceedings: Story = (scene) =>
  withReview(scene, { months: 25, reason: 'criminal proceedings', trial: true }, { theme: themes[7]! }, ({ sent }) => [
    ...releasedInPart(scene, after(sent, 30)),
    ...refused(scene, after(sent, 70)),
  ]);

export const pausedReview: Story = (scene) => withReview(scene, { months: 11, reason: 'other', paused: true });

export const reviewerGone: Story = (scene) =>
  withReview(scene, { months: 11, reason: 'reviewer', reviewerResigns: true });

/** The national Panel takes the question up, and the local review ends without a report. */
export const nationalReview: Story = (scene) =>
  withReview(scene, { months: 9, takenUpNationally: true }, { theme: themes[3]! });

/** Published, and taken down by order of a court once the year was over. */
export const takenDown: Story = (scene) => withReview(scene, { months: 6, takenDown: true });
