import { removalStateWord } from '@roundtable/shared/removal/removal-lifecycle.ts'
import { dayOf } from '../../base/format.ts'
import { RecordLink } from '../../parts/record-link.tsx'
import { Button } from '../../ui/button.tsx'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../ui/data-table.tsx'
import type { Removal, RemovalStep } from './removal-dialogs.tsx'
import './removal.css'

type Props = { removals: readonly Removal[]; onStep: (id: string, step: RemovalStep) => void }

const stepWords: Record<RemovalStep, string> = {
  confirm: 'Confirm',
  remove: 'Black out',
  decline: 'Decline',
  withdraw: 'Take back',
}

const isOpen = ({ state }: Removal): boolean => state === 'asked' || state === 'confirmed'
const waitingFirst = (all: readonly Removal[]) =>
  all.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)))

/** What waits, then what became of the others, the newest first. */
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
        {waitingFirst(removals).map((removal) => (
          <tr key={removal.id}>
            <RowHead>
              <Who name={removal.askedBy} at={removal.askedAt} />
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
              <RecordLink of={{ page: `/${removal.page.slice(1)}` }}>{pageWord(removal.page)}</RecordLink>
            </td>
            <td data-label="First keeper">
              <Who name={removal.firstBy} at={removal.firstAt} />
            </td>
            <td data-label="Decided by">
              <Who name={removal.endedBy} at={removal.endedAt} />
            </td>
            <NumberCell data-label="Texts">{removal.texts ?? '–'}</NumberCell>
            <td data-label="What you can do" className="unprinted">
              <span className="button-row removal-acts">
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

function Who({ name, at }: { name: string | null; at: string | null }) {
  if (name === null || at === null) return '–'
  return (
    <>
      {name}
      <p className="small quiet removal-day">{dayOf(at)}</p>
    </>
  )
}

/** `/indicators/YJ03` is "Indicators, YJ03": a record that has no code is told by its page alone. */
function pageWord(page: string): string {
  const [place = '', code = ''] = page.slice(1).split('/')
  const word = place === '' ? 'scorecard' : place.replaceAll('-', ' ')
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}${/^[A-Za-z0-9]{1,12}$/.test(code) ? `, ${code}` : ''}`
}
