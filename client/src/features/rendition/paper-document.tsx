import type {
  PaperDocument as Paper,
  PaperPart,
  PaperSection,
} from '@roundtable/shared/paper/paper-document.ts'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'
import './rendition.css'

/** A document of words as it is printed: the same parts in the same order. */
export function PaperDocument({ paper: { title, sections } }: { paper: Paper }) {
  return (
    <article className="paper-document" aria-label={title}>
      {sections.map((section, at) => (
        <Section key={`${at} ${section.title}`} section={section} />
      ))}
    </article>
  )
}

function Section({ section: { title, level, parts } }: { section: PaperSection }) {
  return (
    <section className={`paper-level-${level}`}>
      {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
      {parts.map((part, at) => (
        <Part key={`${at} ${part.kind}`} part={part} />
      ))}
    </section>
  )
}

const looks = {
  plain: undefined,
  quiet: 'quiet',
  strong: 'paper-strong',
  framed: 'paper-framed',
  inset: 'paper-inset',
} as const

/** A hash, which breaks anywhere; words break between words. */
const isLong = (text: string): boolean => /\S{40}/.test(text)

function Part({ part }: { part: PaperPart }) {
  if (part.kind === 'text') return <p className={looks[part.look]}>{part.text}</p>
  if (part.kind === 'list') {
    return (
      <ul>
        {part.rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
    )
  }
  return (
    <DataTable caption={part.caption} className="stacked">
      <thead>
        <tr>
          {part.heads.map((head) => (
            <ColumnHead key={head}>{head}</ColumnHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {part.rows.map((row) => (
          <tr key={row.join(' ')}>
            <RowHead>{row[0]}</RowHead>
            {row.slice(1).map((cell, at) => (
              <td
                key={part.heads[at + 1]}
                data-label={part.heads[at + 1]}
                className={isLong(cell) ? 'paper-hash' : undefined}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
