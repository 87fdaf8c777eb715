import { Link, useNavigate } from '@tanstack/react-router'
import { paths } from '../base/paths.ts'
import { usePartnership } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import { RaiseIssueForm } from '../features/issue/raise-issue-form.tsx'
import { PageHeader } from '../ui/page-header.tsx'

export function RaiseIssuePage() {
  const partnership = usePartnership()
  const navigate = useNavigate()
  const [{ indicator = '', goal = '' }] = useViewState()
  return (
    <>
      <PageHeader
        title="Raise an issue"
        crumbs={
          <>
            <Link to={paths.issues} params={{ partnership }}>
              Issues
            </Link>{' '}
            <span aria-hidden="true">›</span> New
          </>
        }
        lead="What is off course, and why it matters. Whose it is and how heavy it weighs is decided at triage."
      />
      <RaiseIssueForm
        key={`${indicator} ${goal}`}
        indicator={indicator}
        goal={goal}
        onDone={(number) =>
          void navigate({ to: paths.issue, params: { partnership, number: String(number) } })
        }
      />
    </>
  )
}
