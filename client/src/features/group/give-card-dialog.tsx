import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'
import type { Card } from './card-paper.tsx'
import type { YoungPerson } from './end-young-person-dialog.tsx'

type Props = { member: YoungPerson; onClose: () => void; onCard: (card: Card) => void }

/** What a new card undoes is said before it is given: the way in that the young person has now counts no more. */
export function GiveCardDialog({ member, onClose, onCard }: Props) {
  const give = useAct(useProcedures().group.giveCard.mutationOptions(), { onDone: onCard })
  return (
    <Dialog title={`A new card for ${member.name}`} onClose={onClose}>
      <p>
        {member.signsIn
          ? 'Once they use it, whatever signed them in before counts no more: their made-up name, password and passkeys.'
          : 'The card they were given before no longer opens anything.'}{' '}
        They are signed out everywhere at once, and told that a new card was given, when, and by whom.
      </p>
      <RefusalMessage error={give.error} />
      <div className="button-row">
        <Button
          look="primary"
          busy={give.isPending}
          onClick={() => void give.send({ memberId: member.memberId })}
        >
          Make the card
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Dialog>
  )
}
