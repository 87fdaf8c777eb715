import { periodLabel } from '@roundtable/shared/base/period.ts'
import { formatFigure } from '@roundtable/shared/figure/figure-format.ts'
import { counted } from '../../base/format.ts'
import { Sparkline } from '../../parts/sparkline/sparkline.tsx'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../ui/data-table.tsx'
import type { PastLine } from './use-past-file.ts'

const none: readonly number[] = []

/** Each line as it would be: how many figures, from when to when, and their run as a small chart. */
export function PastLines({ lines, caption }: { lines: readonly PastLine[]; caption: string }) {
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          <ColumnHead>Indicator</ColumnHead>
          <ColumnHead>Agency</ColumnHead>
          <ColumnHead numeric>Figures</ColumnHead>
          <ColumnHead>From</ColumnHead>
          <ColumnHead>To</ColumnHead>
          <ColumnHead>The last of them</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <LineRow key={line.seriesId} line={line} />
        ))}
      </tbody>
    </DataTable>
  )
}

function LineRow({ line }: { line: PastLine }) {
  const { code, name, lineName, agencyName, figures, frequency, from, to, points, unit, decimals } = line
  const last = points.at(-1) ?? null
  const shown = last === null ? 'no number' : formatFigure(last, { unit, decimals })
  const called = lineName === null ? `${code} ${name}` : `${code} ${name}, ${lineName}`
  return (
    <tr>
      <RowHead>{called}</RowHead>
      <td>{agencyName}</td>
      <NumberCell>
        {figures}
        <br />
        <span className="small">{aside(line)}</span>
      </NumberCell>
      <td>{periodLabel(frequency, from)}</td>
      <td>{periodLabel(frequency, to)}</td>
      <td>
        <Sparkline
          values={points}
          breaksAt={none}
          target={null}
          shape="circle"
          tone="no-figure"
          label={`${called}: ${counted(figures, 'figure')}, the last ${shown}`}
        />
      </td>
    </tr>
  )
}

/** What a number of figures is made of, where it is not all new numbers. */
function aside({ reasons, corrections, same, inReturns }: PastLine): string {
  return [
    ...(corrections > 0 ? [`${corrections} corrected`] : []),
    ...(inReturns > 0 ? [`${inReturns} belong into a return`] : []),
    ...(same > 0 ? [`${same} stand so already`] : []),
    ...(reasons > 0 ? [`${reasons} without a number`] : []),
  ].join(', ')
}
