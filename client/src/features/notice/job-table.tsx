import { useQuery } from '@tanstack/react-query'
import { counted, formatDay, formatMoment } from '../../base/format.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'
import { QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'

type Jobs = Outputs['notice']['jobs']
type Job = Jobs['jobs'][number]

/** What runs by itself: when it ran, how it went, when it runs next; and whether the mails went out. */
export function JobTable() {
  const told = useQuery(useProcedures().notice.jobs.queryOptions())
  return (
    <QueryStates query={told} skeleton={<PageSkeleton rows={4} />} part>
      {(data) => (
        <div className="job-parts">
          <Jobs jobs={data.jobs} />
          <Mails mails={data.mails} />
          <p className="quiet">
            Bank holidays of England and Wales are known until {formatDay(data.holidaysKnownUntil)}.
          </p>
        </div>
      )}
    </QueryStates>
  )
}

function Jobs({ jobs }: { jobs: readonly Job[] }) {
  return (
    <DataTable caption="What runs by itself" captionSeen>
      <thead>
        <tr>
          <ColumnHead>Work</ColumnHead>
          <ColumnHead>How often</ColumnHead>
          <ColumnHead>Last run</ColumnHead>
          <ColumnHead>How it went</ColumnHead>
          <ColumnHead>Next run</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <tr key={job.name}>
            <RowHead>{job.what}</RowHead>
            <td>{job.often}</td>
            <td>{job.lastStartedAt === null ? 'Not yet' : formatMoment(job.lastStartedAt)}</td>
            <td>
              <span className={job.lastOutcome === 'failed' ? 'tag tag-late' : undefined}>
                {outcomeOf(job)}
              </span>
            </td>
            <td>{formatMoment(job.nextRunAt)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function outcomeOf({ running, lastOutcome, failures }: Job): string {
  if (running) return 'Running now'
  if (lastOutcome === null) return 'Has not run yet'
  return lastOutcome === 'done' ? 'Went well' : `Failed ${counted(failures, 'time')} in a row, tried again`
}

function Mails({ mails }: { mails: Jobs['mails'] }) {
  const { mailed, waiting, sent, dropped, failed, troubled } = mails
  return (
    <section aria-labelledby="mails-title">
      <h2 id="mails-title">E-mails of this partnership</h2>
      <p>
        {mailed
          ? `In the last seven days ${counted(sent, 'e-mail')} went out, ${dropped} no longer had to, ${failed} could not be delivered. ${waiting} ${waiting === 1 ? 'waits' : 'wait'}.`
          : 'This server sends no e-mail: notices stand only in the app.'}
      </p>
      {troubled.length > 0 && (
        <DataTable caption="Refused by the mail server" captionSeen>
          <thead>
            <tr>
              <ColumnHead>To</ColumnHead>
              <ColumnHead>Attempts</ColumnHead>
              <ColumnHead>Next attempt</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {troubled.map(({ id, person, attempts, nextAttemptAt }) => (
              <tr key={id}>
                <RowHead>{person}</RowHead>
                <td>{attempts}</td>
                <td>{nextAttemptAt === null ? 'Given up' : formatMoment(nextAttemptAt)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </section>
  )
}
