import type { AgendaPaper, AgendaPapers } from '@roundtable/shared/agenda-paper/agenda-paper.ts'
import { formatMoment } from '../../base/format.ts'
import { PaperLink } from '../../parts/agenda-paper/paper-link.tsx'
import { Button } from '../../ui/button.tsx'

export type PaperDeed =
  | { what: 'add'; itemId: string; title: string }
  | { what: 'take off' | 'destroy'; paper: AgendaPaper }

type Props = {
  title: string
  of: AgendaPapers['items'][number] | undefined
  onOpen: (deed: PaperDeed) => void
}

/** Papers of one item, in the order they were handed in, and what the reader may do with them. */
export function ItemPapers({ title, of, onOpen }: Props) {
  if (of === undefined || (of.papers.length === 0 && !of.mayAdd)) return null
  const { itemId, papers, mayAdd } = of
  return (
    <div className="item-papers">
      {papers.length > 0 && (
        <ul className="pin-list" aria-label="Papers">
          {papers.map((paper) => (
            <li key={paper.id}>
              Paper: <PaperLink paper={paper} destroyed={paper.destroyed} />
              <span className="second-line">
                {paper.addedBy === null ? 'Handed in' : `Handed in by ${paper.addedBy}`} on{' '}
                {formatMoment(paper.addedAt)}
                {paper.scanned ? ', scanned for viruses' : ', not scanned for viruses'}
                {paper.wider ? '. Elected members may read it too.' : '.'}
              </span>
              <PaperDeeds paper={paper} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
      {mayAdd && (
        <Button look="quiet" className="unprinted" onClick={() => onOpen({ what: 'add', itemId, title })}>
          Hand in a paper<span className="unseen">: {title}</span>
        </Button>
      )}
    </div>
  )
}

function PaperDeeds({ paper, onOpen }: { paper: AgendaPaper; onOpen: Props['onOpen'] }) {
  const deeds = [
    ...(paper.mayEnd ? (['take off'] as const) : []),
    ...(paper.mayDestroy && !paper.destroyed ? (['destroy'] as const) : []),
  ]
  return deeds.map((what) => (
    <Button key={what} look="quiet" className="unprinted" onClick={() => onOpen({ what, paper })}>
      {what === 'destroy' ? 'Destroy its file' : 'Take off'}
      <span className="unseen">: {paper.title}</span>
    </Button>
  ))
}
