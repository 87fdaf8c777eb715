import { indicatorStateWord } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { Link } from '@tanstack/react-router'
import { counted, dayOf } from '../../../base/format.ts'
import { exportAddress, paths } from '../../../base/paths.ts'
import { usePartnership } from '../../../base/trpc.ts'
import { DraftSections, type OnDraft } from '../../../parts/draft-sections.tsx'
import { Button } from '../../../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../../../ui/data-table.tsx'
import { AgreeIndicatorsDialog } from './agree-indicators-dialog.tsx'
import type { IndicatorDraft } from './indicator-draft.ts'
import { type IndicatorStep, indicatorStepWord, StepIndicatorDialog } from './step-indicator-dialog.tsx'

type Props = { indicators: readonly IndicatorDraft[]; onDone: (sentence: string) => void }

/** Drafts that wait for the board, then what is suspended, retired, withdrawn or declined: who said so, when and why. */
export function IndicatorDrafts({ indicators, onDone }: Props) {
  const partnership = usePartnership()
  const drafts = indicators.filter(({ state }) => state === 'draft')
  const others = indicators.filter(({ state }) => state !== 'draft')
  return (
    <DraftSections<IndicatorDraft, IndicatorStep>
      waiting={{
        id: 'indicator-drafts',
        title: `${counted(drafts.length, 'draft waits', 'drafts wait')} for the board`,
        csv: exportAddress('indicator-drafts', partnership, {}),
        drafts,
      }}
      past={{
        className: 'indicator-past',
        summary: `${counted(others.length, 'indicator')} suspended, retired, withdrawn or declined`,
        drafts: others,
      }}
      list={(listed, of, on) => (
        <DraftTable
          caption={of === 'waiting' ? 'Drafts' : 'Suspended, retired, withdrawn or declined'}
          indicators={listed}
          on={on}
        />
      )}
      agreeing={(agreed, ends) => <AgreeIndicatorsDialog indicators={agreed} {...ends} />}
      stepping={(indicator, deed, ends) => (
        <StepIndicatorDialog indicator={indicator} deed={deed} {...ends} />
      )}
      onDone={onDone}
    />
  )
}

type TableProps = {
  caption: string
  indicators: readonly IndicatorDraft[]
  on: OnDraft<IndicatorStep>
}

const steps = ['decline', 'withdraw', 'draft-again', 'resume', 'restore'] as const

function DraftTable({ caption, indicators, on }: TableProps) {
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
                  <Button onClick={() => on.agree(indicator.code)}>
                    Agree<span className="unseen"> {indicator.name}</span>
                  </Button>
                )}
                {steps.map(
                  (deed) =>
                    indicator.deeds.includes(deed) && (
                      <Button key={deed} look="quiet" onClick={() => on.step(deed, indicator.code)}>
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
