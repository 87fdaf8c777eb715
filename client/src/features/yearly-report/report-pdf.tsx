import { useQuery } from '@tanstack/react-query'
import { newId } from '../../base/new-id.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { isUnderWay, lookEveryMs, RenditionPdf } from '../../parts/rendition/rendition-pdf.tsx'

/** A published report as PDF, made once for its audience. */
export function ReportPdf({ number }: { number: number }) {
  const procedures = useProcedures()
  const print = useAct(procedures.rendition.printReport.mutationOptions())
  const { data } = useQuery(
    procedures.rendition.report.queryOptions(
      { number },
      { refetchInterval: ({ state }) => (isUnderWay(state.data?.rendition) ? lookEveryMs : false) },
    ),
  )
  if (data === undefined) return null
  return (
    <RenditionPdf
      reference={{ kind: 'yearly-report', number }}
      name="the report"
      {...{ view: data, isAsking: print.isPending, error: print.error }}
      onPrint={() => void print.send({ id: newId(), number })}
    />
  )
}
