import { actWord } from '@roundtable/shared/act/acts.ts'
import { grantStateWord } from '@roundtable/shared/grant/grant-lifecycle.ts'
import { grantScope } from '@roundtable/shared/grant/grant-words.ts'
import { counted, dayOf, formatDay, formatMoment } from '../../base/format.ts'
import { Button } from '../../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'
import type { Grant } from './change-grant-dialog.tsx'

type Deed = 'change' | 'revoke'
type Props = { grants: readonly Grant[]; mayGive: boolean; onOpen: (deed: Deed, grant: Grant) => void }

/** With whom packs are shared, until when, and each opening. */
export function GrantTable({ grants, mayGive, onOpen }: Props) {
  return (
    <DataTable caption="Grants to read packs, the newest first" className="stacked">
      <thead>
        <tr>
          <ColumnHead>With</ColumnHead>
          <ColumnHead>What</ColumnHead>
          <ColumnHead>Until</ColumnHead>
          <ColumnHead>Opened</ColumnHead>
          {mayGive && <ColumnHead className="unprinted">Your decision</ColumnHead>}
        </tr>
      </thead>
      <tbody>
        {grants.map((grant) => (
          <tr key={grant.id}>
            <RowHead>
              {grant.personName}
              <span className="second-line">{grant.agencyName}</span>
              {grant.invited && <span className="tag tag-late">Invited, not here yet</span>}
            </RowHead>
            <td data-label="What">
              {sentenceOf(grantScope(grant))}
              <Steps grant={grant} />
            </td>
            <td data-label="Until">
              <span className="unbroken">{formatDay(grant.untilDay)}</span>
              <span className="second-line">{grantStateWord(grant.state)}</span>
            </td>
            <td data-label="Opened">
              <Openings grant={grant} />
            </td>
            {mayGive && (
              <td data-label="Your decision" className="unprinted">
                {grant.state === 'running' && (
                  <div className="button-row grant-deeds">
                    <Button look="quiet" onClick={() => onOpen('change', grant)}>
                      Change<span className="unseen"> until when {grant.personName} reads it</span>
                    </Button>
                    <Button look="quiet" onClick={() => onOpen('revoke', grant)}>
                      Revoke<span className="unseen"> the grant of {grant.personName}</span>
                    </Button>
                  </div>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

const sentenceOf = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

function Steps({ grant: { steps, personName } }: { grant: Grant }) {
  return (
    <details className="grant-more">
      <summary>
        History<span className="unseen"> of the grant of {personName}</span>
      </summary>
      <ul>
        {steps.map(({ act, at, by, reason, untilDay }) => (
          <li key={`${act} ${at}`}>
            {actWord(act)}
            {untilDay === null ? '' : `, until ${formatDay(untilDay)}`}: {by ?? 'Roundtable'}, {dayOf(at)}.
            {reason === null ? '' : ` “${reason}”`}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Openings({ grant: { openings, personName } }: { grant: Grant }) {
  const [last] = openings
  if (last === undefined) return 'Not yet'
  return (
    <>
      {counted(openings.length, 'time')}, last on {formatMoment(last.at)}
      <details className="grant-more">
        <summary>
          Each opening<span className="unseen"> by {personName}</span>
        </summary>
        <ul>
          {openings.map(({ at, meetingNumber, packVersion }, n) => (
            <li key={`${at} ${openings.length - n}`}>
              {formatMoment(at)}: meeting {meetingNumber}, version {packVersion}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
