import { absent, type MeetingScript } from './meeting-script.ts'
import { opening } from './opening.ts'

export const summer: MeetingScript = {
  title: 'Summer meeting',
  items: [
    ...opening('March', [
      ['Most measures stood where they stood in March.'],
      [
        'More children are seen for their first health assessment in time, and it is too early to say why.',
        'The board did not talk about what did not change.',
      ],
    ]),
    {
      ...{ title: 'Waits for help with mental health', purpose: 'decide', agency: 'icb', minutes: 25 },
      lead: 'Director of children’s commissioning',
      ask: 'Agree who sees the children who wait longest.',
      pins: ['goal:G5', 'indicator:HE06', 'indicator:HE01'],
      paper: {
        ...{ years: [2, 3], by: 'health-lead', wider: true },
        title: 'Who waits longest, and where',
        fileName: 'who-waits-longest.pdf',
        lines: [
          'The longest waits are in the north of the area, where one clinic',
          'has been without a second therapist since the winter.',
          '',
          'What we ask of the board',
          '1. To keep the two days a week of the school nurses until the',
          '   post is filled.',
          '2. To have the list read once a week by health and schools together.',
          '3. To say to families how long the wait is, in the first letter.',
          '',
          'What it costs: nothing beyond what is paid for already.',
          'What we do not know: how many families stopped asking.',
        ],
      },
      held: [
        {
          points: [
            'The longest waits are in the north of the area.',
            'A school nurse team has two days a week to spare until the spring.',
          ],
          decided: {
            text: 'Children who have waited longest are seen first by the team of the school nurses, two days a week, until the spring',
            reason: 'It is the only offer that can begin this month',
          },
          interest: {
            by: 'chair',
            text: 'Is employed by the trust that would be paid for the two days.',
            remark: 'Stayed in the room, and did not take part in the decision.',
          },
        },
        {
          points: [
            'The honest clock shows waits that the old one did not: the board wants to read the honest one.',
            'The paper of health was read before the meeting; nobody had it read out.',
          ],
          decided: {
            text: 'Nobody who has waited longer than half a year is moved down the list by a newer referral',
            reason: 'The longest waits grew while the middle of the list moved',
            dissent: [['Helen Marsh', 'Urgent referrals of schools have to stay urgent.']],
          },
        },
      ],
    },
    {
      ...{ title: 'The yearly audit plan', purpose: 'note', agency: 'council', minutes: 15 },
      ...{ lead: 'Head of quality assurance', pins: ['goal:G6', 'indicator:QA01'] },
      held: [
        { points: ['The plan covers every partner once in two years.'] },
        { points: ['Six to twelve cases a round say what to look at next, not how good a service is.'] },
      ],
    },
    {
      ...{
        title: 'A school closes at short notice',
        purpose: 'decide',
        agency: 'schools',
        minutes: 15,
        years: [2],
      },
      lead: 'Head teacher, chair of the alliance',
      ask: 'Agree who tells the families, and who visits whom.',
      pins: ['indicator:ED02'],
      late: 'The roof was found unsafe after the agenda had gone out, and the school closes on Friday.',
      held: [
        absent,
        {
          points: ['Pupils are taught in two other schools until the autumn; the buses are ordered.'],
          decided: {
            text: 'Social workers and school nurses see the pupils they know in the first week at the new place',
            reason: 'A change of place at short notice is when children are lost sight of',
          },
        },
      ],
    },
  ],
}
