import type { Texts } from '../../../base/form-state.ts'
import { oneOf } from '../../../base/view-state.ts'
import type { Row, Sheet } from '../row/sheet.ts'

export const decisions = ['approve', 'send-back'] as const
export type Decision = (typeof decisions)[number]

const decisionWords: Record<Decision, string> = { approve: 'Approve', 'send-back': 'Send back' }
export const decisionWord = (decision: Decision): string => decisionWords[decision]

/** A decision is about the entry that was seen: entered anew, the row is to be decided anew. */
export const decisionField = ({ seriesId, entry }: Row): string => `${seriesId}.${entry?.version ?? 0}`
/** The server names a problem of a row's reason by the same. */
export const reasonField = ({ seriesId }: Row): string => `${seriesId}.reason`

export const waitingRows = ({ rows }: Pick<Sheet, 'rows'>): Row[] =>
  rows.filter(({ entry, decision }) => entry !== null && decision?.kind !== 'approved')

/** What is decided already, which nobody decides again. */
export const approvedRows = ({ rows }: Pick<Sheet, 'rows'>): Row[] =>
  rows.filter(({ decision }) => decision?.kind === 'approved')

/** Nothing is chosen beforehand. */
export const noChoices = (rows: readonly Row[]): Texts<string> =>
  Object.fromEntries(
    rows.flatMap((row): [string, string][] => [
      [decisionField(row), ''],
      [reasonField(row), ''],
    ]),
  )

export const chosenFor = (row: Row, texts: Texts<string>): Decision | null =>
  oneOf(texts[decisionField(row)], decisions) ?? null

/** What is sent; a row that is not decided is in neither list. Where nothing waits, the return is approved as it stands. */
export function decisionsOf(rows: readonly Row[], texts: Texts<string>) {
  if (rows.length === 0) return {}
  const chosen = (decision: Decision) => rows.filter((row) => chosenFor(row, texts) === decision)
  return {
    seriesIds: chosen('approve').map(({ seriesId }) => seriesId),
    sentBack: chosen('send-back').map((row) => ({
      seriesId: row.seriesId,
      reason: texts[reasonField(row)] ?? '',
    })),
  }
}

/**
 * Indicators of which some lines are approved, now or before, and others are not: a whole and its parts are published
 * apart.
 */
export function dividedCodes(
  rows: readonly Row[],
  texts: Texts<string>,
  before: readonly Pick<Row, 'code'>[] = [],
): string[] {
  const approves = (row: Row) => chosenFor(row, texts) === 'approve'
  const codes = new Set([...before, ...rows.filter(approves)].map(({ code }) => code))
  return [...codes].filter((code) => rows.some((row) => row.code === code && !approves(row)))
}

export type ChoiceCounts = { approve: number; sendBack: number; open: number; others: number }

/** How far the deciding is; what is the reader's own work is for another lead, unless they send it back. */
export function countChoices(rows: readonly Row[], texts: Texts<string>): ChoiceCounts {
  const counts = { approve: 0, sendBack: 0, open: 0, others: 0 }
  for (const row of rows) {
    const chosen = chosenFor(row, texts)
    if (chosen === 'approve') counts.approve += 1
    else if (chosen === 'send-back') counts.sendBack += 1
    else if (row.ownWork === null) counts.open += 1
    else counts.others += 1
  }
  return counts
}
