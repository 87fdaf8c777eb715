import type { ActionFilter } from '@roundtable/shared/action/action-filter.ts'
import { isOwed } from '@roundtable/shared/action/action-lifecycle.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { counted } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'
import { Message } from '../../ui/message.tsx'
import { Toast } from '../../ui/toast/toast.tsx'
import { type ActionRow, stateWord } from './action-words.ts'
import { ChangeActionsDialog, type Changed } from './change-actions-dialog.tsx'

export type Chosen = ReadonlyMap<string, ActionRow>
type Props = {
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
  /** How many match the filter, on how many pages, and by what the server is asked for all of them. */
  matching: { shown: number; pages: number; asked: ActionFilter }
  /** How many on this page can be changed. */
  choosable: number
}
type Parts = {
  /** What came of it, for the head of the page: what was left as it is stands there to be read. */
  told: ReactNode
  /** What is done with them, below the list. */
  bar: ReactNode
}

/** The chosen actions: all that match are chosen, they are changed together, and one press takes that back. */
export function useChosenActions({ chosen, onChoose, matching, choosable }: Props): Parts {
  const { action } = useProcedures()
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [leftBy, setLeft] = useState<{ filter: string; sentences: readonly string[] } | null>(null)
  const [isLost, setLost] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const choices = useQuery(action.choices.queryOptions(undefined, { enabled: isOpen }))
  const undo = useAct(action.undoChange.mutationOptions(), {
    onDone: ({ changed, refused }) =>
      setOutcome({ words: `${counted(changed.length, 'action')} put back as before.`, changed: [], refused }),
  })
  const { shown, pages, asked } = matching
  const filter = JSON.stringify(asked)
  const left = leftBy?.filter === filter ? leftBy.sentences : []
  const choose = (next: Chosen, sentences: readonly string[] = []) => {
    onChoose(next)
    setLeft({ filter, sentences })
  }
  const chooseAll = async () => {
    setLost(false)
    try {
      const { actions } = await client.fetchQuery(
        action.list.queryOptions({ ...asked, whole: true }, { staleTime: 0 }),
      )
      const open = actions.filter(({ can }) => can.includes('change'))
      choose(
        new Map(open.map((each) => [each.id, each])),
        actions.filter(({ can }) => !can.includes('change')).map(whyNot),
      )
    } catch {
      setLost(true)
    }
  }
  const together = [...chosen.values()]
  // The box over the rows is not there on a phone, and means this page alone.
  const isMore = pages > 1 ? together.length + left.length < shown : together.length < choosable
  const told = (
    <>
      {outcome !== null && outcome.refused.length > 0 && (
        <Message tone="doubt" onClose={() => setOutcome({ ...outcome, refused: [] })}>
          <p>Left as they are:</p>
          <ul className="action-file-problems">
            {outcome.refused.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Message>
      )}
      {isLost && <Message tone="problem">The others could not be read: choose them again.</Message>}
      <RefusalMessage error={undo.error} />
    </>
  )
  const bar = (
    <>
      {together.length > 0 && (
        <div className="chosen-bar unprinted">
          <Button look="primary" onClick={() => setOpen(true)}>
            Change {counted(together.length, 'action')}
          </Button>
          {isMore && (
            <Button look="quiet" onClick={chooseAll}>
              Choose all {shown} that match
            </Button>
          )}
          <Button look="quiet" onClick={() => choose(new Map())}>
            Choose none
          </Button>
          {left.length > 0 && (
            <p className="small quiet" role="status">
              {left.length} of the {shown} that match cannot be changed.
            </p>
          )}
        </div>
      )}
      {outcome !== null && (
        <Toast
          {...(outcome.changed.length === 0
            ? {}
            : { action: { word: 'Undo', run: () => undo.send({ actions: outcome.changed }) } })}
          onClose={() => setOutcome(null)}
        >
          {outcome.words}
        </Toast>
      )}
      {isOpen && together.length > 0 && choices.data !== undefined && (
        <ChangeActionsDialog
          actions={together}
          agencies={choices.data.agencies}
          left={left}
          onClose={() => setOpen(false)}
          onDone={({ changed, refused }) => {
            setOpen(false)
            choose(new Map())
            const but = refused.length === 0 ? '' : `, ${refused.length} left as they are`
            const words =
              changed.length === 0
                ? `Nothing changed: they say that already${but}.`
                : `${counted(changed.length, 'action')} changed${but}.`
            setOutcome({ words, changed, refused })
          }}
        />
      )}
    </>
  )
  return { told, bar }
}

type Outcome = { words: string } & Changed

const whyNot = (action: ActionRow): string =>
  `Action ${action.number}: ${isOwed(action.state) ? 'you may not change it' : stateWord(action)}.`
