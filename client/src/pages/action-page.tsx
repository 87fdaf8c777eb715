import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMoment } from '../base/as-at.ts'
import { dayOf, formatDay } from '../base/format.ts'
import { paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { useAct } from '../base/use-act.ts'
import { pageNumber } from '../base/view-state.ts'
import { ActionImpact } from '../features/action/action-impact.tsx'
import { type ActionView, actionSentence, stateLook, stateWord } from '../features/action/action-words.ts'
import { AskChangeDialog } from '../features/action/ask-change-dialog.tsx'
import { ChangeActionDialog } from '../features/action/change-action-dialog.tsx'
import { CheckDialog } from '../features/action/check-dialog.tsx'
import { DeclineChangeDialog, PendingChanges } from '../features/action/pending-changes.tsx'
import { NoteDialog, ReportDialog } from '../features/action/report-dialog.tsx'
import { RoleDialog } from '../features/action/role-dialog.tsx'
import { CancelActionDialog, RefuseDialog, VerifyDialog } from '../features/action/verify-dialogs.tsx'
import { EvidenceLinks } from '../parts/evidence-links.tsx'
import { RecordLink } from '../parts/record-link.tsx'
import { TimelineEntries } from '../parts/timeline/timeline-entries.tsx'
import { Button } from '../ui/button.tsx'
import { RefusalMessage } from '../ui/form/refusal-message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'
import '../features/action/action.css'

export function ActionPage() {
  const { number = '' } = useParams({ strict: false })
  const at = pageNumber(number)
  const moment = useMoment()
  const action = useQuery(useProcedures().action.get.queryOptions({ number: at, ...moment }))
  return (
    <QueryStates query={action} skeleton={<PageSkeleton />}>
      {(view) => <Action key={view.id} action={view} />}
    </QueryStates>
  )
}

type Open =
  | 'ask'
  | 'decline'
  | 'report'
  | 'role'
  | 'note'
  | 'verify'
  | 'refuse'
  | 'check'
  | 'change'
  | 'cancel'

function Action({ action }: { action: ActionView }) {
  const partnership = usePartnership()
  const procedures = useProcedures()
  const me = useQuery(procedures.me.get.queryOptions())
  const today = me.data?.today ?? action.dueOn
  const { open, setOpen, ends, done } = usePageDialog<Open>()
  const choices = useQuery(procedures.action.choices.queryOptions(undefined, { enabled: open === 'change' }))
  const isAsked = action.asked.some(({ outcome }) => outcome === 'waits')
  const asked = <PendingChanges action={action} onDecline={() => setOpen('decline')} onDone={ends.onDone} />
  return (
    <>
      <PageHeader
        printed="upright"
        title={action.wording}
        crumbs={
          <>
            <Link to={paths.actions} params={{ partnership }}>
              Actions
            </Link>{' '}
            › Action {action.number}
          </>
        }
        lead={actionSentence(action, today)}
        actions={<span className={stateLook(action, today)}>{stateWord(action)}</span>}
      />
      {done}
      <ActionSteps action={action} onOpen={setOpen} onDone={ends.onDone} />
      {isAsked && asked}
      <div className="with-aside">
        <div>
          <section className="prose" aria-labelledby="action-evidence">
            <h2 id="action-evidence">What shows that it is done</h2>
            <p className="action-typed">Wanted: {action.evidenceWanted}</p>
            {action.evidence === '' ? (
              <p className="quiet">Nothing is handed in yet.</p>
            ) : (
              <>
                <p className="action-typed">{action.evidence}</p>
                <EvidenceLinks text={action.links} />
              </>
            )}
          </section>
          <ActionImpact action={action} today={today} />
        </div>
        <aside>
          <Facts action={action} />
        </aside>
      </div>
      {!isAsked && asked}
      <section aria-labelledby="action-history" className="action-part">
        <h2 id="action-history">What happened</h2>
        <TimelineEntries entries={action.history} code={action.indicatorCode ?? ''} />
      </section>
      {open === 'ask' && <AskChangeDialog action={action} {...ends} />}
      {open === 'decline' && <DeclineChangeDialog action={action} {...ends} />}
      {open === 'report' && <ReportDialog action={action} {...ends} />}
      {open === 'note' && <NoteDialog action={action} {...ends} />}
      {open === 'verify' && <VerifyDialog action={action} {...ends} />}
      {open === 'refuse' && <RefuseDialog action={action} {...ends} />}
      {open === 'cancel' && <CancelActionDialog action={action} {...ends} />}
      {open === 'role' && <RoleDialog action={action} {...ends} />}
      {open === 'check' && <CheckDialog action={action} today={today} {...ends} />}
      {open === 'change' && choices.data !== undefined && (
        <ChangeActionDialog action={action} agencies={choices.data.agencies} {...ends} />
      )}
    </>
  )
}

/** What this reader can do with it now, the next step first. */
function ActionSteps({
  action,
  onOpen,
  onDone,
}: {
  action: ActionView
  onOpen: (open: Open) => void
  onDone: (sentence: string) => void
}) {
  const { id, version, can, mayNote, mayRename, refusedVerifying } = action
  const begin = useAct(useProcedures().action.begin.mutationOptions(), {
    onDone: () => onDone('It is in progress.'),
  })
  return (
    <div className="action-acts unprinted">
      <RefusalMessage error={begin.error} />
      <div className="button-row">
        {can.includes('verify') && (
          <>
            <Button look="primary" onClick={() => onOpen('verify')}>
              Verify
            </Button>
            <Button onClick={() => onOpen('refuse')}>Do not verify</Button>
          </>
        )}
        {can.includes('check') && (
          <Button look="primary" onClick={() => onOpen('check')}>
            Check impact
          </Button>
        )}
        {can.includes('report') && (
          <Button look="primary" onClick={() => onOpen('report')}>
            Report done
          </Button>
        )}
        {can.includes('begin') && (
          <Button busy={begin.isPending} onClick={() => void begin.send({ id, version })}>
            Begin
          </Button>
        )}
        {mayNote && <Button onClick={() => onOpen('note')}>Note progress</Button>}
        {can.includes('change') && <Button onClick={() => onOpen('change')}>Change</Button>}
        {mayRename && !can.includes('change') && (
          <Button onClick={() => onOpen('role')}>Name another role</Button>
        )}
        {can.includes('ask-change') && (
          <Button look="quiet" onClick={() => onOpen('ask')}>
            Ask for a change
          </Button>
        )}
        {can.includes('cancel') && (
          <Button look="quiet" onClick={() => onOpen('cancel')}>
            Cancel it
          </Button>
        )}
      </div>
      {refusedVerifying !== null && <p className="quiet">{refusedVerifying}</p>}
    </div>
  )
}

function Facts({ action }: { action: ActionView }) {
  const { agencyName, title, dueOn, subject, setBy, setAt, doneBy, doneAt, verifiedBy, verifiedAt } = action
  const by = (name: string | null, at: string | null) =>
    at === null ? '–' : `${name ?? 'Not recorded who'}, ${dayOf(at)}`
  return (
    <dl className="facts">
      <Fact word="Who does it">
        {title}, {agencyName}
      </Fact>
      <Fact word="Due">{formatDay(dueOn)}</Fact>
      <Fact word="About">
        <RecordLink of={{ page: subject.page }}>{subject.name}</RecordLink>
      </Fact>
      <Fact word="Set by">{by(setBy, setAt)}</Fact>
      <Fact word="Done by">{by(doneBy, doneAt)}</Fact>
      <Fact word="Verified by">{by(verifiedBy, verifiedAt)}</Fact>
    </dl>
  )
}

function Fact({ word, children }: { word: string; children: ReactNode }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd className="action-fact">{children}</dd>
    </div>
  )
}
