import { z } from 'zod'
import { longestReason } from '../base/form.ts'
import { idSchema, limitedText } from '../base/ids.ts'
import type { Change } from '../change/change.ts'
import { exceptionChoices, exceptionKinds } from './exception-form.ts'

/** Rows that fit one sheet of paper, and can be talked about in one item. */
export const mostExceptions = 12

export const exceptionRowSchema = z.object({
  kind: z.enum(exceptionKinds),
  /** Code of a goal or indicator, number of an issue, action or challenge. */
  reference: z.string(),
  name: z.string(),
  /** Why it stands where it stands. */
  because: z.string(),
  /** What changed, in words; empty where it was added and nothing did. */
  line: z.string(),
  /** How many other changes of the same record came lower in rank. */
  more: z.number(),
  choice: z.enum(exceptionChoices),
  by: z.string().nullable(),
  reason: z.string().nullable(),
})
export type ExceptionRow = z.infer<typeof exceptionRowSchema>

export const exceptionsSchema = z.object({
  from: z.string(),
  to: z.string(),
  worse: z.number(),
  better: z.number(),
  shown: z.array(exceptionRowSchema),
  /** Each with why it is not on the page. */
  leftOut: z.array(exceptionRowSchema.extend({ why: z.string() })),
})
export type Exceptions = z.infer<typeof exceptionsSchema>

export const exceptionsRefSchema = z.strictObject({ meetingId: idSchema })
export const chooseExceptionSchema = z.strictObject({
  id: idSchema,
  meetingId: idSchema,
  kind: z.enum(exceptionKinds),
  reference: limitedText(40),
  choice: z.enum(exceptionChoices),
  reason: limitedText(longestReason),
  /** The choice that stood for this record, as it was seen. */
  seen: z.enum(exceptionChoices),
})

/** As the manager and the chair arrange it. */
export const arrangedExceptionsSchema = exceptionsSchema.extend({
  /** What can be added: what changed beside, and every goal, indicator and open record. */
  choices: z.array(z.object({ kind: z.enum(exceptionKinds), reference: z.string(), name: z.string() })),
  mayChoose: z.boolean(),
})
export type ArrangedExceptions = z.infer<typeof arrangedExceptionsSchema>

export type Chosen = Pick<ExceptionRow, 'kind' | 'reference' | 'choice' | 'by' | 'reason'>

type Given = {
  from: string
  to: string
  /** In the order of their rank. */
  changes: readonly Pick<
    Change,
    'kind' | 'band' | 'because' | 'what' | 'was' | 'is' | 'indicatorCode' | 'indicatorName' | 'goalCode'
  >[]
  /** The last choice for each record, in the order in which they were made. */
  choices: readonly Chosen[]
  /** What the reader may see, by kind and reference. */
  names: ReadonlyMap<string, string>
  /** The wording of each goal, by its code, whatever has become of it. */
  goals: ReadonlyMap<string, string>
}

const keyOf = ({ kind, reference }: { kind: string; reference: string }): string => `${kind} ${reference}`

/**
 * What changed since the last meeting, a record a row, on one page: in the order of “What changed”, without new
 * figures that changed nothing; what the chair added, always; what was set aside or did not fit, below, each with why.
 */
export function exceptionsOf({ from, to, changes, choices, names, goals }: Given): Exceptions {
  const chosen = new Map(choices.map((choice) => [keyOf(choice), choice]))
  const ranked = rowsOf(changes, { chosen, goals })
  const rows = [...ranked.values()]
  const added = choices
    .filter(({ choice }) => choice === 'added')
    .flatMap((choice): Row[] => {
      const found = ranked.get(keyOf(choice))
      if (found !== undefined) return [found]
      const name = names.get(keyOf(choice))
      if (name === undefined) return []
      return [{ ...choice, name, because: 'Added for this meeting.', line: '', more: 0, isNew: false }]
    })
    .slice(0, mostExceptions)
  const standing = rows.filter(({ choice, isNew }) => choice === 'as-ranked' && !isNew)
  const room = mostExceptions - added.length
  const left = [
    ...rows
      .filter(({ choice }) => choice === 'set-aside')
      .map((row) => ({ ...row, why: setAsideWords(row) })),
    ...standing.slice(room).map((row) => ({ ...row, why: 'It ranks below what fits the page.' })),
    ...rows
      .filter(({ choice, isNew }) => choice === 'as-ranked' && isNew)
      .map((row) => ({ ...row, why: 'A new figure that changed nothing is no exception.' })),
  ]
  return {
    ...{ from, to, worse: inBand(changes, 'worse'), better: inBand(changes, 'better') },
    shown: [...standing.slice(0, room), ...added].map(({ isNew: _, ...row }) => row),
    leftOut: left.map(({ isNew: _, ...row }) => row),
  }
}

type Row = ExceptionRow & { isNew: boolean }

const inBand = (changes: Given['changes'], band: string): number =>
  changes.filter((change) => change.band === band).length

/** A row a record, by its change of highest rank. */
function rowsOf(
  changes: Given['changes'],
  { chosen, goals }: Pick<Given, 'goals'> & { chosen: ReadonlyMap<string, Chosen> },
): Map<string, Row> {
  const rows = new Map<string, Row>()
  for (const change of changes) {
    const { band, because, indicatorCode, indicatorName, goalCode } = change
    const kind = indicatorCode === null ? ('goal' as const) : ('indicator' as const)
    const reference = indicatorCode ?? goalCode
    if (reference === null) continue
    const key = keyOf({ kind, reference })
    const before = rows.get(key)
    if (before !== undefined) {
      before.more += 1
      continue
    }
    const { choice, by, reason } = chosen.get(key) ?? { choice: 'as-ranked' as const, by: null, reason: null }
    rows.set(key, {
      ...{
        kind,
        reference,
        // Its code stands before it.
        name: indicatorName ?? goals.get(reference) ?? 'Goal',
        because,
        more: 0,
        choice,
        by,
        reason,
      },
      line: lineOf(change),
      isNew: band === 'new',
    })
  }
  return rows
}

/** What it was and what it is; how it is judged is told by why it stands there. */
function lineOf({ kind, what, was, is }: Given['changes'][number]): string {
  const facts = factsOf(was, is)
  if (kind === 'status' || kind === 'signal') return facts
  if (facts === '') return what
  // A figure that is hidden says why after a colon of its own.
  return facts.includes(': ') ? `${what}. ${facts}` : `${what}: ${facts}`
}

/** What is hidden on both sides is said once. */
function factsOf(was: string | null, is: string | null): string {
  if (was === null || is === null) return was ?? is ?? ''
  return was === is ? `${is}, before and after` : `${was} to ${is}`
}

const setAsideWords = ({ by, reason }: ExceptionRow): string =>
  `Set aside${by === null ? '' : ` by ${by}`}${reason === null ? '.' : `: ${reason}`}`
