import { Link } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'
import type { Matrix } from './answer-words.ts'

type Props = { matrix: Matrix; onAssign: (indicatorCode: string) => void }

/** Indicators nobody is accountable for: the list that should be empty. */
export function NobodyList({ matrix, onAssign }: Props) {
  const partnership = usePartnership()
  const { indicatorsWithoutAnyone: list } = matrix
  if (matrix.indicators === 0) return null
  return (
    <section aria-labelledby="nobody-title">
      <h2 className="section-head" id="nobody-title">
        Indicators nobody is accountable for
      </h2>
      {list.length === 0 ? (
        <p className="nobody-none">None: every indicator has an accountable agency and a named role.</p>
      ) : (
        <ul className="nobody-list">
          {list.map((indicator) => (
            <li key={indicator.code}>
              <span>
                <Link to={paths.indicator} params={{ partnership, code: indicator.code }}>
                  {indicator.name}
                </Link>{' '}
                <span className="quiet">{indicator.code}</span>
              </span>
              {matrix.mayAssign && (
                <Button onClick={() => onAssign(indicator.code)}>
                  Assign<span className="unseen"> {indicator.name}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
