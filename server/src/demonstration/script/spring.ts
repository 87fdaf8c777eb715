import type { MeetingScript } from './meeting-script.ts'
import { opening } from './opening.ts'

export const spring: MeetingScript = {
  title: 'Spring meeting',
  items: [
    ...opening('December', [
      [
        'Two indicators moved further from their targets since the last meeting.',
        'The chair asked that the next pack shows what each partner does about them.',
      ],
      [
        'Most measures stood where they stood in December.',
        'The scrutineer asked which of them anybody had expected to move.',
      ],
    ]),
    {
      ...{ title: 'Care leavers in work or learning', purpose: 'decide', agency: 'council', minutes: 25 },
      lead: 'Assistant director, children’s social care',
      ask: 'Agree the targets of the year.',
      pins: ['goal:G2', 'indicator:CL01', 'indicator:CL02'],
      held: [
        {
          points: [
            'Fewer care leavers are in work or learning than three years ago, and the drop began when the support contract ended.',
            'Employers say they would take more young people if somebody rang back.',
          ],
          decided: {
            text: 'The targets of the year for care leavers in work or learning are agreed as proposed',
            reason:
              'They ask for a rise that other areas have reached, and the money for the mentors is there',
            dissent: [['Amina Farrow', 'A target without a date for the health checks is half a target.']],
          },
        },
        {
          points: [
            'The mentors began late: most young people have had theirs for less than a term.',
            'Where a mentor and an employer know each other, nobody has left yet.',
          ],
          decided: {
            text: 'The target for care leavers in work or learning stays as it was for another year',
            reason: 'The mentors began late, and a higher figure would say nothing of what they do',
          },
        },
      ],
    },
    {
      ...{
        title: 'Strategy discussions with all three',
        purpose: 'challenge',
        agency: 'police',
        minutes: 20,
      },
      lead: 'Assistant chief constable',
      ask: 'Say what keeps the third partner away.',
      pins: ['indicator:HP15', 'action:newest'],
      held: [
        {
          points: [
            'Health joins most discussions by telephone; the police ask for a room with a screen in each station.',
          ],
        },
        {
          points: [
            'The screens are there. Discussions at short notice in the evening still have two of the three.',
            'The police offer a duty list that health and council can ring until ten at night.',
          ],
        },
      ],
    },
    {
      ...{ title: 'How partners answered one another', purpose: 'note', agency: null, minutes: 15 },
      ...{
        lead: 'Independent scrutineer',
        proposedBy: 'scrutineer',
        pins: ['challenge:newest', 'issue:newest'],
      },
      held: [
        {
          points: [
            'Questions between partners were asked in corridors so far: from now on they stand on the record.',
          ],
        },
        {
          points: [
            'Three of four challenges were answered in time; the fourth was answered on the day before.',
          ],
        },
      ],
    },
  ],
}
