import { useEffect, useState } from 'react'
import { dropEntries, holdsEntryKey, sealEntries, unsentHere } from '../../base/device/left-entries.ts'
import { counted } from '../../base/format.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { UnsentPages } from './unsent-pages.tsx'

type Props = {
  /** Whose entries; everybody’s where it is not known who sits there. */
  of?: string
  onLeave: () => void
  onClose: () => void
}

/** Somebody leaves who entered in a room what the server does not have: it is asked what becomes of it. */
export function LeaveDialog({ of, onLeave, onClose }: Props) {
  const [unsent] = useState(() => unsentHere().filter(({ personId }) => of === undefined || personId === of))
  const [canKeep, setCanKeep] = useState<boolean | null>(null)
  const people = [...new Set(unsent.map(({ personId }) => personId))]
  const all = people.join(' ')
  useEffect(() => {
    const held = all.split(' ').map((personId) => holdsEntryKey(personId))
    Promise.all(held).then(
      (each) => setCanKeep(each.every(Boolean)),
      () => setCanKeep(false),
    )
  }, [all])
  const leave = async () => {
    await sealEntries()
    onLeave()
  }
  const count = unsent.reduce((sum, each) => sum + each.count, 0)
  return (
    <Dialog title="Sign out?" onClose={onClose}>
      <p>
        <strong>{counted(count, 'entry is', 'entries are')} on this device and not sent yet:</strong>{' '}
        <UnsentPages unsent={unsent} />. With a connection they are sent by themselves while the record is
        open.
      </p>
      <p>
        {canKeep === false
          ? 'This browser cannot seal them: send them first, or throw them away.'
          : 'Sealed, nobody can read them here, and you have them again once you sign in on this device.'}
      </p>
      <div className="button-row">
        <Button
          look="primary"
          busy={canKeep === null}
          refusedBecause={canKeep === false ? 'This browser cannot seal them.' : null}
          onClick={() => void leave()}
        >
          Seal them and sign out
        </Button>
        <Button
          look="danger"
          onClick={() => {
            for (const personId of people) dropEntries(personId)
            onLeave()
          }}
        >
          Throw them away and sign out
        </Button>
        <Button onClick={onClose}>Stay signed in</Button>
      </div>
    </Dialog>
  )
}
