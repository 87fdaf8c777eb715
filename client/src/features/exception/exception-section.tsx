import type { ArrangedExceptions, ExceptionRow } from '@roundtable/shared/exception/exception.ts'
import { mostExceptions } from '@roundtable/shared/exception/exception.ts'
import type { ExceptionChoice } from '@roundtable/shared/exception/exception-form.ts'
import { useQuery } from '@tanstack/react-query'
import { useProcedures } from '../../base/trpc.ts'
import { ExceptionList, LeftOut } from '../../parts/exception/exception-list.tsx'
import { Button } from '../../ui/button.tsx'
import { QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { usePageDialog } from '../../ui/use-page-dialog.tsx'
import { AddExceptionDialog, ChooseExceptionDialog } from './exception-dialogs.tsx'

type Open = { what: 'add' } | { what: 'choose'; row: ExceptionRow; choice: ExceptionChoice }

/** What the page of exceptions would show now, for who arranges it: added to, set aside, never deleted. */
export function ExceptionSection({ meetingId }: { meetingId: string }) {
  const query = useQuery(useProcedures().exception.list.queryOptions({ meetingId }))
  return (
    <section aria-labelledby="exceptions-title" className="unprinted">
      <div className="section-head">
        <h2 id="exceptions-title">Exceptions, as they would be frozen now</h2>
      </div>
      <QueryStates part query={query} skeleton={<PageSkeleton rows={4} />}>
        {(exceptions) => <Arranged meetingId={meetingId} exceptions={exceptions} />}
      </QueryStates>
    </section>
  )
}

function Arranged({ meetingId, exceptions }: { meetingId: string; exceptions: ArrangedExceptions }) {
  const { open, setOpen, ends, done } = usePageDialog<Open>()
  const { shown, leftOut, mayChoose } = exceptions
  const button = (row: ExceptionRow, choice: ExceptionChoice, word: string) => (
    <Button look="quiet" onClick={() => setOpen({ what: 'choose', row, choice })}>
      {word}
      <span className="unseen">
        : {row.reference} {row.name}
      </span>
    </Button>
  )
  return (
    <>
      {done}
      <details className="exception-rules">
        <summary>How this page builds itself</summary>
        <p>
          It holds what changed since the board’s last meeting ended, a record a row, at most {mostExceptions}{' '}
          rows, in the order of “What changed”: worse or missing first, then corrected, better, and agreed or
          reworded. A new figure that changed nothing is no exception. You can add a record or set one aside
          with a reason; both stand in the pack.
        </p>
      </details>
      {shown.length === 0 ? (
        <p className="quiet">Nothing changed that would have to be talked about.</p>
      ) : (
        <ExceptionList
          rows={shown}
          act={(row) =>
            mayChoose &&
            (row.choice === 'added'
              ? button(row, 'as-ranked', 'Take off')
              : button(row, 'set-aside', 'Set aside'))
          }
        />
      )}
      {mayChoose && (
        <div className="button-row">
          <Button onClick={() => setOpen({ what: 'add' })}>Add a record</Button>
        </div>
      )}
      {leftOut.length > 0 && (
        <details>
          <summary>Not on this page: {leftOut.length}</summary>
          <LeftOut
            rows={leftOut}
            act={(row) =>
              mayChoose &&
              (row.choice === 'set-aside'
                ? button(row, 'as-ranked', 'Put back')
                : button(row, 'added', 'Add'))
            }
          />
        </details>
      )}
      {open?.what === 'add' && <AddExceptionDialog meetingId={meetingId} exceptions={exceptions} {...ends} />}
      {open?.what === 'choose' && (
        <ChooseExceptionDialog meetingId={meetingId} row={open.row} choice={open.choice} {...ends} />
      )}
    </>
  )
}
