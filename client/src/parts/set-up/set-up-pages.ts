import type { SetUpTaskKey } from '@roundtable/shared/set-up/set-up-tasks.ts'
import { paths } from '../../base/paths.ts'

/** Where each task of the set-up is done. */
export const taskPages = {
  agencies: paths.people,
  people: paths.people,
  sharing: paths.sharing,
  boards: paths.boards,
  goals: paths.goals,
  indicators: paths.catalogue,
  answers: paths.accountabilities,
  reporters: paths.reporters,
  targets: paths.targets,
  'due-days': paths.schedules,
  'past-figures': paths.pastFigures,
  benchmarks: paths.benchmarks,
} as const satisfies Record<Exclude<SetUpTaskKey, 'partnership'>, string>

/** What holds for the whole partnership and is no task: it can be changed at any time. */
export const rulePages = [
  [paths.terms, 'Term dates', 'What is due each term counts from them.'],
  [
    paths.publications,
    'For everybody',
    'What the public reads is prepared here, and signed off by the board.',
  ],
  [
    paths.disclosure,
    'Small numbers',
    'Which figures are hidden from whom, so that nobody finds a child in them.',
  ],
  [paths.removals, 'Words blacked out', 'A name that slipped into a text is destroyed by two keepers.'],
  [paths.retention, 'How long records are kept', 'Years for each kind of record, and what is older.'],
] as const

/** Every page the set-up leads to, and those that are read beside one of them. */
export const setUpPages: readonly string[] = [
  ...Object.values(taskPages),
  ...rulePages.map(([to]) => to),
  paths.howDecided,
  paths.signInProviders,
]
