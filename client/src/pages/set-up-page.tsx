import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../base/trpc.ts'
import { FileChoice } from '../features/import/file-choice.tsx'
import { PartnershipDialog } from '../features/set-up/partnership-dialog.tsx'
import { RulesList } from '../features/set-up/rules-list.tsx'
import { ScorecardPreview } from '../features/set-up/scorecard-preview.tsx'
import { TaskList } from '../features/set-up/task-list.tsx'
import { useSetUpFile } from '../features/set-up/workbook/use-set-up-file.ts'
import { WorkbookSection } from '../features/set-up/workbook/workbook-section.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton, Skeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'
import '../features/import/import.css'
import '../features/set-up/set-up.css'

type Task = Outputs['partnership']['setUp']['tasks'][number]

/** What is done, what is missing, what can wait; beside it the scorecard as it would look today. */
export function SetUpPage() {
  const procedures = useProcedures()
  const partnership = usePartnership()
  const setUp = useQuery(procedures.partnership.setUp.queryOptions())
  const settings = useQuery(procedures.partnership.settings.queryOptions())
  const scorecard = useQuery(procedures.scorecard.get.queryOptions({}))
  const upload = useSetUpFile()
  const { open, setOpen, ends, done } = usePageDialog<'partnership'>()
  return (
    <QueryStates query={setUp} skeleton={<PageSkeleton rows={11} />}>
      {({ title, tasks, gaps, mayChange }) => (
        <>
          <PageHeader
            title={title}
            lead={<Counts tasks={tasks} />}
            actions={
              <>
                <a className="button" href="#workbook">
                  All of it from one workbook
                </a>
                <Link className="button" to={paths.scorecard} params={{ partnership }}>
                  Open the scorecard
                </Link>
              </>
            }
          />
          {done}
          <div className="set-up">
            <div>
              <TaskList tasks={tasks} onPartnership={() => setOpen('partnership')} />
              <RulesList />
            </div>
            <QueryStates query={scorecard} skeleton={<Skeleton lines={6} height="2.5rem" />} part>
              {(view) => <ScorecardPreview scorecard={view} gaps={gaps} />}
            </QueryStates>
          </div>
          <WorkbookSection
            upload={upload}
            mayChange={mayChange}
            fileChoice={
              <FileChoice
                file={upload.file}
                isBusy={upload.isReading}
                kind="workbook"
                onChoose={upload.choose}
              />
            }
          />
          {open !== null && settings.data !== undefined && (
            <PartnershipDialog settings={settings.data} {...ends} />
          )}
        </>
      )}
    </QueryStates>
  )
}

function Counts({ tasks }: { tasks: readonly Task[] }) {
  const count = (state: Task['state']) => tasks.filter((task) => task.state === state).length
  return (
    <span className="set-up-counts">
      <span>
        <strong>{count('done')}</strong> done
      </span>
      <span className={count('missing') > 0 ? 'set-up-counts-missing' : undefined}>
        <strong>{count('missing')}</strong> missing
      </span>
      <span>
        <strong>{count('can-wait')}</strong> can wait: the scorecard shows without them, and says what is not
        there
      </span>
    </span>
  )
}
