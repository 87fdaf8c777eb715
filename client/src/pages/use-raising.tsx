import type { SetActionInput } from '@roundtable/shared/action/action.ts'
import type { RaiseChallengeInput } from '@roundtable/shared/challenge/challenge.ts'
import { isGoingOn } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import type { RoomView } from '@roundtable/shared/room/room.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { UnsentInput } from '../base/device/unsent-entries.ts'
import { useProcedures } from '../base/trpc.ts'
import { SetActionForm } from '../features/action/set-action-form.tsx'
import { RaiseForm } from '../features/challenge/raise-form.tsx'
import { loadUnsentHere } from '../features/me/unsent-here.tsx'
import type { Raising } from '../features/room/raised-part.tsx'
import type { Recording } from '../features/room/use-unsent-entries.ts'
import { loadChoiceFields } from '../ui/choice-field.tsx'
import { loadDateFields } from '../ui/date-field.tsx'
import { Message } from '../ui/message.tsx'
import '../features/action/action.css'

/** What their forms are made of is there before the network goes. */
export function useRaising(room: RoomView, { enter, mend }: Recording): Raising {
  const { challenge, action } = useProcedures()
  const isOpen = isGoingOn(room.state) || room.state === 'ended'
  const challenges = useQuery({ ...challenge.choices.queryOptions(), enabled: isOpen && room.mayRaise })
  const actions = useQuery({ ...action.choices.queryOptions(), enabled: isOpen && room.maySetActions })
  const isWanted = isOpen && (room.mayRaise || room.maySetActions)
  useEffect(() => {
    if (isWanted) Promise.all([loadChoiceFields(), loadDateFields()]).catch(() => undefined)
  }, [isWanted])
  useEffect(() => {
    loadUnsentHere().catch(() => undefined)
  }, [])
  return ({ kind, itemId, about, held, onDone }) => {
    const { meetingId } = room
    const hand = (input: UnsentInput) => {
      if (held === null) enter(input)
      else mend(input)
      onDone()
    }
    const made = (raised: RaiseChallengeInput | SetActionInput) => ({
      ...{ id: raised.id, meetingId, itemId },
      madeAt: raised.madeAt ?? new Date().toISOString(),
    })
    const how = { itemId, onCancel: onDone, issueNumber: null }
    if (kind === 'challenge' && challenges.data !== undefined) {
      const { data } = challenges
      return (
        <RaiseForm
          {...how}
          choices={data}
          about={data.abouts.some((each) => `${each.kind} ${each.code}` === about) ? about : ''}
          onRaised={onDone}
          hand={(raised) => hand({ kind: 'challenge', ...made(raised), raised })}
          held={held?.kind === 'challenge' ? held.raised : undefined}
        />
      )
    }
    if (kind === 'action' && actions.data !== undefined) {
      return (
        <SetActionForm
          {...how}
          choices={actions.data}
          about={about}
          onSet={onDone}
          hand={(raised) => hand({ kind: 'action', ...made(raised), raised })}
          held={held?.kind === 'action' ? held.raised : undefined}
        />
      )
    }
    return <Message tone="doubt">Its form is not on this device yet: it needs the network once.</Message>
  }
}
