import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { longestStory, problemsOfStory } from '@roundtable/shared/story/story-form.ts'
import { formatMoment } from '../../../base/format.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { unsentForms } from '../../../base/unsent-forms.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { CountedArea } from '../../../ui/form/counted-area.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'

type Props = { view: Pick<IndicatorView, 'code' | 'name' | 'story'>; onClose: () => void }
type Story = IndicatorView['story']

const unsent = unsentForms<'text', Story>()

/** A new version of what lies behind an indicator; when somebody was faster, what stands is shown beside it. */
export function WriteStoryDialog({ view: { code, name, story }, onClose }: Props) {
  const newest = story.versions[0]
  const form = useForm({
    name: 'story',
    labels: { text: 'What lies behind these figures' },
    of: story,
    text: ({ versions }) => ({ text: versions[0]?.text ?? '' }),
    read: ({ text }, { version }) => ({
      input: { code, version, text },
      problems: problemsOfStory({ text }),
    }),
    act: useAct(useProcedures().indicator.writeStory.mutationOptions(), { onDone: onClose }),
    unsent: { forms: unsent, about: code },
  })
  return (
    <FormDialog
      title={`What lies behind: ${name}`}
      form={form}
      confirm="Save this version"
      cancel="Not now"
      stands={
        newest !== undefined && (
          <p>
            {newest.recordedBy ?? 'Somebody'} wrote it on {formatMoment(newest.recordedAt)}.
          </p>
        )
      }
      onClose={onClose}
      wide
    >
      <CountedArea
        {...form.field('text')}
        hint="About the whole line, not one figure: what drives it, what has changed, what is known. No child can be told from it."
        most={longestStory}
        rows={8}
      />
    </FormDialog>
  )
}
