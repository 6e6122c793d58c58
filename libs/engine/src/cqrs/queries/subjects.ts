import { factNamed, factOf } from '@waymark/casework';
import type { LoadedStream } from '@waymark/recording';

/** What a record holds about one subject. A step about it carries this revision, so that nobody overwrites unseen. */
export interface SubjectNow {
  readonly subject: string;
  readonly revision: number;
  readonly lastStep: string;
  readonly lastStepTitle: string;
}

export const subjectsOf = ({ workflow, instance }: LoadedStream): SubjectNow[] =>
  [...instance.subjects].map(([subject, { revision, type }]) => ({
    subject,
    revision,
    lastStep: factOf(type),
    lastStepTitle: factNamed(workflow, factOf(type))?.says ?? factOf(type),
  }));
