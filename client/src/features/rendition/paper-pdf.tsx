import type { MeetingRenditionRef } from '@roundtable/shared/rendition/rendition.ts'
import { useQuery } from '@tanstack/react-query'
import { newId } from '../../base/new-id.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { isUnderWay, lookEveryMs, RenditionPdf } from '../../parts/rendition/rendition-pdf.tsx'

type Props = {
  reference: MeetingRenditionRef
  /** What it is called in a sentence: “the pack”. */
  name: string
  /** What whoever prints it is told beside the button. */
  beside?: string
}

/** A document of a meeting as PDF, made once for all who read the same. */
export function PaperPdf({ reference, name, beside }: Props) {
  const procedures = useProcedures()
  const print = useAct(procedures.rendition.print.mutationOptions())
  const { data } = useQuery(
    procedures.rendition.get.queryOptions(reference, {
      refetchInterval: ({ state }) => (isUnderWay(state.data?.rendition) ? lookEveryMs : false),
    }),
  )
  if (data === undefined) return null
  return (
    <RenditionPdf
      {...{ reference, name, view: data, isAsking: print.isPending, error: print.error }}
      {...(beside === undefined ? {} : { beside })}
      onPrint={() => void print.send({ id: newId(), ...reference })}
    />
  )
}
