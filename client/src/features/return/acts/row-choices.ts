import type { Texts } from '../../../base/form-state.ts'
import { oneOf } from '../../../base/view-state.ts'
import type { Row, Sheet } from '../row/sheet.ts'

export const decisions = ['approve', 'send-back', 'leave'] as const
export type Decision = (typeof decisions)[number]

const decisionWords: Record<Decision, string> = {
  approve: 'Approve',
  'send-back': 'Send back',
  leave: 'Leave for later',
}
export const decisionWord = (decision: Decision): string => decisionWords[decision]

/** The server names a problem of a row's reason by the same. */
export const decisionField = ({ seriesId }: Row): string => `${seriesId}.decision`
export const reasonField = ({ seriesId }: Row): string => `${seriesId}.reason`

export const waitingRows = ({ rows }: Pick<Sheet, 'rows'>): Row[] =>
  rows.filter(({ entry, decision }) => entry !== null && decision?.kind !== 'approved')

/** What is offered first: everything somebody else entered is approved. */
export const choicesOf = (rows: readonly Row[]): Texts<string> =>
  Object.fromEntries(
    rows.flatMap((row): [string, Decision | ''][] => [
      [decisionField(row), row.mine ? 'leave' : 'approve'],
      [reasonField(row), ''],
    ]),
  )

export const chosenFor = (row: Row, texts: Texts<string>): Decision =>
  oneOf(texts[decisionField(row)], decisions) ?? 'leave'

/** What is sent; a row that is left for later is in neither list. */
export function decisionsOf(rows: readonly Row[], texts: Texts<string>) {
  const chosen = (decision: Decision) => rows.filter((row) => chosenFor(row, texts) === decision)
  return {
    seriesIds: chosen('approve').map(({ seriesId }) => seriesId),
    sentBack: chosen('send-back').map((row) => ({
      seriesId: row.seriesId,
      reason: texts[reasonField(row)] ?? '',
    })),
  }
}
