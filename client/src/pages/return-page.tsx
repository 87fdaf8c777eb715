import { plainReturn, plainReturnTitle } from '@roundtable/shared/plain/plain-entry.ts'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { counted } from '../base/format.ts'
import { exportAddress } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { ImportTools } from '../features/import/import-tools.tsx'
import { NilReturn } from '../features/return/acts/nil-return.tsx'
import { ReturnActs } from '../features/return/acts/return-acts.tsx'
import { SentBackRows } from '../features/return/acts/sent-back-rows.tsx'
import { enteredIn } from '../features/return/draft/entered-rows.ts'
import { UnsentEdits } from '../features/return/draft/unsent-edits.tsx'
import { ReturnCrumbs } from '../features/return/page/return-crumbs.tsx'
import { ReturnForm } from '../features/return/page/return-form.tsx'
import { ReturnHistory } from '../features/return/page/return-history.tsx'
import { ReturnRemark } from '../features/return/page/return-remark.tsx'
import { ReturnSteps } from '../features/return/page/return-steps.tsx'
import { ReturnReading } from '../features/return/review/return-reading.tsx'
import { ReturnReview } from '../features/return/review/return-review.tsx'
import { reviewGroups } from '../features/return/review/review-order.ts'
import { useMeanwhile } from '../features/return/review/use-meanwhile.ts'
import { decidedSentence, returnLead, returnTitle, whyNot } from '../features/return/row/return-words.ts'
import type { Sheet } from '../features/return/row/sheet.ts'
import { CsvLink } from '../parts/csv-link.tsx'
import { usePlain } from '../parts/plain.ts'
import { ProblemSummary } from '../ui/form/problem-summary.tsx'
import { Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/return/page/return.css'
import '../features/return/row/sheet.css'
import '../features/return/grid/sheet-grid.css'

export function ReturnPage() {
  const { id = '' } = useParams({ strict: false })
  const procedures = useProcedures()
  const sheet = useQuery(procedures.return.get.queryOptions({ id }))
  const me = useQuery(procedures.me.get.queryOptions())
  return (
    <QueryStates query={sheet} skeleton={<PageSkeleton rows={8} />}>
      {(data) =>
        me.data === undefined ? (
          <PageSkeleton rows={8} />
        ) : (
          <OneReturn key={id} sheet={data} personId={me.data.person.id} />
        )
      }
    </QueryStates>
  )
}

function OneReturn({ sheet, personId }: { sheet: Sheet; personId: string }) {
  const { said, say, meanwhile } = useMeanwhile(sheet)
  const props = { sheet, personId, crumbs: <ReturnCrumbs sheet={sheet} />, said, onSaid: say }
  return (
    <>
      <ProblemSummary problems={meanwhile} />
      {sheet.mayEnter ? <OpenReturn {...props} /> : <ClosedReturn {...props} />}
    </>
  )
}

type Props = {
  sheet: Sheet
  personId: string
  crumbs: ReactNode
  said: string | null
  onSaid: (sentence: string | null) => void
}

function OpenReturn({ sheet, personId, crumbs, said, onSaid }: Props) {
  return (
    <>
      {said !== null && (
        <Message tone="done" onClose={() => onSaid(null)}>
          {said}
        </Message>
      )}
      <ReturnForm
        sheet={sheet}
        personId={personId}
        crumbs={crumbs}
        tools={(draft, take) => (
          <ImportTools sheet={draft.sheet} entered={enteredIn(draft.sheet, draft.edits)} onTake={take} />
        )}
        onSubmitted={(now) => onSaid(submittedSentence(now))}
      />
      <div className="return-acts">
        <NilReturn sheet={sheet} onDone={onSaid} />
      </div>
      <ReturnHistory id={sheet.id} />
    </>
  )
}

function ClosedReturn({ sheet, personId, crumbs, said, onSaid }: Props) {
  const partnership = usePartnership()
  const isPlain = usePlain()
  const because = whyNot(sheet)
  const acts = <ReturnActs sheet={sheet} onDone={onSaid} />
  const decides = sheet.mayApprove || sheet.mayApproveSome
  const csv = exportAddress('measurements', partnership, {
    agency: sheet.agencyCode,
    from: sheet.periodStart,
    to: sheet.periodEnd,
  })
  return (
    <>
      <PageHeader
        printed
        title={decides ? eyeTitle(sheet) : isPlain ? plainReturnTitle(sheet) : returnTitle(sheet)}
        crumbs={crumbs}
        lead={isPlain ? plainReturn(sheet) : returnLead(sheet, sheet.entered)}
        actions={sheet.state === 'published' && !isPlain ? <CsvLink href={csv} /> : undefined}
      />
      <ReturnSteps sheet={sheet} />
      {said !== null && (
        <Message tone="done" onClose={() => onSaid(null)}>
          {said}
        </Message>
      )}
      {because !== null && (decides || !isPlain) && <p className="return-why">{because}</p>}
      {!decides && acts}
      <UnsentEdits sheet={sheet} personId={personId} />
      <ReturnRemark sheet={sheet} />
      <SentBackRows sheet={sheet} />
      {decides ? (
        <ReturnReview
          sheet={sheet}
          personId={personId}
          onDone={(now) => onSaid(decidedSentence(now))}
          acts={acts}
        />
      ) : (
        <ReturnReading sheet={sheet} />
      )}
      <ReturnHistory id={sheet.id} />
    </>
  )
}

function submittedSentence({ approvers }: Sheet): string {
  const who = approvers.length === 0 ? 'the agency’s lead' : approvers.join(' or ')
  return `Submitted. It waits for ${who}; you can read it here meanwhile.`
}

/** Title and, where there are any, how many figures ask to be looked at. */
function eyeTitle(sheet: Sheet): string {
  const { eye } = reviewGroups(sheet)
  const title = returnTitle(sheet)
  if (eye.length === 0) return title
  return `${title}: ${counted(eye.length, 'figure').replace(' ', '\u00a0')} ${eye.length === 1 ? 'asks' : 'ask'} for your eye`
}
