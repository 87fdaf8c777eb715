import { type NoticeChannel, noticeChannels } from '@roundtable/shared/lifecycle/life-notice.ts'
import { type NoticeKind, noticeChannelWord, noticeKindWord } from '@roundtable/shared/notice/notices.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { refusalSentence } from '../../base/refusal.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { oneOf } from '../../base/view-state.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Message } from '../../ui/message.tsx'
import { QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'

type Choices = Outputs['notice']['preferences']['get']

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
  const [changed, setChanged] = useState<Partial<Record<NoticeKind, NoticeChannel>>>({})
  const save = useAct(preferences.save.mutationOptions(), {
    brings: (saved, put) => put(preferences.get.queryKey(), saved),
    onDone: () => setChanged({}),
  })
  const wanted = choices.channels.map(({ kind, channel }) => ({ kind, channel: changed[kind] ?? channel }))
  return (
    <form
      className="notice-choices"
      onSubmit={(event) => {
        event.preventDefault()
        if (!save.isPending) void save.send({ channels: wanted })
      }}
    >
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
      {save.error !== null && <Message tone="problem">{refusalSentence(save.error)}</Message>}
      {save.answer !== undefined && Object.keys(changed).length === 0 && (
        <Message tone="done">Saved.</Message>
      )}
      {wanted.map(({ kind, channel }) => (
        <SelectField
          key={kind}
          id={`choice-${kind}`}
          label={noticeKindWord(kind)}
          value={channel}
          onChange={(event) => {
            const chosen = oneOf(event.target.value, noticeChannels)
            if (chosen !== undefined) setChanged({ ...changed, [kind]: chosen })
          }}
        >
          {noticeChannels.map((each) => (
            <option key={each} value={each}>
              {noticeChannelWord(each)}
            </option>
          ))}
        </SelectField>
      ))}
      <div className="button-row">
        <Button type="submit" look="primary" busy={save.isPending}>
          Save how I am told
        </Button>
      </div>
    </form>
  )
}
