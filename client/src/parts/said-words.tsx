import { type EntryWord, wordFields } from '@roundtable/shared/figure/entry-fields.ts'
import { EvidenceLinks } from './evidence-links.tsx'

type Props = { said: Partial<Record<EntryWord, string>> }

/** What is said of a figure: what happened as it is, everything else by its name, links to be opened. */
export function SaidWords({ said }: Props) {
  return (
    <>
      {wordFields.map(({ key, heading, holds }, place) => {
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
