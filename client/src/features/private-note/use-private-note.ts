import type { PrivateNote } from '@roundtable/shared/private-note/private-note.ts'
import { useEffect, useRef, useState } from 'react'
import { seal, unseal } from '../../base/device/sealed-store.ts'
import { type Refused, refusalKind } from '../../base/refusal.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'

export type NoteOf = { meetingId: string; itemId: string | null; owner: string }
export type Saving = 'saved' | 'saving' | 'unsaved' | 'elsewhere'

const pauseMs = 800
const againMs = 5_000
type DeviceCopy = { text: string; version: number; isSaved: boolean }
const isDeviceCopy = (value: unknown): value is DeviceCopy =>
  typeof value === 'object' && value !== null && 'text' in value && 'version' in value && 'isSaved' in value

/** What stands, as the refusal of a window that was slower tells it. */
function storedNote(refused: Refused): { text: string; version: number } | null {
  const current = refused.data?.refusal?.current
  if (typeof current !== 'object' || current === null || !('text' in current) || !('version' in current))
    return null
  const { text, version } = current
  return typeof text === 'string' && typeof version === 'number' ? { text, version } : null
}

/**
 * A note that saves itself. Until the server has it, it is kept on the device, encrypted, and sent again; what another
 * window saved meanwhile stands beside it until one of the two is chosen.
 */
export function usePrivateNote({ meetingId, itemId, owner }: NoteOf, stored: PrivateNote | undefined) {
  const name = `note-1 ${meetingId} ${itemId ?? 'all'}`
  const [text, setText] = useState(stored?.text ?? '')
  const [saving, setSaving] = useState<Saving>('saved')
  const [other, setOther] = useState<{ text: string; version: number } | null>(null)
  const version = useRef(stored?.version ?? 0)
  const { send } = useAct(useProcedures().privateNote.save.mutationOptions(), { isQuiet: true })
  const unsent = useRef<string | null>(null)
  // Where the device keeps nothing, the note is on its way to the server all the same.
  const hold = (copy: DeviceCopy) => {
    seal(name, owner, copy).catch(() => undefined)
  }
  const type = (next: string) => {
    setText(next)
    setSaving('unsaved')
    unsent.current = next
    hold({ text: next, version: version.current, isSaved: false })
  }

  // Whoever turns the page within a moment of typing loses nothing.
  useEffect(
    () => () => {
      if (unsent.current === null) return
      void send({ meetingId, itemId, text: unsent.current, version: version.current })
    },
    [send, meetingId, itemId],
  )

  // What a window that was closed had not sent yet.
  useEffect(() => {
    unseal(name)
      .then((kept) => {
        if (!isDeviceCopy(kept) || kept.isSaved || kept.text === (stored?.text ?? '')) return
        version.current = kept.version
        setText(kept.text)
        setSaving('unsaved')
      })
      .catch(() => undefined)
    // Once, as the note is opened.
  }, [name, stored?.text])

  useEffect(() => {
    if (saving !== 'unsaved' || other !== null) return
    let isOld = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const save = async () => {
      const outcome = await send({ meetingId, itemId, text, version: version.current })
      if (outcome.done) {
        version.current = outcome.answer.version
        if (isOld) return
        unsent.current = null
        setSaving('saved')
        await seal(name, owner, { text, version: version.current, isSaved: true })
        return
      }
      if (isOld || outcome.refused === null) return
      if (refusalKind(outcome.refused) === 'conflict') {
        unsent.current = null
        setOther(storedNote(outcome.refused))
        setSaving('elsewhere')
        return
      }
      timer = setTimeout(() => void save(), againMs)
    }
    timer = setTimeout(() => void save(), pauseMs)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [text, saving, other, name, owner, send, meetingId, itemId])

  const choose = (mine: boolean) => {
    if (other === null) return
    version.current = other.version
    if (!mine) setText(other.text)
    hold({ text: mine ? text : other.text, version: other.version, isSaved: !mine })
    setOther(null)
    setSaving(mine ? 'unsaved' : 'saved')
  }
  return { text, type, saving, other, choose }
}
