import type { Row } from '../row/sheet.ts'

export type Choices = Readonly<
  Record<string, { choice: 'approve' | 'send-back' | 'leave'; reason: string } | undefined>
>

/** What is offered first: everything somebody else entered is approved. */
export const choicesOf = (rows: readonly Row[]): Choices =>
  Object.fromEntries(
    rows.map(({ seriesId, mine }) => [
      seriesId,
      { choice: mine ? ('leave' as const) : ('approve' as const), reason: '' },
    ]),
  )

/** What would be sent, and the rows that still lack their reason. */
export function decisionsOf(rows: readonly Row[], choices: Choices) {
  const chosen = (choice: 'approve' | 'send-back') =>
    rows.filter(({ seriesId }) => choices[seriesId]?.choice === choice).map(({ seriesId }) => seriesId)
  const seriesIds = chosen('approve')
  const sentBack = chosen('send-back').map((seriesId) => ({
    seriesId,
    reason: choices[seriesId]?.reason.trim() ?? '',
  }))
  return {
    count: seriesIds.length + sentBack.length,
    missing: sentBack.filter(({ reason }) => reason === '').map(({ seriesId }) => seriesId),
    act: seriesIds.length === 0 ? { sentBack } : { seriesIds, sentBack },
  }
}
