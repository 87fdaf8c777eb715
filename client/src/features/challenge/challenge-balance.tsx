import { ColumnHead, DataTable, NumberCell, RowHead } from '../../ui/data-table.tsx'
import type { Register } from './challenge-view.ts'

/** How much is challenged, how much of it comes with support, and how it is answered: counts, with what they rest on. */
export function ChallengeBalance({ balance, byAgency }: Pick<Register, 'balance' | 'byAgency'>) {
  const { raised, withSupport, taken, inTime, decidedInTime, silent, unresolved } = balance
  const facts: readonly (readonly [string, string, string])[] = [
    ['Raised with support', `${withSupport} of ${raised}`, 'offers of help among what was raised'],
    ['Support taken up', `${taken} of ${withSupport}`, 'of the offers, as the answers say'],
    ['Answered in time', `${inTime} of ${decidedInTime}`, 'answered at every stage before its days ran out'],
    ['Moved by silence', `${silent} of ${raised}`, 'nobody answered at one stage or more'],
    ['Ended in disagreement', `${unresolved} of ${raised}`, 'with the disagreement on the record'],
  ]
  return (
    <section aria-labelledby="challenge-balance">
      <div className="section-head">
        <h2 id="challenge-balance">Balance of challenge and support</h2>
      </div>
      <dl className="challenge-balance">
        {facts.map(([word, count, rests]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              <strong className="challenge-balance-count">{count}</strong>
              <span className="small quiet">{rests}</span>
            </dd>
          </div>
        ))}
      </dl>
      <DataTable caption="By agency" className="challenge-by-agency">
        <thead>
          <tr>
            <ColumnHead>Agency</ColumnHead>
            <ColumnHead numeric>Was asked</ColumnHead>
            <ColumnHead numeric>Did not answer in time</ColumnHead>
            <ColumnHead numeric>Raised</ColumnHead>
            <ColumnHead numeric>With support offered</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {byAgency.map((each) => (
            <tr key={each.name}>
              <RowHead>{each.name}</RowHead>
              <NumberCell>{each.asked}</NumberCell>
              <NumberCell>{each.silent}</NumberCell>
              <NumberCell>{each.raised}</NumberCell>
              <NumberCell>{each.offered}</NumberCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p className="small quiet">
        Counted is what you read here, from the first challenge on. Raised from a role of one’s own, such as
        the scrutineer’s, counts above and for no agency.
      </p>
    </section>
  )
}
