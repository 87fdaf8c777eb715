import { frequencyWord } from '@roundtable/shared/base/period.ts'
import { basisWord, polarityWord } from '@roundtable/shared/figure/figure.ts'
import { formatFigure, unitWord } from '@roundtable/shared/figure/figure-format.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { dayOf } from '../../../base/format.ts'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../../ui/data-table.tsx'
import { ComparisonSection } from '../comparison/comparison-section.tsx'
import { IndicatorBehind } from '../story/indicator-behind.tsx'
import { IndicatorSaid } from './indicator-said.tsx'

/** Below the chart: what was said of the figures, what they mean, where they and their benchmarks come from. */
export function IndicatorStory({ view }: { view: IndicatorView }) {
  return (
    <>
      {view.comparison !== null && <ComparisonSection view={view} comparison={view.comparison} />}
      <IndicatorBehind view={view} />
      <IndicatorSaid points={view.points} />
      <Definition view={view} />
      {view.comparison === null && <Benchmarks view={view} />}
    </>
  )
}

function Definition({ view }: { view: IndicatorView }) {
  const { definition } = view
  const formulas = new Map(view.formula?.versions.map(({ version, sentence }) => [version, sentence]))
  const facts: [string, string][] = [
    ['Definition', definition.text],
    ['In plain words', view.plainEnglish],
    ['Numerator', definition.numerator ?? ''],
    ['Denominator', definition.denominator ?? ''],
    [
      'Measured',
      `${unitWord[view.unit]}, ${frequencyWord[view.frequency].toLowerCase()}. ${basisWord[view.basis]}.`,
    ],
    ['Better', polarityWord[view.polarity]],
    ['Source', definition.source],
    ['Take care', definition.caveats],
    ['Marking', view.marking],
  ]
  return (
    <section aria-labelledby="definition-title">
      <h2 className="section-head" id="definition-title">
        What it means
      </h2>
      <dl className="story-facts">
        {facts
          .filter(([, text]) => text !== '')
          .map(([word, text]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {view.versions.length > 0 && (
        <DataTable caption="Versions of the definition" captionSeen>
          <thead>
            <tr>
              <ColumnHead>Version</ColumnHead>
              <ColumnHead>From</ColumnHead>
              <ColumnHead>Definition</ColumnHead>
              <ColumnHead>Comparable with before</ColumnHead>
              <ColumnHead>Why</ColumnHead>
              <ColumnHead>Recorded</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {view.versions.toReversed().map((version) => (
              <tr key={version.version}>
                <RowHead>{version.version}</RowHead>
                <td>{version.fromLabel}</td>
                <td>
                  {version.definition}
                  {formulas.has(version.version) && <p className="small">{formulas.get(version.version)}</p>}
                </td>
                <td>{version.breaksComparability ? 'No' : 'Yes'}</td>
                <td>{version.reason}</td>
                <td className="quiet">
                  {version.recordedBy === null ? '' : `${version.recordedBy}, `}
                  {dayOf(version.recordedAt)}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </section>
  )
}

function Benchmarks({ view }: { view: IndicatorView }) {
  const known = view.benchmarks.filter((each) => each.values.some((value) => value.value !== null))
  if (known.length === 0) return null
  const sources = [...new Set(known.map((each) => `${each.source} (${each.licence})`))]
  return (
    <section aria-labelledby="benchmarks-title">
      <h2 className="section-head" id="benchmarks-title">
        Elsewhere
      </h2>
      <DataTable caption="Latest published figure of other places" className="story-benchmarks">
        <thead>
          <tr>
            <ColumnHead>Place</ColumnHead>
            <ColumnHead>Its own period</ColumnHead>
            <ColumnHead numeric>Figure</ColumnHead>
            <ColumnHead>Note</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {known.map((each) => {
            const latest = each.values.findLast((value) => value.value !== null)
            return (
              <tr key={`${each.relation}${each.areaCode}`}>
                <RowHead>{each.areaName}</RowHead>
                <td>{latest?.periodLabel}</td>
                <NumberCell>{formatFigure(latest?.value ?? null, view)}</NumberCell>
                <td className="quiet">{each.note}</td>
              </tr>
            )
          })}
        </tbody>
      </DataTable>
      <p className="least story-first">
        {sources.length === 1 ? 'Source' : 'Sources'}: {sources.join('; ')}
      </p>
    </section>
  )
}
