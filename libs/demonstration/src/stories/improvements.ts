// What reviews recommend, in a few plain words each, with the actions that answer it. All of it is invented.

export interface Improvement {
  readonly text: string;
  readonly outcome: string;
  readonly actions: readonly Wanted[];
}

/** An action as it is first put down. */
export interface Wanted {
  readonly kind: 'change of policy or procedure' | 'training' | 'audit' | 'practice change' | 'commissioning' | 'other';
  readonly what: string;
  readonly evidence: string;
  readonly impact: string;
}

const wanted = (kind: Wanted['kind'], what: string, evidence: string, impact: string): Wanted => ({
  kind,
  what,
  evidence,
  impact,
});

export const improvements: readonly Improvement[] = [
  {
    text: 'Any injury to a baby who cannot yet move is seen by a paediatrician on the same day.',
    outcome: 'No baby goes home with an injury that nobody has explained.',
    actions: [
      wanted(
        'change of policy or procedure',
        'Rewrite the pathway for injuries in babies who cannot move, for all agencies.',
        'The pathway as agreed, and where it was published',
        'Babies are referred on the day of the injury.',
      ),
      wanted(
        'audit',
        'Look at thirty records of such injuries after six months.',
        'The audit with its findings',
        'The pathway is followed without reminders.',
      ),
    ],
  },
  {
    text: 'Where two services each hold a part of the picture, one of them draws up the chronology for both.',
    outcome: 'Decisions rest on the whole history, not on the last episode.',
    actions: [
      wanted(
        'practice change',
        'Use a chronology across agencies in every case that is open to two services.',
        'Samples of chronologies, with names taken out',
        'Neglect is named earlier.',
      ),
      wanted(
        'training',
        'Train supervisors in reading a chronology with the worker.',
        'Attendance and what was said of the course',
        'Supervision notes refer to history.',
      ),
    ],
  },
  {
    text: 'Exclusion from school leads to a conversation between agencies about risk outside the home.',
    outcome: 'Young people at risk are met before the risk grows.',
    actions: [
      wanted(
        'change of policy or procedure',
        'Set down who calls whom within two days of an exclusion.',
        'The protocol signed by schools and partners',
        'A plan follows each exclusion.',
      ),
      wanted(
        'commissioning',
        'Commission mentoring for young people who were excluded twice.',
        'The contract and the numbers of the first term',
        'Young people stay in touch with someone they trust.',
      ),
    ],
  },
  {
    text: 'Waiting for treatment is a risk with an owner while the wait lasts.',
    outcome: 'Nobody waits without being seen.',
    actions: [
      wanted(
        'practice change',
        'Ring every family on the waiting list once a month, and write down what was said.',
        'The list with dates of calls',
        'Changes for the worse are noticed while waiting.',
      ),
      wanted(
        'audit',
        'Compare what families say of the wait before and after.',
        'The survey with its numbers',
        'Families know whom to call.',
      ),
    ],
  },
  {
    text: 'A new adult in a household is asked about by whoever visits it, and shared.',
    outcome: 'Adults who pose a risk are known to all who visit.',
    actions: [
      wanted(
        'training',
        'Brief health visitors, nurseries and police officers on asking about the household.',
        'The briefing and who had it',
        'Records say who lives in the home.',
      ),
      wanted(
        'practice change',
        'Add the question to the forms of each visit.',
        'The forms as they are used now',
        'The answer is shared within two days.',
      ),
    ],
  },
  {
    text: 'Advice on safe sleep is given in the room in which the baby sleeps.',
    outcome: 'Parents have seen, and not only heard, what a safe place looks like.',
    actions: [
      wanted(
        'practice change',
        'Look at the sleeping place at each of the first three visits.',
        'Visit records of one month',
        'Unsafe places are put right on the day.',
      ),
      wanted(
        'commissioning',
        'Provide cots to families that have none.',
        'Numbers by quarter',
        'No family is without a safe place for want of money.',
      ),
    ],
  },
  {
    text: 'What a child says to different workers is read side by side.',
    outcome: "The child's own account is heard as one.",
    actions: [
      wanted(
        'change of policy or procedure',
        "Give every assessment a page in the child's own words.",
        'Ten assessments, with names taken out',
        'Plans answer what the child said.',
      ),
      wanted(
        'audit',
        'Look for the voice of the child in forty files, by a team from three agencies.',
        'The audit report',
        'Fewer files without it than the year before.',
      ),
    ],
  },
  {
    text: 'Professional disagreement is taken up a level within two days.',
    outcome: 'A different view is settled before it becomes a risk.',
    actions: [
      wanted(
        'change of policy or procedure',
        'Shorten the escalation procedure to one page, and say whom to ring.',
        'The page, and where it hangs',
        'Escalations rise, and end sooner.',
      ),
      wanted(
        'training',
        'Practise escalation in teams, on invented cases.',
        'Dates, teams and what they made of it',
        'Workers say that they would dare to.',
      ),
    ],
  },
];
