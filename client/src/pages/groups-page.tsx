import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useProcedures } from '../base/trpc.ts'
import { AddYoungPersonDialog } from '../features/group/add-young-person-dialog.tsx'
import { type Card, CardPaper } from '../features/group/card-paper.tsx'
import { EndGroupDialog } from '../features/group/end-group-dialog.tsx'
import { EndYoungPersonDialog } from '../features/group/end-young-person-dialog.tsx'
import { GiveCardDialog } from '../features/group/give-card-dialog.tsx'
import { GroupDialog, type GroupList } from '../features/group/group-dialog.tsx'
import { type GroupAct, GroupSection, type MemberAct } from '../features/group/group-section.tsx'
import { RestoreYoungPersonDialog } from '../features/group/restore-young-person-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

export function GroupsPage() {
  const list = useQuery(useProcedures().group.list.queryOptions())
  const me = useQuery(useProcedures().me.get.queryOptions())
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={4} />}>
      {(data) => <Groups list={data} today={me.data?.today ?? ''} />}
    </QueryStates>
  )
}

type Open = { act: 'start' } | { act: GroupAct; id: string } | { act: MemberAct; memberId: string }

function Groups({ list: { groups, facilitators }, today }: { list: GroupList; today: string }) {
  const [open, setOpen] = useState<Open | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [card, setCard] = useState<Card | null>(null)
  const show = (made: Card) => {
    setOpen(null)
    setCard(made)
  }
  const opened = open !== null && 'id' in open ? groups.find(({ id }) => id === open.id) : undefined
  const member =
    open !== null && 'memberId' in open
      ? groups.flatMap(({ members }) => members).find(({ memberId }) => memberId === open.memberId)
      : undefined
  const dialog = {
    onClose: () => setOpen(null),
    onDone: (sentence: string) => {
      setOpen(null)
      setSaid(sentence)
    },
  }
  if (card !== null) {
    return (
      <>
        <PageHeader title={`Card for ${card.name}`} lead="Print it now: the code is shown this once." />
        <CardPaper card={card} onClose={() => setCard(null)} />
      </>
    )
  }
  return (
    <>
      <PageHeader
        title="Groups of young people"
        lead="They sign in with a card and a made-up name, without an e-mail address."
      />
      {said !== null && (
        <Message tone="done" onClose={() => setSaid(null)}>
          {said}
        </Message>
      )}
      <p>
        <Button
          look="primary"
          refusedBecause={
            facilitators.length > 0 ? null : 'A group has a voice facilitator: invite one first.'
          }
          onClick={() => setOpen({ act: 'start' })}
        >
          Start a group
        </Button>
      </p>
      {groups.length === 0 && (
        <EmptyState title="No group yet">
          A group is a number of young people who speak together, such as a children in care council.
        </EmptyState>
      )}
      {groups.map((group) => (
        <GroupSection
          key={group.id}
          group={group}
          onAct={(act) => setOpen({ act, id: group.id })}
          onMember={(act, memberId) => setOpen({ act, memberId })}
        />
      ))}
      {open?.act === 'start' && <GroupDialog group={null} facilitators={facilitators} {...dialog} />}
      {open?.act === 'change' && opened !== undefined && (
        <GroupDialog group={opened} facilitators={facilitators} {...dialog} />
      )}
      {open?.act === 'end' && opened !== undefined && <EndGroupDialog group={opened} {...dialog} />}
      {open?.act === 'new-card' && member !== undefined && (
        <GiveCardDialog member={member} onClose={dialog.onClose} onCard={show} />
      )}
      {open?.act === 'end-seat' && member !== undefined && (
        <EndYoungPersonDialog member={member} {...dialog} />
      )}
      {open?.act === 'restore-seat' && member !== undefined && (
        <RestoreYoungPersonDialog member={member} {...dialog} />
      )}
      {open?.act === 'add' && opened !== undefined && (
        <AddYoungPersonDialog group={opened} today={today} onClose={dialog.onClose} onCard={show} />
      )}
    </>
  )
}
