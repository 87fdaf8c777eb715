import { removalStateWord } from '@roundtable/shared/removal/removal-lifecycle.ts'
import { dayOf } from '../../base/format.ts'
import { RecordLink } from '../../parts/record-link.tsx'
import { Button } from '../../ui/button.tsx'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../ui/data-table.tsx'
import type { Removal, RemovalStep } from './removal-dialogs.tsx'

type Props = { removals: readonly Removal[]; onStep: (id: string, step: RemovalStep) => void }

const stepWords: Record<RemovalStep, string> = {
  confirm: 'Confirm',
  remove: 'Black out',
  decline: 'Decline',
  withdraw: 'Take back',
}

/** What was asked for and what became of it, the newest first. */
export function RemovalTable({ removals, onStep }: Props) {
  return (
    <DataTable caption="Words that were asked to be blacked out" className="stacked">
      <thead>
        <tr>
          <ColumnHead>Asked by</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead>Words</ColumnHead>
          <ColumnHead>Read at</ColumnHead>
          <ColumnHead>First keeper</ColumnHead>
          <ColumnHead>Decided by</ColumnHead>
          <ColumnHead numeric>Texts</ColumnHead>
          <ColumnHead className="unprinted">What you can do</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {removals.map((removal) => (
          <tr key={removal.id}>
            <RowHead>
              {removal.askedBy}, {dayOf(removal.askedAt)}
            </RowHead>
            <td data-label="State">
              {removalStateWord(removal.state)}
              {removal.declinedFor !== null && <p className="small">{removal.declinedFor}</p>}
            </td>
            <td data-label="Words">
              {removal.words ?? '–'}
              {removal.reason !== null && <p className="small">Why: {removal.reason}</p>}
            </td>
            <td data-label="Read at">
              <RecordLink of={{ page: `/${removal.page.slice(1)}` }}>{removal.page}</RecordLink>
            </td>
            <td data-label="First keeper">{who(removal.firstBy, removal.firstAt)}</td>
            <td data-label="Decided by">{who(removal.endedBy, removal.endedAt)}</td>
            <NumberCell data-label="Texts">{removal.texts ?? '–'}</NumberCell>
            <td data-label="What you can do" className="unprinted">
              <span className="button-row">
                {removal.can.map((step) => (
                  <Button key={step} look="quiet" onClick={() => onStep(removal.id, step)}>
                    {stepWords[step]}
                    <span className="unseen">, asked by {removal.askedBy}</span>
                  </Button>
                ))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

const who = (name: string | null, at: string | null): string =>
  name === null || at === null ? '–' : `${name}, ${dayOf(at)}`
