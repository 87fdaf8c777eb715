import { Link } from '@tanstack/react-router'
import { dayOf } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import type { Outputs } from '../../base/trpc.ts'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../ui/data-table.tsx'

export function PartnershipsTable({ rows }: { rows: Outputs['partnership']['list'] }) {
  return (
    <DataTable caption="Partnerships" className="stacked">
      <thead>
        <tr>
          <ColumnHead>Partnership</ColumnHead>
          <ColumnHead>Address</ColumnHead>
          <ColumnHead numeric>Agencies</ColumnHead>
          <ColumnHead numeric>Active seats</ColumnHead>
          <ColumnHead>Added</ColumnHead>
          <ColumnHead>Your seat</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.slug}>
            <RowHead>
              {row.readOnly ? (
                row.name
              ) : (
                <Link to={paths.people} params={{ partnership: row.slug }}>
                  {row.name}
                </Link>
              )}
            </RowHead>
            <td data-label="Address">/{row.slug}</td>
            <NumberCell data-label="Agencies">{row.agencies}</NumberCell>
            <NumberCell data-label="Active seats">{row.seats}</NumberCell>
            <td data-label="Added">{dayOf(row.createdAt)}</td>
            <td data-label="Your seat">
              {row.readOnly ? (
                'None: published figures'
              ) : row.confirmed ? (
                'Confirmed'
              ) : (
                <span className="tag tag-waiting">Waits for a second keeper</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
