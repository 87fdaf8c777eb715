import { indicatorStateWord } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { counted, dayOf } from '../../../base/format.ts'
import { exportAddress, paths } from '../../../base/paths.ts'
import { usePartnership } from '../../../base/trpc.ts'
import { CsvLink } from '../../../parts/csv-link.tsx'
import { Button } from '../../../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../../../ui/data-table.tsx'
import { Opened } from '../../../ui/opened.tsx'
import { AgreeIndicatorsDialog } from './agree-indicators-dialog.tsx'
import type { IndicatorDraft } from './indicator-draft.ts'
import { type IndicatorStep, indicatorStepWord, StepIndicatorDialog } from './step-indicator-dialog.tsx'

type Props = { indicators: readonly IndicatorDraft[]; onDone: (sentence: string) => void }
type Open = { what: 'agree'; codes: readonly string[] } | { what: IndicatorStep; code: string }

/** Drafts that wait for the board, then what is suspended, retired, withdrawn or declined: who said so, when and why. */
export function IndicatorDrafts({ indicators, onDone }: Props) {
  const partnership = usePartnership()
  const [open, setOpen] = useState<Open | null>(null)
  const drafts = indicators.filter(({ state }) => state === 'draft')
  const others = indicators.filter(({ state }) => state !== 'draft')
  const mine = drafts.filter(({ deeds }) => deeds.includes('agree'))
  const close = () => setOpen(null)
  const done = (sentence: string) => {
    setOpen(null)
    onDone(sentence)
  }
  const stepped =
    open !== null && 'code' in open ? indicators.find(({ code }) => code === open.code) : undefined
  return (
    <>
      {drafts.length > 0 && (
        <section aria-labelledby="indicator-drafts">
          <div className="section-head">
            <h2 id="indicator-drafts">
              {counted(drafts.length, 'draft waits', 'drafts wait')} for the board
            </h2>
            <span className="button-row">
              <CsvLink href={exportAddress('indicator-drafts', partnership, {})} />
              {mine.length > 1 && (
                <Button
                  look="primary"
                  onClick={() => setOpen({ what: 'agree', codes: mine.map(({ code }) => code) })}
                >
                  Agree all {mine.length}
                </Button>
              )}
            </span>
          </div>
          <DraftTable caption="Drafts" indicators={drafts} onOpen={setOpen} />
        </section>
      )}
      {others.length > 0 && (
        <Opened
          id="past"
          className="indicator-past"
          summary={`${counted(others.length, 'indicator')} suspended, retired, withdrawn or declined`}
        >
          <DraftTable
            caption="Suspended, retired, withdrawn or declined"
            indicators={others}
            onOpen={setOpen}
          />
        </Opened>
      )}
      {open?.what === 'agree' && (
        <AgreeIndicatorsDialog
          indicators={drafts.filter(({ code }) => open.codes.includes(code))}
          onClose={close}
          onDone={done}
        />
      )}
      {open !== null && open.what !== 'agree' && stepped !== undefined && (
        <StepIndicatorDialog indicator={stepped} deed={open.what} onClose={close} onDone={done} />
      )}
    </>
  )
}

type TableProps = { caption: string; indicators: readonly IndicatorDraft[]; onOpen: (open: Open) => void }

const steps = ['decline', 'withdraw', 'draft-again', 'resume', 'restore'] as const

function DraftTable({ caption, indicators, onOpen }: TableProps) {
  const partnership = usePartnership()
  return (
    <DataTable caption={caption} className="stacked">
      <thead>
        <tr>
          <ColumnHead>Indicator</ColumnHead>
          <ColumnHead>Goal</ColumnHead>
          <ColumnHead>Reported by</ColumnHead>
          <ColumnHead>Who said so</ColumnHead>
          <ColumnHead className="unprinted">Change</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => (
          <tr key={indicator.code}>
            <RowHead>
              <Link to={paths.indicator} params={{ partnership, code: indicator.code }}>
                {indicator.name}
              </Link>{' '}
              <span className="quiet">{indicator.code}</span>
            </RowHead>
            <td data-label="Goal">{indicator.goalCode ?? <span className="quiet">None yet</span>}</td>
            <td data-label="Reported by">
              {indicator.calculated
                ? 'Calculated'
                : (indicator.reportingAgencyName ?? <span className="quiet">Nobody yet</span>)}
            </td>
            <td data-label="Who said so" className="small">
              <span className="tag">{indicatorStateWord(indicator.state)}</span>{' '}
              {indicator.last !== null && (
                <>
                  {indicator.last.by ?? 'Not recorded by whom'}, {dayOf(indicator.last.at)}
                  {indicator.last.reason !== null && <>: “{indicator.last.reason}”</>}
                </>
              )}
            </td>
            <td className="unprinted">
              <span className="draft-acts">
                {indicator.deeds.includes('agree') && (
                  <Button onClick={() => onOpen({ what: 'agree', codes: [indicator.code] })}>
                    Agree<span className="unseen"> {indicator.name}</span>
                  </Button>
                )}
                {steps.map(
                  (deed) =>
                    indicator.deeds.includes(deed) && (
                      <Button
                        key={deed}
                        look="quiet"
                        onClick={() => onOpen({ what: deed, code: indicator.code })}
                      >
                        {indicatorStepWord(deed)}
                        <span className="unseen">: {indicator.name}</span>
                      </Button>
                    ),
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
