export type Kind = 'decision' | 'minutes' | 'goal'
/** Each heading with what was written under it, and on records of which kinds it rests; nothing recorded where it is empty. */
export type ReportScript = readonly {
  heading: string
  statements: readonly { text: string; on: readonly Kind[] }[]
}[]

export const publishedReport: ReportScript = [
  {
    heading: 'What we did together',
    statements: [
      {
        text: 'The board met each quarter and decided on what had come of its earlier decisions before it took new ones.',
        on: ['decision', 'minutes'],
      },
      {
        text: 'Partners wrote down who answers for what, and looked at each goal as a whole instead of at single services.',
        on: ['decision'],
      },
    ],
  },
  {
    heading: 'Difference made for children and families',
    statements: [
      {
        text: 'Fewer steps lie between a worry and the first visit in most parts of the area. In some they do not: the board said so in the year.',
        on: ['goal', 'decision'],
      },
    ],
  },
  {
    heading: 'Evidence of the impact of our work',
    statements: [
      {
        text: 'Each action was looked at again some months after it was done. Where it had changed nothing it was stopped.',
        on: ['decision', 'minutes'],
      },
    ],
  },
  {
    heading: 'Evidence of the impact of training',
    statements: [],
  },
  {
    heading: 'What we learnt from reviews',
    statements: [
      {
        text: 'What was learnt went into supervision first, and into written guidance second: people told us that they are helped by the order.',
        on: ['minutes'],
      },
    ],
  },
  {
    heading: 'How we used scrutiny and challenge',
    statements: [
      {
        text: 'Partners asked one another questions on the record. One disagreement stayed, and the record says why.',
        on: ['decision'],
      },
    ],
  },
  {
    heading: 'The scrutineer’s statement',
    statements: [
      {
        text: 'I read what the board read, and sat in on its meetings. It decides on what matters, and does not always say how it will know that a decision worked.',
        on: ['minutes', 'decision'],
      },
      {
        text: 'My question for the next year: who tells children what became of what they said?',
        on: ['minutes'],
      },
    ],
  },
  {
    heading: 'Decisions on delegated functions',
    statements: [
      {
        text: 'The lead partners delegated their functions by name, and looked once in the year at how they were carried out.',
        on: ['decision'],
      },
    ],
  },
  {
    heading: 'Funding',
    statements: [
      {
        text: 'Each of the three lead partners paid its part. What each partner gives beside money is not written down yet.',
        on: ['minutes'],
      },
    ],
  },
  {
    heading: 'How education took part',
    statements: [],
  },
  {
    heading: 'What children and families said',
    statements: [
      {
        text: 'Young people asked for shorter ways to somebody who knows them. It stands among the goals in their own words.',
        on: ['goal'],
      },
    ],
  },
  {
    heading: 'What was difficult',
    statements: [
      {
        text: 'Figures of the autumn came late from more than one partner, and the board decided without them once.',
        on: ['decision', 'minutes'],
      },
    ],
  },
  {
    heading: 'What comes next',
    statements: [
      {
        text: 'The goals stay. For each the board wants to see by its second meeting whether what is done is enough.',
        on: ['goal'],
      },
    ],
  },
]

export const assembledReport: ReportScript = [
  {
    heading: 'What we did together',
    statements: [
      {
        text: 'The board has met each quarter so far, and its decisions stand in the register with their reasons.',
        on: ['decision'],
      },
    ],
  },
  {
    heading: 'Difference made for children and families',
    statements: [{ text: 'To be written from the figures of the second half of the year.', on: [] }],
  },
  {
    heading: 'Evidence of the impact of training',
    statements: [],
  },
  {
    heading: 'What children and families said',
    statements: [
      {
        text: 'What young people asked for stands among the goals, and is looked at with them twice a year.',
        on: ['goal'],
      },
    ],
  },
]
