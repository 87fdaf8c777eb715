import type { RenditionRef, RenditionView } from '@roundtable/shared/rendition/rendition.ts'
import { counted } from '../../base/format.ts'
import { renditionAddress } from '../../base/paths.ts'
import type { Refused } from '../../base/refusal.ts'
import { usePartnership } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'
import { Message } from '../../ui/message.tsx'
import { useAsSeen } from '../as-seen.ts'
import './rendition.css'

type Rendition = NonNullable<RenditionView['rendition']>
type Props = {
  reference: RenditionRef
  /** What it is called in a sentence: “the pack”. */
  name: string
  /** What whoever prints it is told beside the button. */
  beside?: string
  view: RenditionView
  isAsking: boolean
  error: Refused | null
  onPrint: () => void
}

export const lookEveryMs = 1_500
export const isUnderWay = (rendition: Rendition | null | undefined): boolean =>
  rendition?.state === 'waiting' || rendition?.state === 'printing'
const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** A document as PDF, made once for all who read the same; where the server cannot print, the browser does. */
export function RenditionPdf({ reference, name, beside, view, ...asking }: Props) {
  return (
    <div className="unprinted rendition-pdf">
      {view.canPrint ? (
        <Pdf reference={reference} rendition={view.rendition} {...asking} />
      ) : (
        <FromBrowser reference={reference} name={name} />
      )}
      {beside !== undefined && <p className="small quiet">{beside}</p>}
    </div>
  )
}

type PdfProps = Pick<Props, 'reference' | 'isAsking' | 'error' | 'onPrint'> & { rendition: Rendition | null }

function Pdf({ reference, rendition, isAsking, error, onPrint }: PdfProps) {
  const partnership = usePartnership()
  const asSeen = useAsSeen()
  if (rendition?.state === 'ready') {
    return (
      <p>
        <a className="csv-link" href={asSeen(renditionAddress('pdf', partnership, reference))}>
          Download the PDF
        </a>{' '}
        <span className="small quiet">
          {counted(rendition.pages ?? 0, 'page')}, {sizeOf(rendition.bytes ?? 0)}. What is downloaded cannot
          be called back. <span className="rendition-hash">SHA-256 of the file: {rendition.sha256}</span>
        </span>
      </p>
    )
  }
  return (
    <>
      <Button busy={isUnderWay(rendition) || isAsking} onClick={onPrint}>
        Make the PDF
      </Button>
      <p role="status" className="small">
        {rendition?.state === 'waiting' &&
          `Asked for by ${rendition.requestedBy}. ${rendition.before === 0 ? 'It is next.' : `${counted(rendition.before, 'document')} before it.`}`}
        {rendition?.state === 'printing' && 'Being printed: forty pages take some ten seconds.'}
        {rendition?.state === 'destroyed' &&
          'The PDF was destroyed with words that were blacked out. Another can be made without them.'}
      </p>
      {rendition?.state === 'failed' && <Message tone="problem">{rendition.failure}</Message>}
      <RefusalMessage error={error} />
    </>
  )
}

/** The same page, in a window of its own, given to the browser’s own printing. */
function FromBrowser({ reference, name }: Pick<Props, 'reference' | 'name'>) {
  const partnership = usePartnership()
  const asSeen = useAsSeen()
  const print = () => {
    const page = window.open(asSeen(renditionAddress('html', partnership, reference)))
    page?.addEventListener('load', () => page.print())
  }
  return (
    <>
      <Button onClick={print}>Print from the browser</Button>
      <p className="small">
        This server has no Chromium to make a PDF with: {name} opens in a window of its own, and your browser
        prints it or saves it as PDF.
      </p>
    </>
  )
}
