import { figureGuide, markGuide } from '@roundtable/shared/reading/figure-guide.ts'
import { ColumnHead, DataTable, RowHead } from '../ui/data-table.tsx'
import { PageHeader } from '../ui/page-header.tsx'

/** How each word and icon is decided, in plain English, with the sources. */
export function HowDecidedPage() {
  return (
    <div className="decided-page">
      <PageHeader
        printed="upright"
        title="How is this decided?"
        lead="Every word, shape and colour beside a figure follows from the figures by the same rules, on every page and in every file."
      />
      {figureGuide.map(({ title, paragraphs, source }) => (
        <section key={title}>
          <h2 className="section-head">{title}</h2>
          {paragraphs.map((text) => (
            <p key={text} className="decided-text">
              {text}
            </p>
          ))}
          {source !== null && <p className="least decided-text">Source: {source}</p>}
        </section>
      ))}
      <h2 className="section-head">Words, shapes and hues</h2>
      <DataTable caption="What stands beside a figure">
        <thead>
          <tr>
            <ColumnHead>Word</ColumnHead>
            <ColumnHead>Shape</ColumnHead>
            <ColumnHead>Hue</ColumnHead>
            <ColumnHead>Tells</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {markGuide.map(({ word, shape, hue, tells }) => (
            <tr key={word}>
              <RowHead>{word}</RowHead>
              <td>{shape}</td>
              <td>{hue}</td>
              <td>{tells}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  )
}
