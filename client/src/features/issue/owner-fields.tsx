import { severities, severityWord } from '@roundtable/shared/issue/issue-form.ts'
import type { BoundDay, BoundField } from '../../base/use-form.ts'
import { AgencyChoice } from '../../parts/agency-choice.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'

type Props = {
  severity: BoundField
  agency: BoundField
  title: BoundField
  day: BoundDay
  agencies: readonly { code: string; name: string }[]
}

/** How heavy it weighs, whose it is, and when it is looked at again. */
export function OwnerFields({ severity, agency, title, day, agencies }: Props) {
  return (
    <>
      <SelectField {...severity}>
        <option value="">Choose how heavy</option>
        {severities.map((each) => (
          <option key={each} value={each}>
            {severityWord(each)}
          </option>
        ))}
      </SelectField>
      <AgencyChoice {...agency} agencies={agencies} />
      <TextField {...title} hint="A post, not a name: whoever holds it answers for the issue." />
      <DateField {...day} />
    </>
  )
}

export const ownerLabels = {
  severity: 'How heavy it weighs',
  ownerAgency: 'Agency that owns it',
  ownerTitle: 'Post that answers for it',
  reviewOn: 'Looked at again on',
} as const
