import type { HeadingsView, TemplateHeading } from '@roundtable/shared/yearly-report/yearly-report.ts'
import { evidenceKindWord } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMoment } from '../base/as-at.ts'
import { counted, formatMoment } from '../base/format.ts'
import { paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { useAct } from '../base/use-act.ts'
import { editionOf, GuidanceDialog, HeadingDialog } from '../features/yearly-report/heading-dialogs.tsx'
import { Button } from '../ui/button.tsx'
import { RefusalMessage } from '../ui/form/refusal-message.tsx'
import { OrderList } from '../ui/list/order-list.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'
import '../features/yearly-report/yearly-report.css'

/** Which headings a yearly report has: an edition a change, the newest in force. */
export function YearlyHeadingsPage() {
  const view = useQuery(useProcedures().yearlyReport.headings.queryOptions({ ...useMoment() }))
  return (
    <QueryStates query={view} skeleton={<PageSkeleton />}>
      {(data) => <Headings view={data} />}
    </QueryStates>
  )
}

type Open = { heading: TemplateHeading | null } | 'guidance'

function Headings({ view }: { view: HeadingsView }) {
  const partnership = usePartnership()
  const { open, setOpen, ends, done } = usePageDialog<Open>()
  const { headings, guidance, guidanceOf, mayChange } = view
  const change = useAct(useProcedures().yearlyReport.changeHeadings.mutationOptions())
  const retire = useAct(useProcedures().yearlyReport.changeHeadings.mutationOptions(), {
    onDone: () => ends.onDone('The heading is retired. What stands under it in a report stays there.'),
  })
  const error = change.error ?? retire.error
  return (
    <>
      <PageHeader
        title={`${counted(headings.length, 'heading')} of the yearly report`}
        crumbs={
          <>
            <Link to={paths.meetings} params={{ partnership }}>
              Meetings
            </Link>{' '}
            <span aria-hidden="true">›</span>{' '}
            <Link to={paths.yearlyReports} params={{ partnership }}>
              Yearly reports
            </Link>{' '}
            <span aria-hidden="true">›</span> Headings
          </>
        }
        lead={`They follow ${guidance} (${guidanceOf}). A report that is assembled has the headings that stand; one that was sent keeps its own.`}
      />
      {done}
      <RefusalMessage error={error} />
      {mayChange && (
        <div className="button-row unprinted">
          <Button look="primary" onClick={() => setOpen({ heading: null })}>
            Add a heading
          </Button>
          <Button onClick={() => setOpen('guidance')}>Change the guidance</Button>
        </div>
      )}
      <div className="report-facts">
        {headings.map((heading, at) => (
          <section key={heading.id} className="report-statement" aria-labelledby={`heading-${heading.id}`}>
            <h2 id={`heading-${heading.id}`}>
              {at + 1}. {heading.title}
            </h2>
            <p>{heading.hint}</p>
            {heading.scrutiny && <p className="second-line">Written by the independent scrutineer alone.</p>}
            <p className="second-line">
              Proposed under it:{' '}
              {heading.kinds.length === 0
                ? 'no kind of record'
                : heading.kinds.map((kind) => evidenceKindWord(kind).toLowerCase()).join(', ')}
              .
            </p>
            {mayChange && (
              <div className="report-deeds unprinted">
                <Button look="quiet" onClick={() => setOpen({ heading })}>
                  Change<span className="unseen">: {heading.title}</span>
                </Button>
                <Button
                  look="quiet"
                  busy={retire.isPending}
                  refusedBecause={headings.length === 1 ? 'A report has one heading at least.' : null}
                  onClick={() =>
                    void retire.send(
                      editionOf(view, { headings: headings.filter(({ id }) => id !== heading.id) }),
                    )
                  }
                >
                  Retire<span className="unseen">: {heading.title}</span>
                </Button>
              </div>
            )}
          </section>
        ))}
        {mayChange && headings.length > 1 && (
          <section aria-labelledby="order-title" className="unprinted">
            <div className="section-head">
              <h2 id="order-title">Their order</h2>
            </div>
            <OrderList
              label="Headings in their order"
              items={headings.map(({ id, title }) => ({ id, label: title }))}
              onOrder={(ids) =>
                void change.send(
                  editionOf(view, {
                    headings: ids.flatMap((id) => headings.filter((each) => each.id === id)),
                  }),
                )
              }
            />
          </section>
        )}
        <Editions view={view} />
      </div>
      {open === 'guidance' && <GuidanceDialog view={view} {...ends} />}
      {open !== null && open !== 'guidance' && <HeadingDialog view={view} heading={open.heading} {...ends} />}
    </>
  )
}

function Editions({ view: { editions } }: { view: HeadingsView }) {
  return (
    <section aria-labelledby="editions-title">
      <div className="section-head">
        <h2 id="editions-title">Editions</h2>
      </div>
      {editions.length === 0 ? (
        <p>They are the headings a partnership begins with: nobody has changed them yet.</p>
      ) : (
        <ol>
          {editions.map(({ edition, guidance, guidanceOf, headings, reason, at, by }) => (
            <li key={edition}>
              <details>
                <summary>
                  Edition {edition}, {by}, {formatMoment(at)}
                  {reason === '' ? '' : `: ${reason}`}
                </summary>
                <p>
                  {guidance} ({guidanceOf}). {headings.join(' · ')}
                </p>
              </details>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
