import { z } from 'zod'
import { actCategories } from '../act/acts.ts'
import { textSchema } from '../base/ids.ts'
import { frequencies } from '../base/period.ts'
import { asAtFields, asAtSchema } from '../past/as-at.ts'
import { changeKinds } from '../past/change-words.ts'
import { assurances, directions, signals, statuses } from '../reading/reading-words.ts'
import { returnStates } from '../return/return-lifecycle.ts'
import { timelineKinds } from '../timeline/timeline.ts'

const word = (sentence: string) =>
  z
    .string()
    .max(80, sentence)
    .regex(/^[A-Za-z0-9_-]+$/, sentence)
const slug = word('A partnership is named by letters, digits and hyphens.').optional()
const code = word('A code has only letters, digits and hyphens.')
const day = z.iso.date('A day is written as 2026-10-31.').optional()
const text = textSchema.trim().max(200, 'Search with 200 characters or fewer.').optional()

const oneOf = <const Words extends readonly string[]>(name: string, words: Words) =>
  z.enum(words, `${name} is one of ${words.join(', ')}.`).optional()

export const returnGroups = ['waiting', 'open', 'late', 'published'] as const
const openMatters = ['return-late', 'suppressed', 'nobody-answers'] as const

const status = oneOf('Status', statuses)
const ofPartnership = { partnership: slug }
/** Tables that can be read as they stood. */
const asItStood = { ...ofPartnership, ...asAtFields }
const ofIndicator = { ...asItStood, indicator: code }
const ofLine = { ...ofIndicator, series: word('A series is named by its id.').optional(), from: day, to: day }
const ofRows = {
  goal: code.optional(),
  agency: code.optional(),
  status,
  theme: text,
  frequency: oneOf('Frequency', frequencies),
  search: text,
  signal: oneOf('Signal', signals),
  direction: oneOf('Direction', directions),
  assurance: oneOf('Assurance', assurances),
  open: oneOf('Open', openMatters),
}

/** What each download takes in its address; anything else is refused. `from` and `to` are days a period begins. */
export const exportQueries = {
  measurements: z.strictObject({
    ...asItStood,
    goal: code.optional(),
    agency: code.optional(),
    indicator: code.optional(),
    from: day,
    to: day,
    status,
  }),
  indicators: z.strictObject({ ...asItStood, ...ofRows }),
  scorecard: z.strictObject({
    ...asItStood,
    changedSince: asAtSchema.optional(),
    ...ofRows,
    pledges: oneOf('Pledges', ['unsigned']),
  }),
  series: z.strictObject(ofLine),
  benchmarks: z.strictObject(ofIndicator),
  revisions: z.strictObject(ofLine),
  goals: z.strictObject(asItStood),
  pledges: z.strictObject({ ...asItStood, goal: code.optional(), agency: code.optional() }),
  accountabilities: z.strictObject({ ...asItStood, goal: code.optional(), agency: code.optional() }),
  returns: z.strictObject({
    ...ofPartnership,
    agency: code.optional(),
    state: oneOf('State', returnStates),
    show: oneOf('Show', returnGroups),
  }),
  'return-progress': z.strictObject({
    ...ofPartnership,
    frequency: oneOf('Frequency', frequencies),
    state: oneOf('State', ['late', ...returnStates]),
  }),
  timeline: z.strictObject({ ...asItStood, kind: z.enum(timelineKinds), code }),
  changes: z.strictObject({
    ...ofPartnership,
    from: asAtSchema.optional(),
    to: asAtSchema.optional(),
    kind: oneOf('Kind', changeKinds),
  }),
  members: z.strictObject({ ...ofPartnership, agency: code.optional(), search: text }),
  'audit-events': z.strictObject({
    ...ofPartnership,
    category: oneOf('Category', actCategories),
    agency: code.optional(),
    person: text,
    from: day,
    to: day,
  }),
} as const

export type ExportName = keyof typeof exportQueries
export type ExportQuery<Name extends ExportName> = z.infer<(typeof exportQueries)[Name]>
