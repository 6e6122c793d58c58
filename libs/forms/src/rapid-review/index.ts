import type { Forms } from '../declare';
import { children } from './children';
import { considering } from './considering';
import { ending } from './ending';
import { gathering } from './gathering';
import { notifying } from './notifying';
import { referral } from './referral';
import { sending } from './sending';

export const rapidReviewForms: Forms = {
  ...referral,
  ...children,
  ...notifying,
  ...gathering,
  ...considering,
  ...sending,
  ...ending,
};
