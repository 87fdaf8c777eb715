import { groupKindWord } from '@roundtable/shared/group/group-form.ts'
import { dayOf, formatMoment } from '../../base/format.ts'
import { Button } from '../../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'
import type { Group } from './group-dialog.tsx'

export type GroupAct = 'change' | 'end' | 'add'
export type MemberAct = 'new-card' | 'end-seat' | 'restore-seat'
type Props = {
  group: Group
  onAct: (act: GroupAct) => void
  onMember: (act: MemberAct, memberId: string) => void
}

/** One group: what can be done with it, and its young people by their numbers. */
export function GroupSection({ group, onAct, onMember }: Props) {
  const { id, name, kind, facilitatorName, isOwn, members } = group
  const isCurrent = group.state === 'current'
  const isKept = isOwn && isCurrent
  return (
    <section aria-labelledby={`group-${id}`}>
      <div className="section-head">
        <h2 id={`group-${id}`}>{name}</h2>
        {isCurrent && (
          <div className="button-row">
            {isOwn && <Button onClick={() => onAct('add')}>Add a young person</Button>}
            <Button look="quiet" onClick={() => onAct('change')}>
              Change<span className="unseen"> {name}</span>
            </Button>
            <Button look="quiet" onClick={() => onAct('end')}>
              End<span className="unseen"> {name}</span>
            </Button>
          </div>
        )}
      </div>
      <p className="quiet group-facts">
        {groupKindWord(kind)} · {facilitatorName} facilitates{isCurrent ? '' : ' · ended'}
      </p>
      {members.length === 0 ? (
        <p>Nobody is in it yet. Its facilitator adds young people and gives each a card.</p>
      ) : (
        <DataTable caption={`Young people of ${name}`} className="stacked">
          <thead>
            <tr>
              <ColumnHead>Number</ColumnHead>
              <ColumnHead>State</ColumnHead>
              <ColumnHead>Last day</ColumnHead>
              {isKept && <ColumnHead>Card and seat</ColumnHead>}
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.memberId}>
                <RowHead>Member {member.number}</RowHead>
                <td data-label="State">{stateOf(member)}</td>
                <td data-label="Last day">{member.untilDay === null ? '–' : dayOf(member.untilDay)}</td>
                {isKept && (
                  <td>
                    {!member.hasEnded && (
                      <>
                        <Button look="quiet" onClick={() => onMember('new-card', member.memberId)}>
                          New card<span className="unseen"> for member {member.number}</span>
                        </Button>{' '}
                        <Button look="quiet" onClick={() => onMember('end-seat', member.memberId)}>
                          End the seat<span className="unseen"> of member {member.number}</span>
                        </Button>
                      </>
                    )}
                    {member.mayComeBack && (
                      <Button look="quiet" onClick={() => onMember('restore-seat', member.memberId)}>
                        Let it come back<span className="unseen">: member {member.number}</span>
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </section>
  )
}

function stateOf({ hasEnded, cardUntil, signsIn }: Group['members'][number]): string {
  if (hasEnded) return 'Ended, with thanks'
  if (cardUntil !== null) return `A card waits until ${formatMoment(cardUntil)}`
  return signsIn ? 'Signs in' : 'The card ran out: give a new one'
}
