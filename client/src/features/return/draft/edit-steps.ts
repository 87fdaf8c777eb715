import { type EntryField, entryFields, isFigureNumber } from '@roundtable/shared/figure/entry-fields.ts'
import { parseFigure } from '@roundtable/shared/figure/figure-entry.ts'
import type { RowText } from '../row/sheet.ts'

type Part = Partial<RowText>
export type CellChange = { seriesId: string; before: Part; after: Part }
/** One thing a person did, and can take back: typing in a cell until it is left, a paste, a cut. */
export type EditStep = {
  /** "6 cells pasted at 14:04"; null for typing, which is seen as it happens. */
  words: string | null
  /** Steps of one visit to a cell are one. */
  visit: string | null
  changes: readonly CellChange[]
}
export type EditSteps = { done: readonly EditStep[]; undone: readonly EditStep[] }
export const noSteps: EditSteps = { done: [], undone: [] }

const most = 200

/** A number is the same however it is written; saving may have grouped its thousands. */
export function sameCell(field: EntryField, a: string, b: string): boolean {
  if (a === b || a.trim() === b.trim()) return true
  if (!isFigureNumber(field)) return false
  const one = parseFigure(a)
  const other = parseFigure(b)
  return one.ok && other.ok && one.value === other.value
}

const fieldsOf = (part: Part) => entryFields.filter((field) => part[field] !== undefined)

const changesAnything = ({ before, after }: CellChange): boolean =>
  fieldsOf(after).some((field) => before[field] !== after[field])

/** Only what a part would change, with what stood there. */
export function changeOf(seriesId: string, text: RowText, part: Part): CellChange | null {
  const before: Part = {}
  const after: Part = {}
  for (const field of fieldsOf(part)) {
    if (part[field] === text[field]) continue
    before[field] = text[field]
    after[field] = part[field] ?? ''
  }
  return fieldsOf(after).length === 0 ? null : { seriesId, before, after }
}

export const countCells = (changes: readonly CellChange[]): number =>
  changes.reduce((sum, { after }) => sum + fieldsOf(after).length, 0)

/** After something new, what was undone can not be done again. */
export function stepDone(steps: EditSteps, step: EditStep): EditSteps {
  const last = steps.done.at(-1)
  const [change] = step.changes
  const [earlier] = last?.changes ?? []
  const goesOn = step.visit !== null && last?.visit === step.visit
  if (!goesOn || change === undefined || earlier === undefined) {
    return { done: [...steps.done, step].slice(-most), undone: [] }
  }
  const joined = {
    ...change,
    before: { ...change.before, ...earlier.before },
    after: { ...earlier.after, ...change.after },
  }
  const before = steps.done.slice(0, -1)
  return {
    done: changesAnything(joined) ? [...before, { ...step, changes: [joined] }] : before,
    undone: [],
  }
}

export type Reversal = {
  steps: EditSteps
  step: EditStep
  parts: { seriesId: string; part: Part }[]
  /** Rows with a cell that somebody changed since: it is left as it is. */
  left: string[]
}

type TextNow = (seriesId: string) => RowText | null

function partsOf(step: EditStep, textNow: TextNow, way: 'back' | 'again') {
  const parts: Reversal['parts'] = []
  const left: string[] = []
  for (const { seriesId, before, after } of step.changes) {
    const [from, to] = way === 'back' ? [after, before] : [before, after]
    const now = textNow(seriesId)
    if (now === null) continue
    const part: Part = {}
    let untouched = true
    for (const field of fieldsOf(from)) {
      if (sameCell(field, now[field], from[field] ?? '')) part[field] = to[field] ?? ''
      else untouched = false
    }
    if (!untouched) left.push(seriesId)
    parts.push({ seriesId, part })
  }
  return { parts, left }
}

export function undo(steps: EditSteps, textNow: TextNow): Reversal | null {
  const step = steps.done.at(-1)
  if (step === undefined) return null
  const after = { done: steps.done.slice(0, -1), undone: [...steps.undone, step] }
  return { steps: after, step, ...partsOf(step, textNow, 'back') }
}

export function redo(steps: EditSteps, textNow: TextNow): Reversal | null {
  const step = steps.undone.at(-1)
  if (step === undefined) return null
  const after = { done: [...steps.done, step], undone: steps.undone.slice(0, -1) }
  return { steps: after, step, ...partsOf(step, textNow, 'again') }
}
