import type { PackPaper } from '@roundtable/shared/agenda-paper/agenda-paper.ts'
import { paperAddress } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { useAsSeen } from '../as-seen.ts'

const sizeWords = (size: number): string =>
  size < 1024 * 1024
    ? `${Math.max(1, Math.round(size / 1024))} kB`
    : `${(size / 1024 / 1024).toFixed(1).replace('.0', '')} MB`

/** A partner’s paper: it opens in the device’s own reader of PDF, never as a page of ours. */
export function PaperLink({ paper, destroyed = false }: { paper: PackPaper; destroyed?: boolean }) {
  const partnership = usePartnership()
  const asSeen = useAsSeen()
  const about = `PDF, ${sizeWords(paper.size)}${paper.late ? ', after the notice' : ''}`
  if (destroyed) {
    return (
      <>
        {paper.title} <span className="quiet">(its file was destroyed)</span>
      </>
    )
  }
  return (
    <>
      <a href={asSeen(paperAddress(partnership, paper.id))}>{paper.title}</a>{' '}
      <span className="quiet">({about})</span>
    </>
  )
}
