import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { listPersonas } from '../base/account.ts'
import { paths, safeReturnAddress } from '../base/paths.ts'
import { refusalKind, refusalSentence } from '../base/refusal.ts'
import { useViewState } from '../base/view-state.ts'
import { AccountFrame } from '../features/account/account-frame.tsx'
import { PersonaList } from '../features/account/persona-list.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

export function DemoPage() {
  const [state] = useViewState()
  const navigate = useNavigate()
  const from = safeReturnAddress(state.from)
  const personas = useQuery({ queryKey: ['personas'], queryFn: listPersonas, retry: false })
  return (
    <AccountFrame wide>
      <QueryStates
        query={personas}
        skeleton={<PageSkeleton rows={6} />}
        refused={(error) => (
          <>
            <PageHeader title="There is no demonstration here" />
            <p className="prose">
              {refusalKind(error) === 'not-found'
                ? 'This Roundtable holds a real partnership: '
                : `${refusalSentence(error)} You can also `}
              <a href={paths.signIn}>sign in</a>.
            </p>
          </>
        )}
      >
        {(seats) => (
          <>
            <PageHeader
              title="Whose seat would you like to sit in?"
              lead="An invented partnership with invented figures. Each seat sees and may do something else; change seats whenever you like."
            />
            <PersonaList
              personas={seats}
              onSignedIn={() => void navigate({ href: from ?? paths.home, replace: true })}
            />
            <p className="account-note small">
              <Link to={paths.signIn} search={{ ...state, with: 'password' }}>
                Sign in with e-mail address and password
              </Link>
            </p>
          </>
        )}
      </QueryStates>
    </AccountFrame>
  )
}
