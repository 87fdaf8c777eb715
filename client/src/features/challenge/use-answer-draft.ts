import { challengeDraftFrom } from '@roundtable/shared/challenge/challenge-draft.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { usePartnership, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import type { Challenge } from './challenge-view.ts'
import { readUnsaved, storeUnsaved, type UnsavedDraft } from './draft-storage.ts'

type Saved = NonNullable<Challenge['draft']>
const pauseBeforeSaving = 1200

const nothing: UnsavedDraft = { text: '', supportTaken: false }
const asTyped = (saved: Saved | null): UnsavedDraft =>
  saved === null ? nothing : { text: saved.text, supportTaken: saved.supportTaken === true }
const isSame = (a: UnsavedDraft, b: UnsavedDraft) => a.text === b.text && a.supportTaken === b.supportTaken

/** An answer being written: kept in the browser with each letter, saved for the agency after each pause. */
export function useAnswerDraft({ id, draft }: Pick<Challenge, 'id' | 'draft'>) {
  const partnership = usePartnership()
  const [typed, setTyped] = useState<UnsavedDraft>(() => readUnsaved(partnership, id) ?? asTyped(draft))
  const [saved, setSaved] = useState(draft)
  const [theirs, setTheirs] = useState<Saved | null>(null)
  const { send, isPending, error } = useAct(useProcedures().challenge.saveDraft.mutationOptions(), {
    isQuiet: true,
  })
  const isSent = useRef(false)
  const isUnsaved = !isSame(typed, asTyped(saved))

  const save = useCallback(async () => {
    const outcome = await send({ id, draftVersion: saved?.version ?? 0, ...typed })
    if (outcome.done) return setSaved(outcome.answer)
    const current = challengeDraftFrom(outcome.refused?.data?.refusal?.current)
    if (current !== null) setTheirs(current)
  }, [send, id, saved, typed])

  useEffect(() => {
    if (isSent.current) return
    storeUnsaved(partnership, id, isUnsaved ? typed : null)
    if (!isUnsaved || theirs !== null || isPending) return
    const timer = setTimeout(() => void save(), pauseBeforeSaving)
    return () => clearTimeout(timer)
  }, [partnership, id, isUnsaved, typed, theirs, isPending, save])

  return {
    typed,
    type: (part: Partial<UnsavedDraft>) => setTyped((before) => ({ ...before, ...part })),
    savedAt: saved?.savedAt ?? null,
    isUnsaved,
    isLost: error !== null && theirs === null,
    /** What somebody else of the agency has written meanwhile. */
    theirs,
    take: () => {
      setTyped(asTyped(theirs))
      setSaved(theirs)
      setTheirs(null)
    },
    putMine: () => {
      setSaved(theirs)
      setTheirs(null)
    },
    /** Once it is sent nothing of it is kept here. */
    sent: () => {
      isSent.current = true
      storeUnsaved(partnership, id, null)
    },
  }
}
