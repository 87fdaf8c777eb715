import { type EntryWord, wordFields } from '@roundtable/shared/figure/entry-fields.ts'
import { EvidenceLinks } from './evidence-links.tsx'

type Props = {
  said: Partial<Record<EntryWord, string>>
  /** Where there is little room: what happened, and what stands beside any figure. */
  isBrief?: boolean
}

const brief = wordFields.filter(({ isAsked }, place) => place === 0 || !isAsked)

/** What is said of a figure: what happened as it is, everything else by its name, links to be opened. */
export function SaidWords({ said, isBrief = false }: Props) {
  return (
    <>
      {(isBrief ? brief : wordFields).map(({ key, heading, holds }, place) => {
        const text = said[key] ?? ''
        if (text === '') return null
        if (holds === 'links') return <EvidenceLinks key={key} text={text} />
        return (
          <p key={key}>
            {place > 0 && <strong>{heading}: </strong>}
            {text}
          </p>
        )
      })}
    </>
  )
}
