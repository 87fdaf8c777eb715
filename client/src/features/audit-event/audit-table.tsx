import { actCategoryWord } from '@roundtable/shared/act/acts.ts'
import { formatMoment } from '../../base/format.ts'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'
import { type AuditEvent, actedAs } from './audit-words.ts'

export function AuditTable({ events, caption }: { events: readonly AuditEvent[]; caption: string }) {
  return (
    <DataTable caption={caption} className="audit-table stacked">
      <thead>
        <tr>
          <ColumnHead>When</ColumnHead>
          <ColumnHead>Who</ColumnHead>
          <ColumnHead>What</ColumnHead>
          <ColumnHead>About</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => {
          const as = actedAs(event)
          return (
            <tr key={event.id}>
              <td className="audit-when">
                <time dateTime={event.at}>{formatMoment(event.at)}</time>
              </td>
              <RowHead>
                {event.personName}
                {as !== null && <span className="audit-as">{as}</span>}
              </RowHead>
              <td className="audit-what">
                {event.summary}
                {event.reason !== null && <span className="audit-reason">Reason: {event.reason}</span>}
              </td>
              <td>
                {actCategoryWord(event.category)} <span className="audit-action">{event.word}</span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </DataTable>
  )
}
