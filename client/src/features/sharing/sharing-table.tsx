import { sharingWord } from '@roundtable/shared/sharing/sharing-days.ts'
import { sharingLifecycle } from '@roundtable/shared/sharing/sharing-lifecycle.ts'
import { dayOf, formatDay } from '../../base/format.ts'
import { Button } from '../../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'
import type { SharingAgency } from './record-dialog.tsx'
import './sharing.css'

type Agreement = SharingAgency['agreements'][number]
type Props = {
  agencies: readonly SharingAgency[]
  mayKeep: boolean
  onRecord: (agency: SharingAgency) => void
  onEnd: (agency: SharingAgency, agreement: Agreement) => void
}

/** Each agency: whether its people read in full, until when, and every agreement it has had. */
export function SharingTable({ agencies, mayKeep, onRecord, onEnd }: Props) {
  return (
    <DataTable caption="Sharing agreements by agency" className="stacked">
      <thead>
        <tr>
          <ColumnHead>Agency</ColumnHead>
          <ColumnHead>Today</ColumnHead>
          <ColumnHead>Agreements, newest first</ColumnHead>
          {mayKeep && <ColumnHead className="unprinted">Record</ColumnHead>}
        </tr>
      </thead>
      <tbody>
        {agencies.map((agency) => (
          <tr key={agency.code}>
            <RowHead>{agency.name}</RowHead>
            <td data-label="Today">
              {agency.sharing === 'runs' ? (
                sharingWord('runs')
              ) : (
                <span className="tag tag-late">{sharingWord(agency.sharing)}</span>
              )}
              {agency.until !== null && <p className="small">Until {formatDay(agency.until)}</p>}
            </td>
            <td data-label="Agreements, newest first">
              {agency.agreements.length === 0 && '–'}
              <ul className="sharing-agreements">
                {agency.agreements.map((agreement) => (
                  <li key={agreement.id}>
                    <AgreementWords agreement={agreement} />
                  </li>
                ))}
              </ul>
            </td>
            {mayKeep && (
              <td data-label="Record" className="unprinted">
                <div className="button-row">
                  <Button look="quiet" onClick={() => onRecord(agency)}>
                    {agency.sharing === 'runs' || agency.sharing === 'ends-soon' ? 'Renew' : 'Record one'}
                    <span className="unseen">: {agency.name}</span>
                  </Button>
                  {agency.agreements
                    .filter(({ state }) => state === 'recorded')
                    .map((agreement, _, recorded) => (
                      <Button key={agreement.id} look="quiet" onClick={() => onEnd(agency, agreement)}>
                        {recorded.length === 1 ? 'End it' : `End that from ${formatDay(agreement.fromDay)}`}
                        <span className="unseen">: {agency.name}</span>
                      </Button>
                    ))}
                </div>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function AgreementWords({ agreement }: { agreement: Agreement }) {
  const { state, fromDay, untilDay, link, recordedBy, recordedAt, endedBy, endedAt, reason } = agreement
  const days = `${formatDay(fromDay)} to ${untilDay === null ? 'no end recorded' : formatDay(untilDay)}`
  const said = [
    state === 'recorded' ? '' : `${sharingLifecycle.states[state]}.`,
    recordedBy === null ? '' : `Recorded by ${recordedBy}, ${dayOf(recordedAt)}.`,
    endedAt === null ? '' : `Ended by ${endedBy ?? 'somebody'}, ${dayOf(endedAt)}.`,
    reason === null ? '' : `“${reason}”`,
  ]
  return (
    <div>
      {link === '' ? days : <a href={link}>{days}</a>}
      <p className="small quiet">{said.filter((each) => each !== '').join(' ')}</p>
    </div>
  )
}
