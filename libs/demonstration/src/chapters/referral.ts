import type { StatedDate } from '@waymark/statute';
import type { Deed } from '../script/deed';
import type { Scene } from '../stories/scene';
import type { Theme } from '../stories/themes';
import { particulars } from './child';

export interface Referral {
  readonly theme: Theme;
  readonly entry?: 'incident' | 'looked-after child death' | 'care leaver death' | 'near miss';
  /** The part of each child; one harmed child where nothing is said. */
  readonly children?: readonly ('harmed' | 'sibling' | 'alleged to have harmed' | 'other')[];
  readonly incidentOn: StatedDate;
  readonly incidentKnownOn?: StatedDate;
  readonly homeAuthority?: string;
}

/** The referral opens the case, and the case gets the neutral word by which it goes in the room. */
export function referral(scene: Scene, told: Referral): Deed[] {
  const { theme, entry = 'incident', children = [ordinaryPart(theme)], incidentOn } = told;
  const named = children.map((part, ordinal) => ({ child: childOf(scene, ordinal), part }));
  return [
    {
      type: 'Referred',
      on: scene.aware,
      as: 'referred',
      data: {
        entry,
        children: named.map(({ child }) => child),
        parts: Object.fromEntries(named.map(({ child, part }) => [child, part])),
        incidentOn,
        incidentKnownOn: told.incidentKnownOn ?? scene.aware,
        fiveDaysRunFrom: 'incident',
        happenedIn: 'this area',
        ...(told.homeAuthority === undefined ? {} : { homeAuthority: told.homeAuthority }),
        referredBy: theme.referredBy,
        account: theme.account,
        place: theme.place,
        nature: theme.nature,
        abuseOrNeglect: theme.abuseOrNeglect,
        particulars: named.map(({ child }) => particulars(scene, child, theme, incidentOn)),
      },
    },
    { type: 'WorkingNameGiven', on: scene.aware, onCase: true, data: { name: scene.workingName } },
  ];
}

export const childOf = (scene: Scene, ordinal: number): string => scene.id('child', ordinal);

const ordinaryPart = ({ nature }: Theme) => (nature === 'other' ? 'alleged to have harmed' : 'harmed');
