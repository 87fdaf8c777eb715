import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { counted } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import { NameReporterDialog } from '../features/indicator/definition/name-reporter-dialog.tsx'
import { ReportersTable } from '../features/indicator/definition/reporters-table.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { Button } from '../ui/button.tsx'
import { LiveRegion, Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { TogglePills } from '../ui/toggle-pills.tsx'
import '../features/catalogue/catalogue.css'

type Reporters = Outputs['indicator']['reporters']

export function ReportersPage() {
  const reporters = useQuery(useProcedures().indicator.reporters.queryOptions())
  return (
    <QueryStates query={reporters} skeleton={<PageSkeleton rows={10} />}>
      {(data) => <AllReporters data={data} />}
    </QueryStates>
  )
}

/** Which agency reports each line; one is named for any number of lines at once. */
function AllReporters({ data: { lines, mayKeep } }: { data: Reporters }) {
  const partnership = usePartnership()
  const [state, change] = useViewState()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [naming, setNaming] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const without = lines.filter(({ reportingAgencyCode }) => reportingAgencyCode === null)
  const onlyWithout = state.show === 'new'
  const shown = onlyWithout ? without : lines
  const taken = shown.filter(({ seriesId }) => chosen.has(seriesId))
  const indicators = (
    <Link to={paths.indicators} params={{ partnership }}>
      Indicators
    </Link>
  )
  return (
    <>
      <PageHeader
        title="Who reports"
        lead={leadOf(lines.length, without.length)}
        crumbs={indicators}
        actions={<CsvLink href={exportAddress('reporters', partnership, {})} />}
      />
      {said !== null && (
        <Message tone="done" onClose={() => setSaid(null)}>
          {said}
        </Message>
      )}
      {lines.length === 0 ? (
        <EmptyState title="Nothing to report yet">{indicators} come first.</EmptyState>
      ) : (
        <>
          <TogglePills
            label="Show"
            pills={[{ value: 'new', label: `Nobody reports (${without.length})` }]}
            pressed={onlyWithout ? ['new'] : []}
            onPress={() => change({ show: onlyWithout ? undefined : 'new' })}
          />
          <LiveRegion>{`${counted(shown.length, 'line')} shown`}</LiveRegion>
          <ReportersTable
            lines={shown}
            caption={counted(shown.length, 'line')}
            chosen={chosen}
            mayKeep={mayKeep}
            onChoose={(ids, isChosen) => {
              const after = new Set(chosen)
              for (const id of ids) {
                if (isChosen) after.add(id)
                else after.delete(id)
              }
              setChosen(after)
            }}
          />
          {mayKeep && (
            <div className="chosen-bar">
              <Button
                look="primary"
                refusedBecause={taken.length === 0 ? 'Choose at least one line.' : null}
                onClick={() => setNaming(true)}
              >
                {taken.length === 0
                  ? 'Say who reports what is chosen'
                  : `Say who reports ${counted(taken.length, 'line')}`}
              </Button>
            </div>
          )}
        </>
      )}
      {naming && (
        <NameReporterDialog
          lines={taken}
          onClose={() => setNaming(false)}
          onDone={(sentence) => {
            setNaming(false)
            setChosen(new Set())
            setSaid(sentence)
          }}
        />
      )}
    </>
  )
}

const leadOf = (all: number, without: number): string => {
  if (all === 0) return 'An agency reports each line of an indicator.'
  return without === 0
    ? `Each of ${counted(all, 'line')} has an agency that reports it.`
    : `${without} of ${counted(all, 'line')} ${without === 1 ? 'has' : 'have'} nobody who reports ${without === 1 ? 'it' : 'them'}.`
}
