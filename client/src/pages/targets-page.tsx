import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMoment } from '../base/as-at.ts'
import { counted } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import { AgreeTargetsDialog, type Chosen } from '../features/target/agree-targets-dialog.tsx'
import { ProposeTargetsForm } from '../features/target/propose-targets-form.tsx'
import type { TargetList } from '../features/target/target-rows.ts'
import { TargetsTable } from '../features/target/targets-table.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { Button } from '../ui/button.tsx'
import { Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/target/target.css'

export function TargetsPage() {
  const targets = useQuery(useProcedures().target.list.queryOptions(useMoment()))
  return (
    <QueryStates query={targets} skeleton={<PageSkeleton rows={10} />}>
      {(list) => <Targets list={list} />}
    </QueryStates>
  )
}

function Targets({ list }: { list: TargetList }) {
  const partnership = usePartnership()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [state, change] = useViewState()
  const isProposing = state.part === 'propose' && list.mayPropose
  const [isAgreeing, setAgreeing] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const offered: Chosen[] = list.rows.flatMap(({ code, name, proposed }) =>
    proposed
      .filter(({ mayAgree }) => mayAgree)
      .map(({ id, version, text, fromLabel }) => ({
        ...{ code, name, targetId: id, version },
        text: `${text} from ${fromLabel}`,
      })),
  )
  const taken = offered.filter(({ targetId }) => chosen.has(targetId))
  const done = (sentence: string) => {
    setAgreeing(false)
    change({ part: undefined })
    setChosen(new Set())
    setSaid(sentence)
  }
  const choose = (ids: readonly string[], isChosen: boolean) =>
    setChosen(
      (before) => new Set(isChosen ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))),
    )
  return (
    <>
      <PageHeader
        printed
        title="Targets"
        lead={leadOf(list)}
        actions={<CsvLink href={exportAddress('targets', partnership, {})} />}
      />
      {said !== null && (
        <Message tone="done" onClose={() => setSaid(null)}>
          {said}
        </Message>
      )}
      {isProposing ? (
        <ProposeTargetsForm list={list} onClose={() => change({ part: undefined })} onDone={done} />
      ) : (
        <>
          <div className="button-row targets-acts">
            {list.mayPropose && list.rows.length > 0 && (
              <Button onClick={() => change({ part: 'propose' })}>Propose several</Button>
            )}
            {offered.length > 0 && (
              <>
                <Button
                  look="primary"
                  refusedBecause={taken.length === 0 ? 'Choose at least one target.' : null}
                  onClick={() => setAgreeing(true)}
                >
                  {taken.length === 0 ? 'Agree what is chosen' : `Agree ${counted(taken.length, 'target')}`}
                </Button>
                <Button
                  look="quiet"
                  onClick={() =>
                    choose(
                      offered.map(({ targetId }) => targetId),
                      taken.length < offered.length,
                    )
                  }
                >
                  {taken.length < offered.length ? `Choose all ${offered.length}` : 'Choose none'}
                </Button>
              </>
            )}
          </div>
          {list.rows.length === 0 ? (
            <EmptyState title="Nothing to set a target for yet">
              A target judges an indicator:{' '}
              <Link to={paths.indicators} params={{ partnership }}>
                indicators come first
              </Link>
              .
            </EmptyState>
          ) : (
            <TargetsTable rows={list.rows} chosen={chosen} onChoose={choose} />
          )}
        </>
      )}
      {isAgreeing && <AgreeTargetsDialog targets={taken} onClose={() => setAgreeing(false)} onDone={done} />}
    </>
  )
}

function leadOf({ rows }: TargetList): string {
  if (rows.length === 0) return 'No indicator can have a target yet.'
  const without = rows.filter(({ inForce }) => inForce === null).length
  const waiting = rows.reduce((sum, { proposed }) => sum + proposed.length, 0)
  const judged = `${rows.length - without} of ${counted(rows.length, 'indicator')} ${rows.length - without === 1 ? 'is' : 'are'} judged by a target.`
  return waiting === 0
    ? judged
    : `${judged} ${counted(waiting, 'target waits', 'targets wait')} for the board.`
}
