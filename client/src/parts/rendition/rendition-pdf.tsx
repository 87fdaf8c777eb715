import type { RenditionView } from '@roundtable/shared/pack/rendition.ts'
import { counted } from '../../base/format.ts'
import { type Refused, refusalSentence } from '../../base/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { Message } from '../../ui/message.tsx'
import { useAsSeen } from '../as-seen.ts'
import './rendition.css'

type Rendition = NonNullable<RenditionView['rendition']>

export const lookEveryMs = 1_500
export const isUnderWay = (rendition: Rendition | null | undefined): boolean =>
  rendition?.state === 'waiting' || rendition?.state === 'printing'
const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

type Props = {
  view: RenditionView
  /** What is printed, in one word: "pack". */
  what: string
  addresses: { pdf: string; html: string }
  isAsking: boolean
  error: Refused | null
  onPrint: () => void
}

/** A document as PDF, made once for its audience; where the server cannot print, the browser does. */
export function RenditionPdf({ view: { canPrint, rendition }, what, addresses, ...rest }: Props) {
  if (!canPrint) return <FromBrowser what={what} address={addresses.html} />
  return <Pdf what={what} address={addresses.pdf} rendition={rendition} {...rest} />
}

type PdfProps = Pick<Props, 'what' | 'isAsking' | 'error' | 'onPrint'> & {
  address: string
  rendition: Rendition | null
}

function Pdf({ what, address, rendition, isAsking, error, onPrint }: PdfProps) {
  const asSeen = useAsSeen()
  if (rendition?.state === 'ready') {
    return (
      <p>
        <a className="csv-link" href={asSeen(address)}>
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
          `Asked for by ${rendition.requestedBy}. ${rendition.before === 0 ? 'It is next.' : `${counted(rendition.before, what)} before it.`}`}
        {rendition?.state === 'printing' && `Being printed: a ${what} of 40 pages takes some ten seconds.`}
        {rendition?.state === 'destroyed' &&
          'The PDF was destroyed with words that were blacked out. Another can be made without them.'}
      </p>
      {rendition?.state === 'failed' && <Message tone="problem">{rendition.failure}</Message>}
      {error !== null && <Message tone="problem">{refusalSentence(error)}</Message>}
    </>
  )
}

/** The same page, in a window of its own, given to the browser’s own printing. */
function FromBrowser({ what, address }: { what: string; address: string }) {
  const asSeen = useAsSeen()
  const print = () => {
    const page = window.open(asSeen(address))
    page?.addEventListener('load', () => page.print())
  }
  return (
    <>
      <Button onClick={print}>Print from the browser</Button>
      <p className="small">
        This server has no Chromium to make a PDF with: the {what} opens in a window of its own, and your
        browser prints it or saves it as PDF.
      </p>
    </>
  )
}
