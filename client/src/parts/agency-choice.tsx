import type { BoundField } from '../base/use-form.ts'
import { SelectField } from '../ui/field.tsx'

type Props = BoundField & { agencies: readonly { code: string; name: string }[] }

export function AgencyChoice({ agencies, ...field }: Props) {
  return (
    <SelectField {...field}>
      <option value="">Choose an agency</option>
      {agencies.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
