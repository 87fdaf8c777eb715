import { noticeChannels } from '@roundtable/shared/lifecycle/life-notice.ts'
import { noticeChannelWord, noticeKindWord } from '@roundtable/shared/notice/notices.ts'
import { useQuery } from '@tanstack/react-query'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { oneOf } from '../../base/view-state.ts'
import { SelectField } from '../../ui/field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Message } from '../../ui/message.tsx'
import { QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'

type Choices = Outputs['notice']['preferences']['get']

const unsent = unsentForms<string, Choices>()

function channelWord(text: string): string {
  const channel = oneOf(text, noticeChannels)
  return channel === undefined ? text : noticeChannelWord(channel)
}

/** For each kind of notice: at once, once a week, or only in the app. */
export function NoticeChoices() {
  const choices = useQuery(useProcedures().notice.preferences.get.queryOptions())
  return (
    <QueryStates query={choices} skeleton={<PageSkeleton rows={4} />} part>
      {(data) => <ChoiceForm choices={data} />}
    </QueryStates>
  )
}

function ChoiceForm({ choices }: { choices: Choices }) {
  const { preferences } = useProcedures().notice
  const save = useAct(preferences.save.mutationOptions(), {
    brings: (saved, put) => put(preferences.get.queryKey(), saved),
  })
  const kinds = choices.channels.map(({ kind }) => kind)
  const form = useForm({
    name: 'choice',
    labels: Object.fromEntries(kinds.map((kind) => [kind, noticeKindWord(kind)])),
    of: choices,
    text: ({ channels }) => Object.fromEntries(channels.map(({ kind, channel }) => [kind, channel])),
    read: (texts, { channels }) => ({
      input: {
        channels: channels.map(({ kind, channel }) => ({
          kind,
          channel: oneOf(texts[kind], noticeChannels) ?? channel,
        })),
      },
      problems: [],
    }),
    act: save,
    words: (_, text) => channelWord(text),
    unsent: { forms: unsent, about: 'mine' },
  })
  return (
    <Form form={form} confirm="Save how I am told" className="notice-choices">
      {choices.mailed ? (
        <p>
          E-mails go to <strong>{choices.email}</strong> on working days from 8 to 18. They name what they are
          about and never hold a figure.
        </p>
      ) : (
        <Message>
          This server sends no e-mail: every notice stands only in the app. What you choose here counts as
          soon as it does.
        </Message>
      )}
      {save.answer !== undefined && !form.isTouched && <Message tone="done">Saved.</Message>}
      {kinds.map((kind) => (
        <SelectField key={kind} {...form.field(kind)}>
          {noticeChannels.map((each) => (
            <option key={each} value={each}>
              {noticeChannelWord(each)}
            </option>
          ))}
        </SelectField>
      ))}
    </Form>
  )
}
