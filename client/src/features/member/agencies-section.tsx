import { sectorWord } from '@roundtable/shared/base/role.ts'
import { Link } from '@tanstack/react-router'
import { dayOf } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../ui/data-table.tsx'
import type { Agency } from './seat/seat.ts'
import type { AgencyStep } from './step-agency-dialog.tsx'

export type AgencyAct = 'rename' | 'merge' | 'domains' | AgencyStep
type Props = {
  agencies: readonly Agency[]
  linked: boolean
  /** Whether two can be made one. */
  mayMerge: boolean
  onPeople: (code: string) => void
  onAct: (code: string, act: AgencyAct) => void
}

export function AgenciesTable({ agencies, linked, mayMerge, onPeople, onAct }: Props) {
  const partnership = usePartnership()
  const mayKeep = agencies.some((agency) => agency.mayKeep)
  if (agencies.length === 0) return <p className="quiet">None yet.</p>
  return (
    <DataTable caption="Agencies" className="stacked">
      <thead>
        <tr>
          <ColumnHead>Agency</ColumnHead>
          <ColumnHead>Sector</ColumnHead>
          <ColumnHead numeric>Active seats</ColumnHead>
          <ColumnHead className="unprinted">People</ColumnHead>
          {mayKeep && <ColumnHead className="unprinted">Change</ColumnHead>}
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
            <td className="unprinted">
              {agency.mayKeepPeople && (
                <button type="button" className="button button-quiet" onClick={() => onPeople(agency.code)}>
                  Show<span className="unseen"> the people of {agency.name}</span>
                </button>
              )}
              {agency.mayKeepPeople && agency.endedAt === null && (
                <Button look="quiet" onClick={() => onAct(agency.code, 'domains')}>
                  Mail domains<span className="unseen"> of {agency.name}</span>
                </Button>
              )}
            </td>
            {mayKeep && (
              <td className="unprinted">
                {agency.mayKeep && <Acts agency={agency} mayMerge={mayMerge} onAct={onAct} />}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

const actWords: Readonly<Record<Exclude<AgencyAct, 'domains'>, string>> = {
  rename: 'Change',
  merge: 'Merge',
  'undo-merge': 'Undo the merging',
  end: 'It leaves',
  'take-back': 'Take back',
  restore: 'It comes back',
}

/** One that nobody sits in can be taken back; the server knows whether anything else hangs on it. */
type ActsProps = Pick<Props, 'mayMerge' | 'onAct'> & { agency: Agency }
function Acts({ agency, mayMerge, onAct }: ActsProps) {
  const { code, name, state, members, merged } = agency
  const acts: readonly Exclude<AgencyAct, 'domains'>[] =
    state === 'left'
      ? [...(merged && mayMerge ? (['undo-merge'] as const) : []), 'restore']
      : [
          'rename',
          ...(mayMerge ? (['merge'] as const) : []),
          members === 0 ? 'take-back' : 'end',
          ...(members === 0 ? (['end'] as const) : []),
        ]
  return (
    <span className="agency-acts">
      {acts.map((act) => (
        <Button key={act} look="quiet" onClick={() => onAct(code, act)}>
          {actWords[act]}
          <span className="unseen">{act === 'rename' ? ` the agency ${name}` : `: ${name}`}</span>
        </Button>
      ))}
    </span>
  )
}
