import { Link } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { type Outputs, usePartnership } from '../../base/trpc.ts'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../ui/data-table.tsx'

type Props = { rollUp: NonNullable<Outputs['goal']['get']['rollUp']> }

/** How much of the weight is on target, never without the parts it is made of. */
export function GoalRollUp({ rollUp: { sentence, parts } }: Props) {
  return (
    <section aria-label="Roll-up" className="goal-roll-up">
      <h3>Rolled up by weight</h3>
      <p>
        <strong>{sentence}</strong>
      </p>
      <DataTable caption="Parts of the roll-up">
        <thead>
          <tr>
            <ColumnHead>Figure</ColumnHead>
            <ColumnHead numeric>Weight</ColumnHead>
            <ColumnHead>Latest figure</ColumnHead>
            <ColumnHead>Counts as</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ code, name, weight, period, word, isMissing }) => (
            <Part
              key={code}
              {...{ code, name, weight, period }}
              word={isMissing ? `Not counted: ${word}` : word}
            />
          ))}
        </tbody>
      </DataTable>
      <p className="least">
        The partnership set the weights. Only what is on target counts; figures of different things are never
        added.
      </p>
    </section>
  )
}

type PartProps = { code: string; name: string; weight: number; period: string | null; word: string }

function Part({ code, name, weight, period, word }: PartProps) {
  const partnership = usePartnership()
  return (
    <tr>
      <RowHead>
        <Link to={paths.indicator} params={{ partnership, code }}>
          {name}
        </Link>
      </RowHead>
      <NumberCell>{weight}</NumberCell>
      <td>{period ?? 'None'}</td>
      <td>{word}</td>
    </tr>
  )
}
