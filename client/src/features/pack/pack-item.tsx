import { purposeWord } from '@roundtable/shared/meeting/agenda-form.ts'
import { takenOutSentence } from '@roundtable/shared/pack/cut-again-words.ts'
import type { PackContent } from '@roundtable/shared/pack/pack.ts'
import { Fragment } from 'react'
import { counted } from '../../base/format.ts'
import { PaperLink } from '../../parts/agenda-paper/paper-link.tsx'
import { ExhibitView } from './exhibit-view.tsx'

/** An item of the agenda with everything it shows, as it was frozen. */
export function PackItem({ item, content }: { item: PackContent['items'][number]; content: PackContent }) {
  if (item.withdrawn === true) return <Withdrawn {...item} />
  return (
    <article className="pack-item" id={`item-${item.place}`}>
      <h2>
        {item.place}. {item.title}
      </h2>
      <p className="quiet">
        {item.startsAt}, {counted(item.minutes, 'minute')} · {purposeWord(item.purpose)} · {item.lead}
        {item.leadAgencyName === null ? '' : `, ${item.leadAgencyName}`}
      </p>
      {item.restricted && (
        <p>
          <strong>Restricted.</strong> {item.ground}
        </p>
      )}
      {item.ask !== '' && <p>Asked of you: {item.ask}</p>}
      {item.lateReason !== null && <p className="small">Urgent, after the notice: {item.lateReason}</p>}
      {item.papers.map((paper) => (
        <p key={paper.id}>
          Paper: <PaperLink paper={paper} />
          <span className="small quiet pack-hash"> SHA-256 {paper.fileHash}</span>
        </p>
      ))}
      {item.pins.map((pin) => {
        const exhibit = content.exhibits.find(
          ({ kind, reference: of }) => kind === pin.kind && of === pin.reference,
        )
        return exhibit === undefined ? null : (
          <Fragment key={`${pin.kind} ${pin.reference}`}>
            <ExhibitView exhibit={exhibit} />
            {exhibit.takenOut !== undefined && <p className="quiet">{takenOutSentence(exhibit.takenOut)}</p>}
          </Fragment>
        )
      })}
    </article>
  )
}

/** It keeps its number, so that those after it are called as they were on the agenda that went out. */
function Withdrawn({ place, title }: Pick<PackContent['items'][number], 'place' | 'title'>) {
  return (
    <article className="pack-item" id={`item-${place}`}>
      <h2>
        {place}. {title}
      </h2>
      <p>Withdrawn.</p>
    </article>
  )
}
