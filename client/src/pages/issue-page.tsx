import type { IssueView } from '@roundtable/shared/issue/issue.ts'
import { beforeTriage, type IssueDeed } from '@roundtable/shared/issue/issue-lifecycle.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMoment } from '../base/as-at.ts'
import { numberIn, paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { IndicatorGlance } from '../features/indicator/page/indicator-glance.tsx'
import { IssueAside } from '../features/issue/issue-aside.tsx'
import { IssueDeeds, IssueDialog } from '../features/issue/issue-deeds.tsx'
import { IssueFacts } from '../features/issue/issue-facts.tsx'
import { IssueNotes, IssueWords, RuleFound } from '../features/issue/issue-words-said.tsx'
import { ProgressList } from '../parts/progress-list.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'

export function IssuePage() {
  const { number = '' } = useParams({ strict: false })
  const asked = numberIn(number)
  const view = useQuery(useProcedures().issue.get.queryOptions({ number: asked, ...useMoment() }))
  return (
    <QueryStates query={view} skeleton={<PageSkeleton />}>
      {(issue) => <Issue key={issue.id} issue={issue} />}
    </QueryStates>
  )
}

function Issue({ issue }: { issue: IssueView }) {
  const partnership = usePartnership()
  const { open, setOpen, ends, done } = usePageDialog<IssueDeed>()
  return (
    <>
      <div className="with-aside">
        <div>
          <PageHeader
            printed="upright"
            title={issue.title}
            crumbs={
              <>
                <Link to={paths.issues} params={{ partnership }}>
                  Issues
                </Link>{' '}
                <span aria-hidden="true">›</span> Issue {issue.number}
              </>
            }
          />
          <IssueFacts issue={issue} />
          {done}
          <IssueDeeds issue={issue} onOpen={setOpen} onDone={ends.onDone} />
          <IssueWords issue={issue} />
          {issue.inFull && issue.indicatorCode !== null && <IndicatorGlance code={issue.indicatorCode} />}
          {issue.facts !== null && <RuleFound facts={issue.facts} />}
          {issue.inFull && (
            <>
              <div className="section-head">
                <h2>What was done</h2>
              </div>
              <IssueNotes notes={issue.notes} />
              {!beforeTriage.includes(issue.state) && <ProgressList issue={String(issue.number)} />}
            </>
          )}
        </div>
        <IssueAside issue={issue} />
      </div>
      {open !== null && <IssueDialog key={open} deed={open} issue={issue} {...ends} />}
    </>
  )
}
