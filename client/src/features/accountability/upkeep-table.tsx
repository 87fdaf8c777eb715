import { upkeepKinds, upkeepText, upkeepWord } from '@roundtable/shared/accountability/upkeep.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMoment } from '../../base/as-at.ts'
import { exportAddress, paths } from '../../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../../base/trpc.ts'
import { CsvLink } from '../../parts/csv-link.tsx'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'

type Upkeep = Outputs['accountability']['upkeep']

const useUpkeep = (): Upkeep =>
  useQuery(useProcedures().accountability.upkeep.queryOptions(useMoment())).data ?? []

const textOf = ({ counts }: Upkeep[number], kind: Upkeep[number]['counts'][number]['kind']) => {
  const count = counts.find((each) => each.kind === kind)
  return (count === undefined ? null : upkeepText(count)) ?? 'Nothing asked'
}

/** How complete and current each agency's part is: counts beside each other, in the partnership's order, no sum. */
export function UpkeepTable() {
  const partnership = usePartnership()
  const agencies = useUpkeep()
  if (agencies.length === 0) return null
  return (
    <section aria-labelledby="upkeep-title">
      <div className="section-head">
        <h2 id="upkeep-title">How complete and current each part is</h2>
        <CsvLink href={exportAddress('upkeep', partnership, {})} />
      </div>
      <DataTable caption="How complete and current the part of each agency is" className="stacked">
        <thead>
          <tr>
            <ColumnHead>Agency</ColumnHead>
            {upkeepKinds.map((kind) => (
              <ColumnHead key={kind}>{upkeepWord(kind)}</ColumnHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {agencies.map((agency) => (
            <tr key={agency.agencyCode}>
              <RowHead>
                <Link to={paths.agency} params={{ partnership, agency: agency.agencyCode }}>
                  {agency.agencyName}
                </Link>
              </RowHead>
              {upkeepKinds.map((kind) => (
                <td key={kind}>{textOf(agency, kind)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  )
}

/** The same of one agency, a line each. */
export function UpkeepOfAgency({ agencyCode }: { agencyCode: string }) {
  const found = useUpkeep().find((agency) => agency.agencyCode === agencyCode)
  if (found === undefined) return null
  return (
    <section aria-labelledby="upkeep-title">
      <h2 className="section-head" id="upkeep-title">
        How complete and current its part is
      </h2>
      <dl className="upkeep">
        {upkeepKinds.map((kind) => (
          <div key={kind}>
            <dt>{upkeepWord(kind)}</dt>
            <dd>{textOf(found, kind)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
