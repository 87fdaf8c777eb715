import type { MeetingView } from '@roundtable/shared/meeting/meeting.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../base/paths.ts'
import { usePartnership } from '../base/trpc.ts'
import { PackCheckLine } from '../features/pack/pack-check.tsx'
import { Button } from '../ui/button.tsx'
import { usePackReady } from './use-pack-ready.ts'

/** The pack, where it was frozen; until then whoever may freeze it does so here. */
export function PackLine({ meeting, onFreeze }: { meeting: MeetingView; onFreeze: () => void }) {
  const partnership = usePartnership()
  const { packVersion, number, mayPlan, mayPresent, state } = meeting
  usePackReady(meeting)
  if (packVersion > 0) {
    return (
      <p className="meeting-ways unprinted">
        <Link to={paths.pack} params={{ partnership, number: String(number) }}>
          Read the pack
        </Link>{' '}
        <Link to={paths.present} params={{ partnership, number: String(number) }}>
          Present it
        </Link>{' '}
        {mayPresent && (
          <Link to={paths.present} params={{ partnership, number: String(number) }} search={{ view: 'desk' }}>
            Presenter’s screen
          </Link>
        )}{' '}
        <span className="quiet">Version {packVersion}, as it was frozen</span>
      </p>
    )
  }
  if (!mayPlan || (state !== 'called' && state !== 'draft')) return null
  return (
    <>
      {state === 'called' && (
        <p className="unprinted">
          <Button onClick={onFreeze}>Freeze the pack</Button>
        </p>
      )}
      <PackCheckLine meetingId={meeting.id} />
    </>
  )
}
