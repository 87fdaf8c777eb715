import { frequencyWord } from '@roundtable/shared/base/period.ts'
import { formatFigure } from '@roundtable/shared/figure/figure-format.ts'
import {
  type IndicatorText,
  isFrequency,
  isOutcomeQuestion,
  isPolarity,
  isRatio,
  isUnit,
  outcomeQuestionWord,
  polarityMeans,
} from '@roundtable/shared/indicator/indicator-form.ts'
import type { ReactNode } from 'react'

const examples: Readonly<Record<string, string>> = {
  percent: '47.125',
  count: '23',
  rate_per_1k: '12.345',
  rate_per_10k: '68.5125',
  rate_per_100k: '136.25',
  days: '12.5',
  months: '18.25',
  average_score: '14.625',
  cases_per_worker: '16.375',
  pounds: '1250',
}

type Props = {
  text: IndicatorText
  isCalculated: boolean
  /** What its formula makes, where it has one. */
  children: ReactNode
}

/** How a row, a return and a judgement of it will look, while it is written; the figure is an example. */
export function DraftPreview({ text, isCalculated, children }: Props) {
  const { name, unit, decimals, polarity, frequency, numeratorWording, denominatorWording } = text
  const example =
    isUnit(unit) && /^\d$/.test(decimals)
      ? formatFigure(examples[unit] ?? '1', { unit, decimals: Number(decimals) })
      : '–'
  return (
    <aside className="draft-preview" aria-label="How it will look">
      <h2 className="aside-head">How it will look</h2>
      <div className="draft-row">
        <strong>{name === '' ? 'The name' : name}</strong>
        <span className="draft-figure">{example}</span>
        <span className="small quiet">Example figure{text.theme === '' ? '' : ` · ${text.theme}`}</span>
      </div>
      {isCalculated && (
        <>
          <h3 className="aside-head">How it is calculated</h3>
          {children}
        </>
      )}
      <h3 className="aside-head">In a return</h3>
      <p className="small">
        {!isCalculated && isFrequency(frequency) ? `${frequencyWord[frequency]}: ` : ''}
        {isCalculated
          ? 'Nobody is asked for anything: it has no return.'
          : isRatio(unit)
            ? `${numeratorWording === '' ? 'the number on top' : numeratorWording}, and ${denominatorWording === '' ? 'the number below' : denominatorWording}. The value is worked out from both.`
            : 'one figure a period.'}
      </p>
      <h3 className="aside-head">What it says</h3>
      <p className="small">
        {isPolarity(polarity) ? polarityMeans(polarity) : 'Choose what is better, and it is said here.'}
      </p>
      {isOutcomeQuestion(text.outcomeQuestion) && (
        <p className="small">It answers: {outcomeQuestionWord[text.outcomeQuestion]}</p>
      )}
    </aside>
  )
}
