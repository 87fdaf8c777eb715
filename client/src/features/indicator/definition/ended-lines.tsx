import { useQuery } from '@tanstack/react-query'
import { counted, dayOf } from '../../../base/format.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { Button } from '../../../ui/button.tsx'
import { RefusalMessage } from '../../../ui/form/refusal-message.tsx'
import { Opened } from '../../../ui/opened.tsx'

/** Lines that have ended, each with the way back. */
export function EndedLines({ code }: { code: string }) {
  const { data: lines = [] } = useQuery(useProcedures().indicator.endedLines.queryOptions({ code }))
  const restore = useAct(useProcedures().indicator.restoreSeries.mutationOptions())
  if (lines.length === 0) return null
  return (
    <Opened id="ended-lines" className="small" summary={`${counted(lines.length, 'line')} ended`}>
      <RefusalMessage error={restore.error} />
      <ul>
        {lines.map(({ id, name, dimension, endedAt }) => (
          <li key={id}>
            {name}
            {dimension !== null && `, ${dimension}`}: ended on {dayOf(endedAt)}{' '}
            <Button
              look="quiet"
              busy={restore.isPending}
              onClick={() => void restore.send({ code, seriesId: id })}
            >
              Bring back<span className="unseen"> {name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Opened>
  )
}
