import { rowsInNeed } from '@roundtable/shared/scorecard/scorecard-needs.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMoment } from '../../../base/as-at.ts'
import { paths } from '../../../base/paths.ts'
import { usePartnership, useProcedures } from '../../../base/trpc.ts'

/** From one thing that needs a decision to the next, without the way back; after the last, to the scorecard. */
export function NextNeed({ at }: { at: string }) {
  const partnership = usePartnership()
  const scorecard = useQuery(useProcedures().scorecard.get.queryOptions(useMoment()))
  if (scorecard.data === undefined) return null
  const rows = rowsInNeed(scorecard.data.goals)
  const next = rows[Number(at)]
  if (next === undefined) {
    return (
      <Link to={paths.scorecard} params={{ partnership }}>
        Back to the scorecard
      </Link>
    )
  }
  return (
    <Link
      to={paths.indicator}
      params={{ partnership, code: next.code }}
      search={{ needs: `${Number(at) + 1}` }}
    >
      Next, {Number(at) + 1} of {rows.length}: {next.name}
    </Link>
  )
}
