import { dayOf } from '../../../base/format.ts'
import { ColumnHead, DataTable, RowHead } from '../../../ui/data-table.tsx'
import { Message } from '../../../ui/message.tsx'
import type { Invitations } from './use-set-up-file.ts'

/** Who was invited, each with a link that is shown once. */
export function InvitedLinks({ invitations }: { invitations: Invitations }) {
  if (invitations.length === 0) return null
  return (
    <>
      <Message tone="doubt">
        These links are shown now and never again: give each person their own. Who lost theirs is invited once
        more on the people page.
      </Message>
      <DataTable caption="Links for the people who were invited">
        <thead>
          <tr>
            <ColumnHead>Seat</ColumnHead>
            <ColumnHead>Link</ColumnHead>
            <ColumnHead>Works until</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {invitations.map(({ seat, link, expiresAt }) => (
            <tr key={link}>
              <RowHead>{seat}</RowHead>
              <td className="workbook-link">{link}</td>
              <td>{dayOf(expiresAt)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  )
}
