import type { DraftSentence } from './minutes-draft.ts'
import type { MinutesState } from './minutes-lifecycle.ts'
import type { MinutesLineKind } from './minutes-words.ts'

/** What was written into minutes beside the record, in the order it was written. */
export type WrittenLine = {
  id: string
  round: number
  kind: MinutesLineKind
  line: string
  itemId: string | null
  text: string
  basis: string
  by: string
  recordedAt: string
}

export type MinutesSentence = DraftSentence & {
  /** Who wrote it as it reads; null where the record did. */
  edited: { by: string; at: string } | null
  /** What the record says since, where it says otherwise than when the sentence was edited. */
  recordSays: string | null
  comments: readonly { id: string; text: string; by: string; at: string }[]
  corrections: readonly { id: string; text: string; by: string; at: string }[]
}

const said = (lines: readonly WrittenLine[], kind: MinutesLineKind, line: string) =>
  lines
    .filter((each) => each.kind === kind && each.line === line)
    .map(({ id, text, by, recordedAt }) => ({ id, text, by, at: recordedAt }))

const lastRound = (lines: readonly WrittenLine[]): number =>
  lines.reduce((most, { kind, round }) => (kind === 'fixed' ? Math.max(most, round) : most), 0)

/** Of which agreement by the chair the next one is. */
export const nextRound = (lines: readonly WrittenLine[]): number => lastRound(lines) + 1

/**
 * The sentences of minutes. While they are drafted the record makes them, an edited one stays as it was edited, and
 * what the record says otherwise since stands beside it; what the chair agreed is read as it was agreed.
 */
export function sentencesOf(
  draft: readonly DraftSentence[],
  lines: readonly WrittenLine[],
  state: MinutesState,
): MinutesSentence[] {
  const isFixed = state === 'agreed' || state === 'approved'
  const round = lastRound(lines)
  const read = isFixed
    ? lines
        .filter((each) => each.kind === 'fixed' && each.round === round)
        .map(({ line, itemId, text }) => ({ line, itemId, text, edited: null, recordSays: null }))
    : drafted(draft, lines)
  return read.map((sentence) => ({
    ...sentence,
    comments: said(lines, 'comment', sentence.line),
    corrections: said(lines, 'correction', sentence.line),
  }))
}

type Read = Omit<MinutesSentence, 'comments' | 'corrections'>

function drafted(draft: readonly DraftSentence[], lines: readonly WrittenLine[]): Read[] {
  const added = lines.filter(({ kind }) => kind === 'added')
  const edits = lines.filter(({ kind }) => kind === 'edit')
  const editOf = (line: string) => edits.findLast((each) => each.line === line)
  const read = ({ line, itemId, text }: DraftSentence): Read => {
    const edit = editOf(line)
    if (edit === undefined) return { line, itemId, text, edited: null, recordSays: null }
    return {
      ...{ line, itemId, text: edit.text, edited: { by: edit.by, at: edit.recordedAt } },
      recordSays: edit.basis === text ? null : text,
    }
  }
  const written = ({ line, itemId, text, by, recordedAt }: WrittenLine): Read => {
    const edit = editOf(line)
    return {
      ...{ line, itemId, text: edit?.text ?? text, recordSays: null },
      edited: { by: edit?.by ?? by, at: edit?.recordedAt ?? recordedAt },
    }
  }
  // A sentence whose entry is gone from the record stays as it was edited.
  const known = new Set([...draft, ...added].map(({ line }) => line))
  const orphans = edits.filter((edit) => !known.has(edit.line) && editOf(edit.line) === edit)
  return placed(draft.map(read), [...added, ...orphans].map(written))
}

/** What was added stands last in its item, or after what belongs to no item. */
function placed(draft: readonly Read[], added: readonly Read[]): Read[] {
  const all = [...draft]
  for (const one of added) {
    const last = all.findLastIndex(({ itemId }) => itemId === one.itemId)
    all.splice(last < 0 ? all.length : last + 1, 0, one)
  }
  return all
}
