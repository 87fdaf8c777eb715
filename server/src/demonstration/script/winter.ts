import type { MeetingScript } from './meeting-script.ts'
import { opening } from './opening.ts'

export const winter: MeetingScript = {
  title: 'Winter meeting',
  items: [
    ...opening('September', [
      ['One indicator reached its target for the first time.'],
      [
        'More siblings live together than in any year before; no partner claims it for itself.',
        'The board asked for the figures of the autumn in January, without a meeting.',
      ],
    ]),
    {
      ...{
        title: 'What replaces the employment contract',
        purpose: 'decide',
        agency: 'council',
        minutes: 25,
      },
      lead: 'Assistant director, children’s social care',
      ask: 'Agree what is offered to care leavers from April.',
      pins: ['goal:G2', 'indicator:CL01', 'action:newest'],
      held: [
        {
          points: ['The offer of the council is ten places for apprentices a year, kept for care leavers.'],
          decided: {
            text: 'The council’s guarantee of ten apprenticeships a year replaces the employment contract',
            reason:
              'The contract reached few of those who needed it, and the places are paid for three years',
            dissent: [['Neil Abara', 'Ten places are too few: we asked for a review after six months.']],
          },
        },
        {
          points: [
            'Four of the ten places were empty in the autumn: those who asked were above 21.',
            'Nobody who began has left.',
          ],
          decided: {
            text: 'Places for apprentices are offered to care leavers up to the age of 24',
            reason: 'The empty places were asked for by those above 21',
            dissent: [['Amina Farrow', 'It is paid for until the spring only.']],
          },
        },
      ],
    },
    {
      ...{ title: 'Children at their own reviews', purpose: 'challenge', agency: 'council', minutes: 20 },
      lead: 'Head of help and protection',
      ask: 'Say what would make a review worth coming to.',
      pins: ['goal:G6', 'indicator:VO01', 'challenge:newest'],
      paper: {
        ...{ years: [2, 3], by: 'council-lead', wider: true },
        title: 'What makes a review worth coming to',
        fileName: 'worth-coming-to.pdf',
        lines: [
          'Reviewing officers were asked what they do where most children come.',
          'Nobody was named, and no case was described.',
          '',
          'What they do',
          '1. They ask the child where and when, before they ask anybody else.',
          '2. They begin with what was promised last time.',
          '3. They write the record to the child, not about the child.',
          '',
          'What stands in the way',
          'Rooms that look like offices, and meetings in school hours.',
          '',
          'What we ask of the board: that each partner offers one room that',
          'does not look like an office, after school, from January.',
        ],
      },
      held: [
        {
          points: [
            'Reviews are held where the adults work. Young people asked for another place and another hour.',
          ],
        },
        {
          points: [
            'Where the child chose the place, most came; where the office was given, fewer than half did.',
            'Each partner names one room by January.',
          ],
        },
      ],
    },
    {
      ...{ title: 'A complaint about a service', purpose: 'note', agency: 'council', minutes: 15 },
      lead: 'Director of children’s services',
      ground: 'It is about the conduct of a person; what is known of it is not public.',
      held: [
        { points: ['What is known was told to the board; an answer is sent within ten working days.'] },
        { points: ['The complaint was answered in time, and is looked at again by another agency.'] },
      ],
    },
    {
      ...{ title: 'Reports before conferences', purpose: 'note', agency: null, minutes: 10 },
      ...{ lead: 'Partnership manager', pins: ['indicator:HP16', 'issue:newest'] },
      held: [
        { points: ['Reports come later from those who write fewest of them.'] },
        { points: ['Two agencies send their reports two days ahead now; the others say what keeps them.'] },
      ],
    },
  ],
}
