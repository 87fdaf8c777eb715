import { formatMoment } from '../../base/format.ts'
import type { Outputs } from '../../base/trpc.ts'

type Entry = Outputs['timeline']['list']['entries'][number]
type Row = { entry: Entry; sentences: string[] }

export function byWhom({ who, deputyFor, onBehalf }: Entry): string {
  const as = [deputyFor === null ? null : `as deputy for ${deputyFor}`, onBehalf ? 'on behalf' : null]
  return [who ?? 'Not recorded who', ...as.filter((part) => part !== null)].join(', ')
}

const wordsOf = ({ sentence, indicatorCode }: Entry): string =>
  sentence === '' ? (indicatorCode ?? '') : sentence

/** What one person did of one kind in one minute stands in one row; a reason keeps its own. */
function rowsOf(entries: readonly Entry[]): Row[] {
  const rows: Row[] = []
  for (const entry of entries) {
    const last = rows.at(-1)
    const isSame =
      last !== undefined &&
      last.entry.reason === null &&
      entry.reason === null &&
      last.entry.what === entry.what &&
      formatMoment(last.entry.at) === formatMoment(entry.at) &&
      byWhom(last.entry) === byWhom(entry)
    if (isSame) last.sentences.push(wordsOf(entry))
    else rows.push({ entry, sentences: [wordsOf(entry)] })
  }
  return rows
}

/** The timeline on paper: a line for what fits one, heads on every sheet. */
export function TimelinePaper({ entries }: { entries: readonly Entry[] }) {
  return (
    <table className="timeline-paper">
      <caption className="unseen">What happened, newest first</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What happened</th>
          <th scope="col">By whom</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(entries).map(({ entry, sentences }) => (
          <tr key={entry.id}>
            <td className="timeline-when">{formatMoment(entry.at)}</td>
            <td>
              <strong>{entry.what}</strong> {sentences.join(' ')}
              {entry.reason !== null && <em> Reason: {entry.reason}</em>}
            </td>
            <td>{byWhom(entry)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
