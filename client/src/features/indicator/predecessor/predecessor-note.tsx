import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../base/paths.ts'
import { usePartnership } from '../../../base/trpc.ts'

/** Under the chart: until when the figures are those of another indicator. */
export function PredecessorNote({ predecessor }: Pick<IndicatorView, 'predecessor'>) {
  const partnership = usePartnership()
  if (predecessor === null) return null
  const { code, name, comparable, words } = predecessor
  const [first = '', ...others] = words
  const told = [first.charAt(0).toUpperCase() + first.slice(1), ...others].join(', ')
  return (
    <p className="small">
      {told}: the history of{' '}
      <Link to={paths.indicator} params={{ partnership, code }}>
        {name} ({code})
      </Link>
      {comparable ? '.' : ', not comparable with the figures since.'}
    </p>
  )
}
