import type { PackAudience } from '@roundtable/shared/pack/pack-rights.ts'
import type { RenditionView } from '@roundtable/shared/pack/rendition.ts'
import { useQuery } from '@tanstack/react-query'
import { counted } from '../../base/format.ts'
import { newId } from '../../base/new-id.ts'
import { packAddress } from '../../base/paths.ts'
import { refusalSentence } from '../../base/refusal.ts'
import { usePartnership, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useAsSeen } from '../../parts/as-seen.ts'
import { Button } from '../../ui/button.tsx'
import { Message } from '../../ui/message.tsx'

type Ref = { number: number; version?: number }
type Props = { reference: Ref; audience: PackAudience; isWhole: boolean }
type Rendition = NonNullable<RenditionView['rendition']>

const lookEveryMs = 1_500
const isUnderWay = (rendition: Rendition | null | undefined): boolean =>
  rendition?.state === 'waiting' || rendition?.state === 'printing'
const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** The pack as PDF, made once for its audience; where the server cannot print, the browser does. */
export function PackPdf({ reference, audience, isWhole }: Props) {
  const procedures = useProcedures()
  const { data } = useQuery(
    procedures.rendition.get.queryOptions(reference, {
      refetchInterval: ({ state }) => (isUnderWay(state.data?.rendition) ? lookEveryMs : false),
    }),
  )
  if (data === undefined || !isWhole) return null
  return (
    <div className="unprinted pack-pdf">
      {data.canPrint ? (
        <Pdf reference={reference} rendition={data.rendition} />
      ) : (
        <FromBrowser reference={reference} />
      )}
      {audience === 'restricted' && (
        <p className="small">It holds the restricted items: it is for the board alone.</p>
      )}
    </div>
  )
}

function Pdf({ reference, rendition }: { reference: Ref; rendition: Rendition | null }) {
  const partnership = usePartnership()
  const asSeen = useAsSeen()
  const print = useAct(useProcedures().rendition.print.mutationOptions())
  if (rendition?.state === 'ready') {
    return (
      <p>
        <a className="csv-link" href={asSeen(packAddress('pdf', partnership, reference))}>
          Download the PDF
        </a>{' '}
        <span className="small quiet">
          {counted(rendition.pages ?? 0, 'page')}, {sizeOf(rendition.bytes ?? 0)}. What is downloaded cannot
          be called back. <span className="pack-hash">SHA-256 of the file: {rendition.sha256}</span>
        </span>
      </p>
    )
  }
  const underWay = isUnderWay(rendition)
  return (
    <>
      <Button
        busy={underWay || print.isPending}
        onClick={() => void print.send({ id: newId(), ...reference })}
      >
        Make the PDF
      </Button>
      <p role="status" className="small">
        {rendition?.state === 'waiting' &&
          `Asked for by ${rendition.requestedBy}. ${rendition.before === 0 ? 'It is next.' : `${counted(rendition.before, 'pack')} before it.`}`}
        {rendition?.state === 'printing' && 'Being printed: a pack of 40 pages takes some ten seconds.'}
        {rendition?.state === 'destroyed' &&
          'The PDF was destroyed with words that were blacked out. Another can be made without them.'}
      </p>
      {rendition?.state === 'failed' && <Message tone="problem">{rendition.failure}</Message>}
      {print.error !== null && <Message tone="problem">{refusalSentence(print.error)}</Message>}
    </>
  )
}

/** The same page, in a window of its own, given to the browser’s own printing. */
function FromBrowser({ reference }: { reference: Ref }) {
  const partnership = usePartnership()
  const asSeen = useAsSeen()
  const print = () => {
    const page = window.open(asSeen(packAddress('html', partnership, reference)))
    page?.addEventListener('load', () => page.print())
  }
  return (
    <>
      <Button onClick={print}>Print from the browser</Button>
      <p className="small">
        This server has no Chromium to make a PDF with: the pack opens in a window of its own, and your
        browser prints it or saves it as PDF.
      </p>
    </>
  )
}
