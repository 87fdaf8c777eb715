import type { BoundField } from '../base/use-form.ts'
import { SelectField } from '../ui/field.tsx'

type Props = {
  goal: BoundField
  /** Null where nobody reports it. */
  agency: BoundField | null
  headline: BoundField
  goals: readonly { code: string; wording: string }[]
  agencies: readonly { code: string; name: string }[]
}

/** Under which goal an indicator stands, who reports it, and whether the board sees it first. */
export function PlaceFields({ goal, agency, headline, goals, agencies }: Props) {
  return (
    <>
      <SelectField {...goal}>
        <option value="">No goal yet</option>
        {goals.map(({ code, wording }) => (
          <option key={code} value={code}>
            {code} {wording}
          </option>
        ))}
      </SelectField>
      {agency !== null && (
        <SelectField {...agency}>
          <option value="">Nobody yet</option>
          {agencies.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField
        {...headline}
        hint="Headline indicators stand on the scorecard, the others below their goal."
      >
        <option value="yes">Yes, on the scorecard</option>
        <option value="no">No</option>
      </SelectField>
    </>
  )
}
