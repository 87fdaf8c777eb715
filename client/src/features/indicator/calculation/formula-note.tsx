import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../base/paths.ts'
import { usePartnership } from '../../../base/trpc.ts'
import './formula.css'

/** Under the figure: how it is made, from which indicators, and why a period has none. */
export function FormulaNote({ formula }: Pick<IndicatorView, 'formula'>) {
  const partnership = usePartnership()
  if (formula === null) return null
  const codes = [...formula.numerator, ...formula.denominator].flatMap(({ code }) => code ?? [])
  return (
    <section className="formula-note" aria-labelledby="formula-title">
      <h2 className="section-head" id="formula-title">
        How it is calculated
      </h2>
      <p>{formula.sentence}</p>
      {codes.length > 0 && (
        <p className="small">
          <span className="quiet">Made of</span>{' '}
          {[...new Set(codes)].map((code, at) => (
            <span key={code}>
              {at > 0 && ', '}
              <Link to={paths.indicator} params={{ partnership, code }}>
                {code}
              </Link>
            </span>
          ))}
          <span className="quiet">. Nobody reports it; a correction of one of these corrects it too.</span>
        </p>
      )}
      {formula.gaps.length > 0 && (
        <ul className="small">
          {formula.gaps.map(({ periodStart, sentence }) => (
            <li key={periodStart}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
