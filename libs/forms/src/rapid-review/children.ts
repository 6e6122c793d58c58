import { opaqueId, particularsOf } from '@waymark/casework';
import { notificationValues as values } from '@waymark/statute';
import { form, type FieldWords, type Forms } from '../declare';
import type { Data } from '../held/choice';

export const partWords = {
  harmed: 'Harmed',
  sibling: 'A sibling',
  'alleged to have harmed': 'Alleged to have caused harm',
  other: 'Another part',
} as const;

export const child: FieldWords = { label: 'Child', called: 'which child', from: 'child' };

/** As the notification asks for them, of each child. */
export const particulars: Record<string, FieldWords> = {
  name: { label: 'Name' },
  bornOn: { label: 'Date of birth' },
  ageBand: { label: 'Age', options: values.ageBand.values },
  sex: { label: 'Sex', options: values.sex.values },
  ethnicity: { label: 'Ethnicity', options: values.ethnicity.values },
  disability: { label: 'Disability', options: values.disability.values },
  religion: { label: 'Religion' },
  harm: { label: 'Harm', options: values.harm.values },
  context: { label: 'Context of the harm', options: values.context.values },
  socialCareStatus: { label: 'Social care status', options: values.socialCareStatus.values },
  previousInvolvement: { label: 'Previous involvement of social care', options: values.previous.values },
  placement: { label: 'Where the child lived', options: values.placement.values },
  careLeaver: { label: 'Care leaver', called: 'whether the child is a care leaver' },
  education: { label: 'Education', options: values.education.values },
  knownToAgencies: { label: 'Known to agencies', options: values.knownToAgencies.values },
  note: { label: 'Note' },
};

const characteristics = particularsOf(opaqueId()).omit({ child: true });

/** The child stands twice in a step: by itself, and in its description. It is asked for once. */
const described = ({ about, ...answers }: Data): Data =>
  about === undefined ? answers : { ...answers, particulars: { child: answers['child'], ...(about as Data) } };

const told: FieldWords = {
  label: 'Who has been told of the death',
  called: 'who has been told of the death',
  options: { Panel: 'The Panel', 'child death review partners': 'The child death review partners' },
};

export const children: Forms = {
  ChildAdded: form({
    title: 'Add a child',
    fields: {
      child: { kind: 'new id' },
      part: { label: "The child's part", called: 'what part the child had', options: partWords },
      about: { label: 'About the child', fields: particulars },
      why: { label: 'Why the child is added' },
    },
    instead: { of: ['particulars'], ask: { about: characteristics.optional() }, compose: described },
  }),
  ChildRemoved: form({
    title: 'Remove a child',
    fields: { child, why: { label: 'Why the child is removed', called: 'why the child is removed' } },
  }),
  ChildDescribed: form({
    title: "Record a child's characteristics",
    intro: 'Where something is not known, say why. The characteristics are what national analyses find missing.',
    fields: { child, about: { label: 'About the child', called: 'something about the child', fields: particulars } },
    instead: {
      of: ['particulars'],
      ask: { about: characteristics },
      compose: described,
    },
  }),
  ChildMoved: form({
    title: 'Record that a child moved to another area',
    fields: {
      child,
      homeAuthority: { label: 'Local authority of that area, if it is on the list', from: 'local authority' },
      area: { label: 'Area the child moved to' },
      note: { label: 'Note' },
    },
  }),
  ChildDied: form({
    title: 'Record that a child has since died',
    intro: 'The category at notification stays as it was.',
    fields: { child, told, note: { label: 'Note' } },
  }),
  DeathOfChildTold: form({
    title: "Record who was told of a child's death",
    fields: { child, told, note: { label: 'Note' } },
  }),
};
