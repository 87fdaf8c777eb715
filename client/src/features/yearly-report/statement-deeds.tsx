import type {
  ReportHeading,
  ReportStatement,
  YearlyReportView,
} from '@roundtable/shared/yearly-report/yearly-report.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'

type Props = {
  report: YearlyReportView
  statement: ReportStatement
  isFirst: boolean
  isLast: boolean
  onEdit: () => void
  onDone: (sentence: string) => void
}

/** What can be done with a statement while the report is assembled. */
export function StatementDeeds({ report, statement, isFirst, isLast, onEdit, onDone }: Props) {
  const procedures = useProcedures()
  const { id: statementId, words, text } = statement
  const seen = { id: report.id, statementId, words }
  const move = useAct(procedures.yearlyReport.move.mutationOptions())
  const remove = useAct(procedures.yearlyReport.remove.mutationOptions(), {
    onDone: () => onDone('The statement is taken out of the report.'),
  })
  const error = move.error ?? remove.error
  const about = <span className="unseen">: {text}</span>
  return (
    <>
      <RefusalMessage error={error} />
      <Button look="quiet" onClick={onEdit}>
        Edit{about}
      </Button>
      {!isFirst && (
        <Button look="quiet" busy={move.isPending} onClick={() => void move.send({ ...seen, to: 'up' })}>
          Move up{about}
        </Button>
      )}
      {!isLast && (
        <Button look="quiet" busy={move.isPending} onClick={() => void move.send({ ...seen, to: 'down' })}>
          Move down{about}
        </Button>
      )}
      <Button look="quiet" busy={remove.isPending} onClick={() => void remove.send(seen)}>
        Take out{about}
      </Button>
    </>
  )
}

type HeadingProps = {
  report: YearlyReportView
  heading: ReportHeading
  onAdd: () => void
  onDone: (sentence: string) => void
}

/** A statement more, or that there is nothing. */
export function HeadingDeeds({ report, heading, onAdd, onDone }: HeadingProps) {
  const { nothing, statements, title, id: headingId } = heading
  const act = useAct(useProcedures().yearlyReport.nothing.mutationOptions(), {
    onDone: () =>
      onDone(
        nothing
          ? `“${title}” does not say any more that nothing is recorded.`
          : `“${title}” says that nothing is recorded.`,
      ),
  })
  return (
    <div className="button-row report-add unprinted">
      {heading.mayWrite && (
        <Button onClick={onAdd}>
          Add a statement<span className="unseen">: {title}</span>
        </Button>
      )}
      {heading.mayLeave && statements.length === 0 && (
        <Button
          busy={act.isPending}
          onClick={() => void act.send({ id: report.id, headingId, nothing: !nothing })}
        >
          {nothing ? 'Something is to be said' : 'Nothing recorded'}
          <span className="unseen">: {title}</span>
        </Button>
      )}
      <RefusalMessage error={act.error} />
    </div>
  )
}
