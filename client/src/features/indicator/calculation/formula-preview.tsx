import type { Formula } from '@roundtable/shared/indicator/formula.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { counted } from '../../../base/format.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { Sparkline } from '../../../parts/sparkline/sparkline.tsx'

type Props = { code?: string; unit: string; frequency: string; decimals: string; formula: Formula }

/** What a formula makes of the figures that are there, while it is put together. */
export function FormulaPreview({ formula, code, ...measured }: Props) {
  const sides = { numerator: [...formula.numerator], denominator: [...formula.denominator] }
  const asked = { ...measured, formula: sides, ...(code === undefined ? {} : { code }) }
  const isStarted = formula.numerator.length > 0
  const preview = useQuery(
    useProcedures().indicator.previewFormula.queryOptions(asked, {
      enabled: isStarted,
      placeholderData: keepPreviousData,
    }),
  )
  const { sentence, points, gaps } = preview.data ?? { sentence: '', points: [], gaps: [] }
  const [first, last] = [points.at(0), points.at(-1)]
  if (!isStarted || sentence === '') {
    return <p className="small quiet">Choose what stands on top and below: what it makes is shown here.</p>
  }
  return (
    <div className="formula-preview" aria-live="polite">
      <p className="small">{sentence}</p>
      {first === undefined || last === undefined ? (
        <p className="small quiet">There is no period yet for which all of these have a figure.</p>
      ) : (
        <>
          <Sparkline
            values={points.slice(-24).map(({ value }) => value)}
            breaksAt={[]}
            target={null}
            shape="dash"
            tone="no-figure"
            label={`From ${first.text} in ${first.periodLabel} to ${last.text} in ${last.periodLabel}`}
            width={240}
            height={56}
          />
          <p className="small">
            <strong>{last.text}</strong> in {last.periodLabel}; {counted(points.length, 'period')} since{' '}
            {first.periodLabel}.
          </p>
        </>
      )}
      {gaps.map((gap) => (
        <p key={gap.periodStart} className="small quiet">
          {gap.sentence}
        </p>
      ))}
    </div>
  )
}
