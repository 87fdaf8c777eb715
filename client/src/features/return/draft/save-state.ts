import { counted } from '../../../base/format.ts'
import { type Refused, refusalKind, refusalSentence } from '../../../base/refusal.ts'

export type SaveState = {
  tone: 'done' | 'told' | 'problem'
  text: string
  /** What else to know or do, where saving did not work. */
  sentence: string | null
  needsSignIn: boolean
}

type Now = {
  saving: boolean
  unsent: number
  held: number
  clashes: number
  refused: Refused | null
  savedAt: string | null
}

/** What is said about saving, always in sight: "Saved 14:05", "Saving…", "Not saved: 3 cells". */
export function saveStateOf({ saving, unsent, held, clashes, refused, savedAt }: Now): SaveState {
  const base = { sentence: null, needsSignIn: false }
  if (saving) return { ...base, tone: 'told', text: 'Saving…' }
  if (unsent === 0) {
    return { ...base, tone: 'done', text: savedAt === null ? 'Nothing entered yet' : `Saved ${savedAt}` }
  }
  const text = `Not saved: ${counted(unsent, 'cell')}`
  if (refused !== null) {
    const needsSignIn = refusalKind(refused) === 'not-signed-in'
    return {
      tone: 'problem',
      text,
      needsSignIn,
      sentence: needsSignIn
        ? 'Your session has ended. What you typed is kept here: sign in in a new tab, come back and save.'
        : refusalSentence(refused),
    }
  }
  if (clashes > 0) {
    return {
      ...base,
      tone: 'problem',
      text,
      sentence: 'Somebody else changed the same figures: choose which stand.',
    }
  }
  if (held > 0) {
    return {
      ...base,
      tone: 'problem',
      text,
      sentence: 'Rows with a problem are kept in this browser and saved when they are right.',
    }
  }
  return { ...base, tone: 'told', text }
}
