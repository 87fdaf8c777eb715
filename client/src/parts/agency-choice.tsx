import type { BoundField } from '../base/use-form.ts'
import { ChoiceField } from '../ui/choice-field.tsx'

type Props = BoundField & { agencies: readonly { code: string; name: string }[] }

export function AgencyChoice({ agencies, ...field }: Props) {
  const choices = agencies.map(({ code, name }) => ({ value: code, word: name }))
  return <ChoiceField {...field} none="Choose an agency" choices={choices} />
}
