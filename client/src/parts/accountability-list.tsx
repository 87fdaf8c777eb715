import {
  type AccountabilityKind,
  accountabilityKinds,
  accountabilityMeaning,
  accountabilityWord,
  nobodyAccountable,
} from '@roundtable/shared/accountability/accountability-words.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../base/paths.ts'
import { usePartnership } from '../base/trpc.ts'
import './accountability-list.css'

type Accountability = {
  kind: AccountabilityKind
  agencyCode: string
  agencyName: string
  title: string
  person: string | null
}

/** Who has which part in a goal or an indicator; that nobody is accountable is said. */
export function AccountabilityList({ list }: { list: readonly Accountability[] }) {
  const partnership = usePartnership()
  return (
    <dl className="accountabilities">
      {accountabilityKinds.map((kind) => {
        const own = list.filter((each) => each.kind === kind)
        if (own.length === 0 && kind !== 'accountable') return null
        return (
          <div key={kind}>
            <dt>
              <strong>{accountabilityWord(kind)}</strong> {accountabilityMeaning(kind)}
            </dt>
            {own.length === 0 && (
              <dd>
                <span className="tag tag-late">{nobodyAccountable}</span>
              </dd>
            )}
            {own.map(({ agencyCode, agencyName, title, person }) => (
              <dd key={`${agencyCode}${title}`}>
                <Link to={paths.agency} params={{ partnership, agency: agencyCode }}>
                  {agencyName}
                </Link>
                , {title}
                {person !== null && <span className="quiet"> ({person})</span>}
              </dd>
            ))}
          </div>
        )
      })}
    </dl>
  )
}
