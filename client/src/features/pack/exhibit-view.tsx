import { exceptionsSince } from '@roundtable/shared/exception/exception-words.ts'
import { pinWord } from '@roundtable/shared/meeting/agenda-form.ts'
import type { Exhibit, ShownIndicator } from '@roundtable/shared/pack/exhibit.ts'
import { recordWords } from '@roundtable/shared/pack/exhibit-words.ts'
import { useId } from 'react'
import { ExceptionList, LeftOut } from '../../parts/exception/exception-list.tsx'
import { ReadingStatus } from '../../parts/mark/reading-marks.tsx'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../ui/data-table.tsx'
import { ChartFigure } from './chart-figure.tsx'

/** A record as it was frozen. */
export function ExhibitView({ exhibit }: { exhibit: Exhibit }) {
  if (exhibit.shown === null)
    return (
      <p className="quiet">
        {pinWord(exhibit.kind)} {exhibit.reference} is not shown to you here.
      </p>
    )
  switch (exhibit.kind) {
    case 'indicator':
      return <IndicatorExhibit shown={exhibit.shown} />
    case 'goal':
      return <GoalExhibit shown={exhibit.shown} />
    case 'exceptions':
      return <ExceptionsExhibit shown={exhibit.shown} />
    case 'issue':
    case 'action':
    case 'challenge':
      return <RecordExhibit exhibit={exhibit} />
  }
}

type Shown<Kind extends Exhibit['kind']> = NonNullable<Extract<Exhibit, { kind: Kind }>['shown']>

function IndicatorExhibit({ shown }: { shown: ShownIndicator }) {
  const described = useId()
  const { code, message, latest, reading, targetText, sentences } = shown
  return (
    <div className="exhibit">
      <h3>{message}</h3>
      <p className="exhibit-figure">
        <strong>{latest?.text ?? 'No figure'}</strong>
        <span>
          <ReadingStatus status={reading.status} />
          <span className="second-line">
            {[latest?.periodLabel, targetText === null ? null : `Target ${targetText}`, code]
              .filter((each) => each != null)
              .join(' · ')}
          </span>
        </span>
      </p>
      <ChartFigure shown={shown} describedBy={described} />
      <p id={described}>{sentences.join(' ')}</p>
    </div>
  )
}

function GoalExhibit({
  shown: { code, wording, sentence, accountable, indicators, state, why, populationOutcome },
}: {
  shown: Shown<'goal'>
}) {
  return (
    <div className="exhibit">
      <h3>
        {state === 'proposed' ? 'Proposed goal' : 'Goal'} {code}: {wording}
      </h3>
      {state === 'proposed' ? (
        <>
          <p>{populationOutcome}</p>
          <p>{why}</p>
        </>
      ) : (
        <p>{sentence}</p>
      )}
      {accountable !== null && (
        <p className="small">
          Accountable: {accountable.title}, {accountable.agencyName}
        </p>
      )}
      {indicators.length > 0 && (
        <DataTable caption={`Indicators of goal ${code}`} className="stacked">
          <thead>
            <tr>
              <ColumnHead>Indicator</ColumnHead>
              <ColumnHead numeric>Figure</ColumnHead>
              <ColumnHead>Period</ColumnHead>
              <ColumnHead>Status</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {indicators.map(({ code: each, name, latest, reading }) => (
              <tr key={each}>
                <RowHead>
                  {each} {name}
                </RowHead>
                <NumberCell data-label="Figure">{latest?.text ?? '–'}</NumberCell>
                <td data-label="Period" className="one-line">
                  {latest?.periodLabel ?? '–'}
                </td>
                <td data-label="Status">
                  <ReadingStatus status={reading.status} />
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </div>
  )
}

function ExceptionsExhibit({ shown: exceptions }: { shown: Shown<'exceptions'> }) {
  const { shown, leftOut } = exceptions
  return (
    <div className="exhibit">
      <h3>What changed {exceptionsSince(exceptions)}</h3>
      {shown.length === 0 ? (
        <p className="quiet">Nothing changed that would have to be talked about.</p>
      ) : (
        <ExceptionList rows={shown} />
      )}
      <LeftOut rows={leftOut} />
    </div>
  )
}

function RecordExhibit({ exhibit }: { exhibit: Parameters<typeof recordWords>[0] }) {
  const words = recordWords(exhibit)
  if (words === null) return null
  const { name, said, stands, lines } = words
  return (
    <div className="exhibit">
      <h3>
        {name}: {said}
      </h3>
      <p className="small quiet">{stands}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
