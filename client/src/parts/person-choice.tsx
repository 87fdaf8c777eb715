import type { BoundField } from '../base/use-form.ts'
import { ChoiceField } from '../ui/choice-field.tsx'

type Props = BoundField & {
  /** What stands for nobody: "Choose somebody", or "Nobody named" where nobody has to be. */
  nobody: string
  /** Each by the id of their seat, with what tells two of a name apart. */
  people: readonly { id: string; name: string; post?: string }[]
}

export function PersonChoice({ nobody, people, ...field }: Props) {
  const choices = people.map(({ id, name, post }) => ({
    value: id,
    word: post === undefined ? name : `${name}, ${post}`,
  }))
  return <ChoiceField {...field} none={nobody} choices={choices} />
}
