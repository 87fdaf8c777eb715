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
  const [{ indicator, goal, issue = '', item, meeting }] = useViewState()
  const isFromIssue = /^[1-9]\d{0,5}$/.test(issue)
  const from = useQuery(
    useProcedures().issue.get.queryOptions({ number: Number(issue) }, { enabled: isFromIssue }),
  )
  const choices = useQuery(useProcedures().challenge.choices.queryOptions())
  const about = aboutOf({
    indicator: from.data?.indicatorCode ?? indicator,
    goal: from.data?.goalCode ?? goal,
  })
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
      {from.data !== undefined && (
        <p className="prose">
          It comes from issue {from.data.number}: {from.data.title}
        </p>
      )}
      <QueryStates part query={choices} skeleton={<PageSkeleton rows={5} />}>
        {(found) =>
          isFromIssue && from.isPending ? null : (
            <RaiseForm
              key={`${about} ${from.data?.number ?? ''}`}
              choices={found}
              about={found.abouts.some(({ kind, code }) => `${kind} ${code}` === about) ? about : ''}
              issueNumber={from.data?.number ?? null}
              itemId={item ?? null}
              onRaised={(reference) =>
                void navigate(
                  item === undefined || meeting === undefined
                    ? { to: paths.challenge, params: { partnership, reference } }
                    : { to: paths.record, params: { partnership, number: meeting } },
                )
              }
            />
          )
        }
      </QueryStates>
    </>
  )
}

const aboutOf = ({ indicator, goal }: { indicator: string | undefined; goal: string | undefined }): string =>
  indicator !== undefined ? `indicator ${indicator}` : goal !== undefined ? `goal ${goal}` : ''
