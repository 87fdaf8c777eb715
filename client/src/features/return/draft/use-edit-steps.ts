import { localClock } from '@roundtable/shared/base/local-time.ts'
import { useCallback, useMemo, useRef, useState } from 'react'
import { counted } from '../../../base/format.ts'
import type { Row, RowPart, RowText } from '../row/sheet.ts'
import {
  changeOf,
  countCells,
  type EditSteps,
  noSteps,
  type Reversal,
  redo,
  stepDone,
  undo,
} from './edit-steps.ts'
import { shownText } from './return-edits.ts'
import type { ReturnDraft } from './use-return-draft.ts'

type Done = 'pasted' | 'cut' | 'cleared' | 'taken from your table'

/** Everything typed or pasted on this page goes through here, and can be taken back step by step. */
export function useEditSteps(draft: ReturnDraft) {
  const [steps, setSteps] = useState<EditSteps>(noSteps)
  const [left, setLeft] = useState<readonly string[]>([])
  /** Why something that was tried changed nothing. */
  const [unchanged, setUnchanged] = useState<string | null>(null)
  const now = useRef({ draft, steps })
  now.current.draft = draft
  const visit = useRef(0)

  const put = useCallback((next: EditSteps, changed: readonly string[]) => {
    now.current.steps = next
    setSteps(next)
    setLeft(changed)
    setUnchanged(null)
  }, [])

  /** A new visit to a cell begins a new step. */
  const visitNext = useCallback(() => {
    visit.current += 1
  }, [])

  const type = useCallback(
    (row: Row, part: Partial<RowText>) => {
      const { draft: at, steps: before } = now.current
      const change = changeOf(row.seriesId, shownText(row, at.edits), part)
      at.type(row, part)
      if (change === null) return
      const fields = Object.keys(change.after).join()
      const name = `${row.seriesId} ${fields} ${visit.current}`
      put(stepDone(before, { words: null, visit: name, changes: [change] }), [])
    },
    [put],
  )

  const take = useCallback(
    (parts: readonly RowPart[], done: Done, ignored = 0): number => {
      const { draft: at, steps: before } = now.current
      const changes = parts.flatMap(({ row, part }) => {
        const change = changeOf(row.seriesId, shownText(row, at.edits), part)
        return change === null ? [] : [{ row, change }]
      })
      for (const { row, change } of changes) at.type(row, change.after)
      const cells = countCells(changes.map(({ change }) => change))
      const words = `${counted(cells, 'cell')} ${done} at ${localClock(new Date().toISOString())}`
      const besides = ignored === 0 ? '' : `, ${ignored} that nobody types left out`
      if (cells > 0 || ignored > 0) {
        const step = {
          words: `${words}${besides}`,
          visit: null,
          changes: changes.map(({ change }) => change),
        }
        put(stepDone(before, step), [])
      }
      return cells
    },
    [put],
  )

  const turn = useCallback(
    (way: typeof undo): void => {
      const { draft: at, steps: before } = now.current
      const rowOf = (seriesId: string) => at.sheet.rows.find((row) => row.seriesId === seriesId)
      const reversal: Reversal | null = way(before, (seriesId) => {
        const row = rowOf(seriesId)
        return row === undefined ? null : shownText(row, at.edits)
      })
      if (reversal === null) return
      for (const { seriesId, part } of reversal.parts) {
        const row = rowOf(seriesId)
        if (row !== undefined) at.type(row, part)
      }
      visit.current += 1
      put(
        reversal.steps,
        reversal.left.flatMap((id) => rowOf(id)?.code ?? []),
      )
    },
    [put],
  )

  /** Takes back what was typed since the cell was entered, without a step of its own. */
  const leave = useCallback(() => {
    const last = now.current.steps.done.at(-1)
    if (last?.visit?.endsWith(` ${visit.current}`) !== true) return
    turn(undo)
    put({ ...now.current.steps, undone: [] }, [])
  }, [turn, put])

  const back = useCallback(() => turn(undo), [turn])
  const again = useCallback(() => turn(redo), [turn])
  return useMemo(
    () => ({
      ...{ steps, left, unchanged, visitNext, type, take, leave },
      ...{ undo: back, redo: again, tellUnchanged: setUnchanged },
    }),
    [steps, left, unchanged, visitNext, type, take, leave, back, again],
  )
}
export type EditingSteps = ReturnType<typeof useEditSteps>
