import { dayOf } from '../../../base/format.ts'
import { ColumnHead, DataTable, RowHead } from '../../../ui/data-table.tsx'
import { Message } from '../../../ui/message.tsx'
import type { Invitations } from './use-set-up-file.ts'

/** Who was invited, each with a link that is shown once. */
export function InvitedLinks({ invitations }: { invitations: Invitations }) {
  if (invitations.length === 0) return null
  const isMailed = invitations.every(({ link }) => link === null)
  return (
    <>
      <Message tone="doubt">
        {isMailed
          ? 'Each invitation goes to the person by e-mail; where no agency lists the domain, once a keeper of another agency says on the people page who they are.'
          : 'These links are shown now and never again: send each person their own. They open nothing alone: another who keeps people hands over the code, on the people page.'}
      </Message>
      <DataTable caption="Invitations that were made">
        <thead>
          <tr>
            <ColumnHead>Seat</ColumnHead>
            <ColumnHead>{isMailed ? 'How' : 'Link'}</ColumnHead>
            <ColumnHead>Works until</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {invitations.map(({ seat, link, expiresAt, needsSecond }) => (
            <tr key={seat}>
              <RowHead>{seat}</RowHead>
              <td className="workbook-link">
                {link ?? (needsSecond ? 'Waits for a second keeper' : 'By e-mail')}
              </td>
              <td>{dayOf(expiresAt)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  )
}
