import type { ReturnLine } from '@roundtable/db/queries/return-line.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { problemsOfDecisions } from '@roundtable/shared/return/return-form.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import { isWaiting } from './sheet/return-line.ts'

type Choice = {
  seriesIds?: string[] | undefined
  sentBack?: { seriesId: string; reason: string }[] | undefined
}

/** The rows a lead approves and those they send back: each only once, and only where it still waits. */
export function chosenRows(rows: readonly ReturnLine[], choice: Choice) {
  assertNoProblems(problemsOfDecisions(choice, { rows }))
  const { seriesIds, sentBack = [] } = choice
  const back = new Map(sentBack.map(({ seriesId, reason }) => [seriesId, reason]))
  const named = [...(seriesIds ?? []), ...sentBack.map(({ seriesId }) => seriesId)]
  if (new Set(named).size < named.length) {
    throw new DomainError('bad-input', 'A row was named twice: approve it or send it back, once.')
  }
  if (named.some((id) => !rows.some(({ seriesId }) => seriesId === id))) {
    throw new DomainError('not-found', 'There is no such figure in this return.')
  }
  const waiting = rows.filter(isWaiting)
  if (named.some((id) => !waiting.some(({ seriesId }) => seriesId === id))) {
    throw new DomainError(
      'rule',
      'One of these figures does not wait for approval: look at the return again.',
    )
  }
  return {
    approving: waiting.filter(({ seriesId }) =>
      seriesIds === undefined ? !back.has(seriesId) : seriesIds.includes(seriesId),
    ),
    sentBack: waiting.flatMap((row) => {
      const reason = back.get(row.seriesId)
      return reason === undefined ? [] : [{ row, reason }]
    }),
  }
}
