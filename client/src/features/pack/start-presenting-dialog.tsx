import { narrowestOf, type PackAudience, packAudiences } from '@roundtable/shared/pack/pack-rights.ts'
import type { Place, Presenting } from '@roundtable/shared/presenting/presenting.ts'
import { refusalKind } from '../../base/refusal.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'
import { SignInAgain } from '../../ui/sign-in-again.tsx'

const words: Readonly<Record<PackAudience, string>> = {
  wider: 'Anybody: small counts are hidden',
  trusted: 'Only people who read figures in full',
  restricted: 'Only the board: restricted items too',
}

type Props = {
  number: number
  audience: PackAudience
  told: Presenting | null
  place: Place
  onClose: () => void
}

/** Presenting begins, or is taken over from somebody else, with who is in the room. */
export function StartPresentingDialog({ number, audience, told, place, onClose }: Props) {
  const take = useAct(useProcedures().presenting.start.mutationOptions(), { onDone: onClose })
  const other = told?.presenter?.isYou === false ? told.presenter.name : null
  const rooms = packAudiences.filter((each) => narrowestOf(each, audience) === each).toReversed()
  return (
    <Dialog
      title={other === null ? 'Present to whoever follows' : `Take over from ${other}`}
      onClose={onClose}
    >
      {other !== null && (
        <p>{other} presents now. Once you take over, whoever follows sees your page; the trail tells it.</p>
      )}
      <p>
        <strong>Who is in the room?</strong> The screen there shows what all of them may read, and less where
        somebody follows who reads less.
      </p>
      <RefusalMessage error={take.error} />
      {take.error !== null && refusalKind(take.error) === 'not-signed-in' && (
        <p>
          <SignInAgain />, then come back and press it again.
        </p>
      )}
      <div className="present-rooms">
        {rooms.map((room) => (
          <Button
            key={room}
            busy={take.isPending}
            onClick={() => void take.send({ number, turn: told?.turn ?? 0, room, place })}
          >
            {words[room]}
          </Button>
        ))}
      </div>
    </Dialog>
  )
}
