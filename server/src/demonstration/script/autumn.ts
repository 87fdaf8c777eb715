import type { MeetingScript } from './meeting-script.ts'
import { opening } from './opening.ts'

export const autumn: MeetingScript = {
  title: 'Autumn meeting',
  items: [
    ...opening('June', [
      [
        'Attendance fell in the last half-term, as it does each year; compared with the same weeks it stood still.',
      ],
      [
        'Fewer social workers left in the summer than in any summer the board has figures for.',
        'The chair asked what would make the board believe it: a second quarter.',
      ],
    ]),
    {
      ...{ title: 'Attendance in the new school year', purpose: 'decide', agency: 'schools', minutes: 25 },
      lead: 'Head of inclusion',
      ask: 'Agree who rings and who visits.',
      pins: ['goal:G3', 'indicator:ED01', 'indicator:ED02', 'action:newest'],
      held: [
        {
          points: ['Schools ring on the first day of an absence; the council visits on the third.'],
          decided: {
            text: 'Every school rings home on the first morning of an absence, and the council visits on the third day',
            reason: 'Absences that nobody asks about in the first week last longest',
          },
        },
        {
          points: [
            'The call on the first morning is made nearly everywhere; the visit on the third day is not.',
            'Families say that the visit helps when the same person comes again.',
          ],
          decided: {
            text: 'The visit on the third day is made by somebody the family has met before, or by nobody',
            reason: 'Visits by strangers changed nothing that the schools could see',
            dissent: [['Neil Abara', 'A visit by a stranger is better than none where we know of violence.']],
          },
        },
      ],
    },
    {
      ...{ title: 'Issues that stand open', purpose: 'note', agency: null, minutes: 10 },
      ...{ lead: 'Partnership manager', pins: ['issue:newest'], years: [2, 3] },
      held: [
        { points: [] },
        { points: ['Each issue has somebody who answers for it; one of them is new in post.'] },
      ],
    },
    {
      ...{
        title: 'Children who enter the justice system',
        purpose: 'decide',
        agency: 'youth-justice',
        minutes: 20,
      },
      ...{ lead: 'Head of youth justice', proposedBy: 'youth-justice-lead', pins: ['indicator:YJ05'] },
      ask: 'Agree the offer before a charge.',
      held: [
        {
          points: ['The offer was described; what it would have changed in the last year could not be said.'],
          deferred: 'The figures of the spring were not there yet: it comes back when they are.',
        },
        {
          points: ['Of those who were offered a first talk, most came to the second as well.'],
          decided: {
            text: 'Every child is offered a talk with a youth worker before a first charge is decided',
            reason: 'It costs two hours, and is the last moment at which a charge can be avoided',
          },
          interest: {
            by: 'police-board',
            text: 'Is a trustee of the charity whose youth workers would hold the talks.',
            remark:
              'Stayed in the room, and did not take part in the decision; his agency was heard through its lead.',
          },
        },
      ],
    },
  ],
}
