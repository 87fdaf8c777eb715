import type { ItemScript } from './meeting-script.ts'

/** What each agenda begins with: the minutes of the meeting before, and what changed since it. */
export const opening = (
  since: string,
  [first, second]: readonly [readonly string[], readonly string[]],
): readonly ItemScript[] => [
  {
    ...{ title: 'Minutes and matters arising', purpose: 'note', agency: null, lead: 'Partnership manager' },
    minutes: 10,
    held: [
      {
        points: [
          'The minutes of the last meeting were gone through and approved.',
          'What stands open was gone through; nothing was added.',
        ],
      },
      {
        points: [
          'The minutes of the last meeting were gone through and approved.',
          'Two actions are past their day; their owners said by when they will be done.',
        ],
      },
    ],
  },
  {
    ...{
      title: `What changed since ${since}`,
      purpose: 'challenge',
      agency: null,
      lead: 'Chair',
      minutes: 20,
    },
    ...{ ask: 'Say what needs a decision.', pins: ['exceptions'] },
    held: [{ points: first }, { points: second }],
  },
]
