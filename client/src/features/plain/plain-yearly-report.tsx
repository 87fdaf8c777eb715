import type { YearlyReportView } from '@roundtable/shared/yearly-report/yearly-report.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { formatDay } from '../../base/format.ts'
import { numberIn, paths } from '../../base/paths.ts'
import { usePartnership, useProcedures } from '../../base/trpc.ts'
import { Message } from '../../ui/message.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'

/** What the partnership wrote down of a year, part by part, as it was signed; what it rests on is on the adults' page. */
export function PlainYearlyReport() {
  const { number = '' } = useParams({ strict: false })
  const asked = { number: numberIn(number) }
  const report = useQuery(useProcedures().yearlyReport.get.queryOptions(asked))
  return (
    <QueryStates query={report} skeleton={<PageSkeleton />}>
      {(view) => <Report report={view} />}
    </QueryStates>
  )
}

function Report({ report }: { report: YearlyReportView }) {
  const partnership = usePartnership()
  const { number, startsOn, endsOn, frozen, corrections, headings, signatures } = report
  return (
    <>
      <PageHeader
        printed="upright"
        title="What we did in a year"
        crumbs={
          <Link to={paths.scorecard} params={{ partnership }}>
            How things are
          </Link>
        }
        lead={`From ${formatDay(startsOn)} to ${formatDay(endsOn)}.`}
      />
      {frozen?.isWhole === false && (
        <Message tone="problem">Somebody changed this report after it was signed. Do not rely on it.</Message>
      )}
      {corrections.map(({ id, text }) => (
        <PutRight key={id} text={text} />
      ))}
      {headings.map((heading) => (
        <section key={heading.id} aria-labelledby={`part-${heading.id}`}>
          <h2 className="plain-head" id={`part-${heading.id}`}>
            {heading.title}
          </h2>
          {heading.statements.length === 0 && <p>Nothing is written down here.</p>}
          {heading.statements.map((statement) => (
            <div key={statement.id} className="prose">
              {statement.text.split(/\n{2,}/).map((part) => (
                <p key={part}>{part}</p>
              ))}
              {statement.corrections.map(({ id, text }) => (
                <PutRight key={id} text={text} />
              ))}
            </div>
          ))}
        </section>
      ))}
      {signatures.length > 0 && (
        <>
          <h2 className="plain-head">Who signed it</h2>
          <ul>
            {signatures.map(({ agencyId, agencyName, by }) => (
              <li key={agencyId}>
                {by}, {agencyName}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className="plain-head">How we know</h2>
      <p>
        <Link
          to={paths.yearlyReport}
          params={{ partnership, number: String(number) }}
          search={{ adults: 'on' }}
        >
          See the adults’ page
        </Link>
      </p>
    </>
  )
}

function PutRight({ text }: { text: string }) {
  return (
    <p>
      <strong>We put this right:</strong> {text}
    </p>
  )
}
