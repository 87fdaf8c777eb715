import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../base/trpc.ts'
import { type IssueRule, RuleList } from '../features/issue/rule-list.tsx'
import { SetRuleDialog } from '../features/issue/set-rule-dialog.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'

export function IssueRulesPage() {
  const list = useQuery(useProcedures().issueRule.list.queryOptions())
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={4} />}>
      {(data) => <Rules list={data} />}
    </QueryStates>
  )
}

function Rules({ list: { rules, maySet } }: { list: Outputs['issueRule']['list'] }) {
  const partnership = usePartnership()
  const { open, setOpen, ends, done } = usePageDialog<IssueRule['kind']>()
  const rule = rules.find(({ kind }) => kind === open)
  return (
    <>
      <PageHeader
        printed
        title="Rules that propose issues"
        crumbs={
          <>
            <Link to={paths.issues} params={{ partnership }}>
              Issues
            </Link>{' '}
            <span aria-hidden="true">›</span> Rules
          </>
        }
        lead="What a rule finds waits for the manager’s triage and never goes straight to the board. A rule proposes once for a run, not where an issue is open, and not again where one was set aside."
      />
      {done}
      <RuleList rules={rules} onSet={maySet ? ({ kind }) => setOpen(kind) : null} />
      {rule !== undefined && <SetRuleDialog rule={rule} {...ends} />}
    </>
  )
}
