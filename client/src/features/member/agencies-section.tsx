import { sectorWord } from '@roundtable/shared/base/role.ts'
import { Link } from '@tanstack/react-router'
import { dayOf } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../ui/data-table.tsx'
import type { Agency } from './seat.ts'

type Props = { agencies: readonly Agency[]; linked: boolean; onPeople: (code: string) => void }

export function AgenciesTable({ agencies, linked, onPeople }: Props) {
  const partnership = usePartnership()
  return (
    <DataTable caption="Agencies" className="stacked">
      <thead>
        <tr>
          <ColumnHead>Agency</ColumnHead>
          <ColumnHead>Sector</ColumnHead>
          <ColumnHead numeric>Active seats</ColumnHead>
          <ColumnHead>People</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {agencies.map((agency) => (
          <tr key={agency.code}>
            <RowHead>
              {linked ? (
                <Link to={paths.agency} params={{ partnership, agency: agency.code }}>
                  {agency.name}
                </Link>
              ) : (
                agency.name
              )}
              {agency.endedAt !== null && <span className="quiet"> ended on {dayOf(agency.endedAt)}</span>}
            </RowHead>
            <td>{sectorWord(agency.sector)}</td>
            <NumberCell data-label="Active seats">{agency.members}</NumberCell>
            <td>
              {agency.mayKeepPeople && (
                <button type="button" className="button button-quiet" onClick={() => onPeople(agency.code)}>
                  Show<span className="unseen"> the people of {agency.name}</span>
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
