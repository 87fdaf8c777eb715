import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import { RaiseForm } from '../features/challenge/raise-form.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

/** A challenge is raised, with what it is about as the address says it. */
export function NewChallengePage() {
  const partnership = usePartnership()
  const navigate = useNavigate()
  const [{ indicator, goal }] = useViewState()
  const choices = useQuery(useProcedures().challenge.choices.queryOptions())
  const about = indicator !== undefined ? `indicator ${indicator}` : goal !== undefined ? `goal ${goal}` : ''
  return (
    <>
      <PageHeader
        title="Raise a challenge"
        crumbs={
          <Link to={paths.challenges} params={{ partnership }}>
            Challenges
          </Link>
        }
        lead="A question to an agency on the record. It has its days to answer, and everybody who reads figures in full reads it."
      />
      <QueryStates query={choices} skeleton={<PageSkeleton rows={5} />}>
        {(found) => (
          <RaiseForm
            key={about}
            choices={found}
            about={found.abouts.some(({ kind, code }) => `${kind} ${code}` === about) ? about : ''}
            onRaised={(reference) =>
              void navigate({ to: paths.challenge, params: { partnership, reference } })
            }
          />
        )}
      </QueryStates>
    </>
  )
}
