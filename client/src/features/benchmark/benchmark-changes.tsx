import { counted } from '../../base/format.ts'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../ui/data-table.tsx'
import type { BenchmarkFile } from './use-benchmark-file.ts'

const kindWords = { new: 'New', changed: 'Changed', gone: 'Gone' }

/** What is new, changed and gone against what stands. */
export function BenchmarkChanges({ view }: { view: BenchmarkFile }) {
  const { kind: what, changes, counts } = view
  const isFigures = what === 'figures'
  const total = counts.new + counts.changed + counts.gone
  if (total + counts.same === 0) return null
  const summary = `${counts.new} new, ${counts.changed} changed, ${counts.gone} gone, ${counts.same} the same.`
  return (
    <>
      <h3>What would change</h3>
      <p>
        {summary} What is corrected or gone stays on record
        {isFigures && '; years that the file no longer has stay unchanged'}.
      </p>
      {total > 0 && (
        <DataTable caption="What would change">
          <thead>
            <tr>
              <ColumnHead>Place</ColumnHead>
              {isFigures && <ColumnHead>Indicator</ColumnHead>}
              {isFigures && <ColumnHead>Year</ColumnHead>}
              <ColumnHead>What</ColumnHead>
              <ColumnHead numeric={isFigures}>Was</ColumnHead>
              <ColumnHead numeric={isFigures}>Becomes</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ kind, indicatorCode, place, periodLabel, was, becomes }) => (
              <tr key={`${indicatorCode} ${place} ${periodLabel}`}>
                <RowHead>{place}</RowHead>
                {isFigures && <td>{indicatorCode}</td>}
                {isFigures && <td>{periodLabel}</td>}
                <td>{kindWords[kind]}</td>
                {isFigures ? (
                  <NumberCell className="benchmark-figure">{shown(was)}</NumberCell>
                ) : (
                  <td>{shown(was)}</td>
                )}
                {isFigures ? (
                  <NumberCell className="benchmark-figure">{shown(becomes)}</NumberCell>
                ) : (
                  <td>{shown(becomes)}</td>
                )}
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {total > changes.length && (
        <p className="small">And {counted(total - changes.length, 'more', 'more')}.</p>
      )}
    </>
  )
}

const shown = (text: string | null): string => (text === null ? '–' : text === '' ? 'no figure' : text)
