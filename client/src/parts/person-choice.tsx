import type { BoundField } from '../base/use-form.ts'
import { SelectField } from '../ui/field.tsx'

type Props = BoundField & {
  /** What stands for nobody: "Choose somebody", or "Nobody named" where nobody has to be. */
  nobody: string
  /** Each by the id of their seat, with what tells two of a name apart. */
  people: readonly { id: string; name: string; post?: string }[]
}

export function PersonChoice({ nobody, people, ...field }: Props) {
  return (
    <SelectField {...field}>
      <option value="">{nobody}</option>
      {people.map(({ id, name, post }) => (
        <option key={id} value={id}>
          {post === undefined ? name : `${name}, ${post}`}
        </option>
      ))}
    </SelectField>
  )
}
