import { frameworkKindWord, itemMapped, itemsOn } from '@roundtable/shared/framework/framework-items.ts'
import { frameworks } from '@roundtable/shared/framework/frameworks.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { MultiChoice } from '../../ui/form/multi-choice.tsx'

type Goal = Pick<Outputs['goal']['get'], 'code' | 'frameworkItems'>
type Props = { goal: Goal; today: string; onClose: () => void }

const unsent = unsentForms<'items', Goal>()
const itemsIn = (text: string): string[] => text.split(' ').filter((item) => item !== '')

/** Which items of the editions that hold today a goal serves. */
export function MapGoalDialog({ goal, today, onClose }: Props) {
  const held = itemsOn(today)
  const form = useForm({
    name: 'map-goal',
    labels: { items: 'What it serves' },
    of: goal,
    text: ({ frameworkItems }) => ({
      items: frameworkItems
        .flatMap(({ item }) => (held.some((each) => each.item === item) ? [item] : []))
        .join(' '),
    }),
    read: ({ items }, { code, frameworkItems }) => ({
      input: { code, seen: frameworkItems.map(({ id }) => id), items: itemsIn(items) },
      problems: [],
    }),
    words: (_, text) => `${itemsIn(text).length} items`,
    act: useAct(useProcedures().goal.map.mutationOptions(), { onDone: onClose }),
    unsent: { forms: unsent, about: goal.code },
  })
  const chosen = itemsIn(form.texts.items)
  const lost = goal.frameworkItems.filter(({ item }) => !held.some((each) => each.item === item))
  return (
    <FormDialog title={`Frameworks ${goal.code} serves`} form={form} confirm="Save" onClose={onClose}>
      {lost.length > 0 && (
        <p>
          No longer an item of its framework:{' '}
          {lost.map((each) => itemMapped(each)?.words ?? each.item).join('; ')}. Choose what stands in its
          place.
        </p>
      )}
      {frameworks.map(({ framework, name }) => {
        const own = held.filter((each) => each.framework === framework)
        return (
          <MultiChoice
            key={framework}
            id={`map-goal-${framework}`}
            label={`${name}, ${own[0]?.label ?? ''}`}
            problem={undefined}
            choices={own.map(({ item, kind, words }) => ({
              value: item,
              word: `${frameworkKindWord(kind)}: ${words}`,
            }))}
            chosen={chosen}
            onChange={(now) =>
              form.type(
                'items',
                [...chosen.filter((item) => !own.some((each) => each.item === item)), ...now].join(' '),
              )
            }
          />
        )
      })}
    </FormDialog>
  )
}
