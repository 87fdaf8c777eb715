import { wholeNumber } from '@roundtable/shared/base/form.ts'
import { problemsOfThresholds, type Thresholds } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import { previewText } from '@roundtable/shared/disclosure/preview.ts'
import {
  isPreviewAudience,
  previewAudiences,
  previewWord,
  usualPreview,
} from '@roundtable/shared/rights/audience.ts'
import { useState } from 'react'
import { usePartnership } from '../../base/trpc.ts'
import { SelectField } from '../../ui/field.tsx'

const pages = [
  ['', 'Scorecard'],
  ['/indicators', 'Indicators'],
  ['/goals', 'Goals'],
  ['/changes', 'What changed'],
] as const

/** The pages as somebody else would read them, by the rules as they are typed and not saved. */
export function RulesPreview({ typed }: { typed: Readonly<Record<keyof Thresholds, string>> }) {
  const partnership = usePartnership()
  const [audience, setAudience] = useState(usualPreview)
  const rules = {
    smallCount: wholeNumber(typed.smallCount),
    smallDenominator: wholeNumber(typed.smallDenominator),
    roundCountsTo: wholeNumber(typed.roundCountsTo),
  }
  const [problem] = problemsOfThresholds(rules)
  const seenAs = encodeURIComponent(previewText({ audience, rules }))
  return (
    <fieldset className="rules-preview">
      <legend>Look at it before you save</legend>
      <SelectField
        id="rules-preview-audience"
        label="As"
        value={audience}
        onChange={({ target }) => isPreviewAudience(target.value) && setAudience(target.value)}
      >
        {previewAudiences.map((each) => (
          <option key={each} value={each}>
            {previewWord(each)}
          </option>
        ))}
      </SelectField>
      {problem === undefined ? (
        <p>
          With what is typed here:{' '}
          {pages.map(([page, word], i) => (
            <span key={page}>
              {i > 0 && ' · '}
              <a href={`/${encodeURIComponent(partnership)}${page}?seenAs=${seenAs}`}>{word}</a>
            </span>
          ))}
        </p>
      ) : (
        <p>{problem.sentence}</p>
      )}
    </fieldset>
  )
}
