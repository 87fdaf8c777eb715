import { frequencyWord } from '@roundtable/shared/base/period.ts'
import { sectorWord } from '@roundtable/shared/base/role.ts'
import { isUsualChoice, othersWords } from '@roundtable/shared/catalogue/usual-choice.ts'
import { polarityWord } from '@roundtable/shared/figure/figure.ts'
import { unitWord } from '@roundtable/shared/figure/figure-format.ts'
import { outcomeQuestionWord } from '@roundtable/shared/indicator/indicator-form.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { ColumnHead, DataTable, RowHead, SortHead } from '../../ui/data-table.tsx'
import { Opened } from '../../ui/opened.tsx'
import type { CatalogueSort, Entry } from './catalogue-filter.ts'

type Props = {
  entries: readonly Entry[]
  chosen: ReadonlySet<string>
  mayChoose: boolean
  onChoose: (codes: readonly string[], isChosen: boolean) => void
  sort: CatalogueSort
  onSort: (sort: CatalogueSort) => void
}

/** Ready indicators with what each tells and how it is measured; any number can be chosen at once. */
export function CatalogueTable({ entries, chosen, mayChoose, onChoose, sort, onSort }: Props) {
  const open = entries.filter(({ present }) => present === null).map(({ code }) => code)
  const isAll = open.length > 0 && open.every((code) => chosen.has(code))
  const partnership = usePartnership()
  const hasOthers = entries.some(({ others }) => others !== null)
  const orderOf = (by: NonNullable<CatalogueSort>['by']) =>
    sort?.by !== by ? null : sort.desc ? 'descending' : 'ascending'
  return (
    <DataTable caption="Ready indicators" className="stacked catalogue-table">
      <thead>
        <tr>
          {mayChoose && (
            <ColumnHead>
              <label className="check">
                <input
                  type="checkbox"
                  checked={isAll}
                  disabled={open.length === 0}
                  onChange={(event) => onChoose(open, event.target.checked)}
                />
                <span className="unseen">All that are shown</span>
              </label>
            </ColumnHead>
          )}
          <SortHead
            label="Indicator"
            order={orderOf('name')}
            onSort={(order) => onSort({ by: 'name', desc: order === 'descending' })}
          />
          <ColumnHead>How it is measured</ColumnHead>
          <ColumnHead>Usually reported by</ColumnHead>
          {hasOthers && (
            <SortHead
              label="Other partnerships"
              order={orderOf('others')}
              onSort={(order) =>
                onSort({ by: 'others', desc: sort?.by !== 'others' || order === 'descending' })
              }
            />
          )}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.code}>
            {mayChoose && (
              <td>
                {entry.present === null ? (
                  <label className="check">
                    <input
                      type="checkbox"
                      checked={chosen.has(entry.code)}
                      onChange={(event) => onChoose([entry.code], event.target.checked)}
                    />
                    <span className="unseen">Choose {entry.name}</span>
                  </label>
                ) : (
                  <span className="tag">{entry.present}</span>
                )}
              </td>
            )}
            <RowHead>
              {entry.name} <span className="quiet">{entry.code}</span>
              {entry.core && <span className="tag catalogue-core">Core set</span>}
              <div className="catalogue-words">{entry.plainEnglish}</div>
              <Opened
                id={entry.code}
                className="small"
                summary={
                  <>
                    Definition<span className="unseen"> of {entry.name}</span>
                  </>
                }
              >
                <p>{entry.definition}</p>
                <p>{outcomeQuestionWord[entry.outcomeQuestion]}</p>
                {entry.caveats !== '' && <p className="quiet">{entry.caveats}</p>}
                <p className="quiet">
                  National Framework: {entry.frameworkItem}. Inspection: {entry.inspectionArea}.
                </p>
              </Opened>
              {mayChoose && entry.present === null && (
                <Link
                  className="small"
                  to={paths.writeIndicator}
                  params={{ partnership }}
                  search={{ from: entry.code }}
                >
                  Adapt first<span className="unseen">: {entry.name}</span>
                </Link>
              )}
            </RowHead>
            <td className="small">
              {unitWord[entry.unit]}, {frequencyWord[entry.frequency].toLowerCase()}
              <br />
              <span className="quiet">{polarityWord[entry.polarity]}</span>
            </td>
            <td className="small">
              {sectorWord(entry.sector)}
              <br />
              <span className="quiet">{entry.source}</span>
            </td>
            {entry.others !== null && (
              <td className="small">
                {othersWords(entry.others)}
                {isUsualChoice(entry.others) && <div className="quiet">A usual choice</div>}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
