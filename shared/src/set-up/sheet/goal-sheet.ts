import { type SheetShape, wordsOf } from './columns.ts'
import { stateColumn } from './state-column.ts'

export const goalKindWords = wordsOf(['vision', 'goal'], (kind) => (kind === 'vision' ? 'Vision' : 'Goal'))

export const goalsSheet: SheetShape = {
  key: 'goals',
  name: 'Goals',
  one: 'goal',
  about: 'The vision and the goals. A new row is proposed, and counts when the board agrees it.',
  page: 'the goals page',
  columns: [
    {
      key: 'code',
      heading: 'Code',
      width: 10,
      kind: 'code',
      takes: 'What other sheets call it by. A new goal may get another code when it is proposed.',
      fixed: 'The code of a goal never changes.',
    },
    {
      key: 'kind',
      heading: 'Kind',
      width: 10,
      kind: 'word',
      words: goalKindWords,
      takes: 'Vision or Goal.',
      fixed: 'A goal stays a goal, and a vision a vision: write a new row.',
    },
    { key: 'wording', heading: 'Goal', width: 44, kind: 'text', takes: 'The goal in plain words.' },
    {
      key: 'childWording',
      heading: 'In a child’s words',
      width: 44,
      kind: 'text',
      takes: 'As a child would say it.',
    },
    { key: 'why', heading: 'Why it matters', width: 44, kind: 'text', takes: 'Why this goal matters.' },
    {
      key: 'populationOutcome',
      heading: 'What would be different',
      width: 44,
      kind: 'text',
      takes: 'What would be different for children.',
    },
    { key: 'story', heading: 'The story behind it', width: 44, kind: 'text', takes: 'May stay empty.' },
    stateColumn,
  ],
}
