import { localClock } from '@roundtable/shared/base/local-time.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { dayOf } from '../../../base/format.ts'
import { refusalKind } from '../../../base/refusal.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import type { Row, RowText, Sheet } from '../row/sheet.ts'
import { draftAfter, openDraft } from './draft-state.ts'
import { editStorageKey, loadEdits } from './edit-storage.ts'
import { type Clash, countUnsent, rowsToSend } from './return-edits.ts'
import { saveStateOf } from './save-state.ts'
import { isNextSave, withSaved } from './saved-rows.ts'
import { useEditStorage } from './use-edit-storage.ts'
import { useSaveRetry } from './use-save-retry.ts'

const pause = 1_500
/** Rows in one save; a file or a range may hold more. */
const mostAtOnce = 500

/** The day of the last entry, before anything is saved on this page. */
function lastSaved(sheet: Sheet): string | null {
  const moments = sheet.rows.flatMap((row) => row.entry?.enteredAt ?? []).sort()
  const latest = moments.at(-1)
  return latest === undefined ? null : dayOf(latest)
}

/** What is typed into a return: kept in the browser at once, saved after a pause, merged with what others save. */
export function useReturnDraft(latest: Sheet, personId: string) {
  const procedures = useProcedures()
  const client = useQueryClient()
  const key = editStorageKey(personId, latest.id)
  const [state, act] = useReducer(draftAfter, null, () => openDraft({ sheet: latest, kept: loadEdits(key) }))
  const [savedAt, setSavedAt] = useState(() => lastSaved(latest))
  const now = useRef(state)
  now.current = state
  const underWay = useRef<Promise<Sheet | null> | null>(null)
  const sending = useAct(procedures.return.saveDraft.mutationOptions({ networkMode: 'always' }), {
    isQuiet: true,
  })
  const { send: sendRows, reset } = sending

  // What was refused may be right in a return that has changed since.
  useEffect(() => {
    act({ type: 'arrived', sheet: latest })
    reset()
  }, [latest, reset])
  useEditStorage(key, state.edits)

  const send = useCallback(async (): Promise<Sheet | null> => {
    const { sheet, edits, clashes } = now.current
    const { ready } = rowsToSend(sheet, edits, clashes)
    if (ready.length === 0) return sheet
    let saved = sheet
    for (let first = 0; first < ready.length; first += mostAtOnce) {
      const sent = ready.slice(first, first + mostAtOnce)
      const entries = sent.map(({ seriesId, version, entered }) => ({ seriesId, version, ...entered }))
      const outcome = await sendRows({ id: sheet.id, entries })
      if (!outcome.done) return null
      const before = saved
      const { answer } = outcome
      saved = isNextSave(before, answer)
        ? withSaved(before, answer)
        : await client
            .fetchQuery(procedures.return.get.queryOptions({ id: sheet.id }, { staleTime: 0 }))
            .catch(() => ({ ...withSaved(before, answer), version: before.version }))
      setSavedAt(localClock(new Date().toISOString()))
      act({ type: 'saved', sheet: saved, sent })
      client.setQueryData(procedures.return.get.queryKey({ id: sheet.id }), saved)
    }
    return saved
  }, [sendRows, client, procedures])

  /** Saves what can be saved; the sheet as it stands then, or null where it was refused. */
  const save = useCallback(async (): Promise<Sheet | null> => {
    while (underWay.current !== null) await underWay.current
    underWay.current = send()
    const answer = await underWay.current
    underWay.current = null
    return answer
  }, [send])

  const { error } = sending
  const failed = useRef(false)
  failed.current = error !== null
  useEffect(() => {
    if (error !== null && refusalKind(error) === 'conflict') reset()
  }, [error, reset])

  const refused = useSaveRetry({ error, isPending: sending.isPending, reset, save })

  const type = useCallback(
    (row: Row, part: Partial<RowText>) => {
      if (now.current.sheet.mayEnter) act({ type: 'typed', row, part })
      if (failed.current) reset()
    },
    [reset],
  )

  // What is counted over all rows follows a key when it has been painted.
  const settled = useDeferredValue(state)
  const { ready, held } = useMemo(() => rowsToSend(settled.sheet, settled.edits, settled.clashes), [settled])
  const stopped = error !== null
  useEffect(() => {
    if (ready.length === 0 || stopped) return
    const timer = setTimeout(() => void save(), pause)
    return () => clearTimeout(timer)
  }, [ready.length, stopped, save, settled.edits])

  const saving = sending.isPending && refused === null
  const saveState = useMemo(() => {
    const { edits, clashes } = settled
    const unsent = countUnsent(edits)
    return saveStateOf({ saving, unsent, held, clashes: clashes.length, refused, savedAt })
  }, [settled, saving, held, refused, savedAt])
  const seen = useCallback(() => act({ type: 'seen' }), [])
  const choose = useCallback(
    (clash: Clash, choice: 'mine' | 'theirs') => act({ type: 'chosen', clash, choice }),
    [],
  )
  return {
    ...state,
    type,
    settled,
    seen,
    choose,
    save,
    saveState,
  }
}
export type ReturnDraft = ReturnType<typeof useReturnDraft>
