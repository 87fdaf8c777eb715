import type { PackAudience } from '@roundtable/shared/pack/pack-rights.ts'
import { useQuery } from '@tanstack/react-query'
import { newId } from '../../base/new-id.ts'
import { packAddress } from '../../base/paths.ts'
import { usePartnership, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { isUnderWay, lookEveryMs, RenditionPdf } from '../../parts/rendition/rendition-pdf.tsx'

type Props = {
  reference: { number: number; version?: number }
  audience: PackAudience
  isWhole: boolean
}

/** The pack as PDF, made once for its audience; where the server cannot print, the browser does. */
export function PackPdf({ reference, audience, isWhole }: Props) {
  const partnership = usePartnership()
  const procedures = useProcedures()
  const print = useAct(procedures.rendition.print.mutationOptions())
  const { data } = useQuery(
    procedures.rendition.get.queryOptions(reference, {
      refetchInterval: ({ state }) => (isUnderWay(state.data?.rendition) ? lookEveryMs : false),
    }),
  )
  if (data === undefined || !isWhole) return null
  return (
    <div className="unprinted pack-pdf">
      <RenditionPdf
        view={data}
        what="pack"
        addresses={{
          pdf: packAddress('pdf', partnership, reference),
          html: packAddress('html', partnership, reference),
        }}
        isAsking={print.isPending}
        error={print.error}
        onPrint={() => void print.send({ id: newId(), ...reference })}
      />
      {audience === 'restricted' && (
        <p className="small">It holds the restricted items: it is for the board alone.</p>
      )}
    </div>
  )
}
