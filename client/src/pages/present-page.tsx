import { useNavigate, useParams } from '@tanstack/react-router'
import { Suspense, useCallback, useEffect, useState } from 'react'
import { whenIdle } from '../base/device/when-idle.ts'
import { numberIn, paths } from '../base/paths.ts'
import { usePartnership } from '../base/trpc.ts'
import { oneOf, pageNumber, useViewState } from '../base/view-state.ts'
import { ToMeeting } from '../features/meeting/to-meeting.tsx'
import { Present, type PresentView } from '../features/pack/present.tsx'
import { useFollowing } from '../features/pack/use-following.ts'
import { usePackCut } from '../features/pack/use-pack-cut.ts'
import { useStage } from '../features/pack/use-stage.ts'
import { PrivateNoteOf } from '../features/private-note/private-notes.tsx'
import { lazyPart } from '../ui/lazy-part.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

/** After the first thing is on the screen: nothing of it is waited for. */
const RecordInView = lazyPart(
  async () => (await import('./record-in-view.tsx')).RecordInView,
  ({ wanted }) =>
    wanted !== null && (
      <p className="present-recorded" role="status">
        What records is not on this device yet: it needs the network once.
      </p>
    ),
)

const views = ['wall', 'desk'] as const
/** What stands on it is scrolled by keys where it is larger than the screen. */
const scrolledByKeys = { tabIndex: 0 }

/** The frozen pack in the room; presenting does not start the meeting. */
export function PresentPage() {
  const { number = '' } = useParams({ strict: false })
  const partnership = usePartnership()
  const navigate = useNavigate()
  const [{ page, view: wanted }, change] = useViewState()
  const view: PresentView = oneOf(wanted, views) ?? 'screen'
  const asked = numberIn(number)
  const following = useFollowing(asked)
  const { told } = following.heard
  // Others look at it: it holds what the narrowest of them may read, and that until it is known who they are.
  const isForOthers = view === 'wall' || (view === 'screen' && told?.presenter?.isYou === true)
  const pack = usePackCut(asked, isForOthers ? (told?.wall.audience ?? 'wider') : undefined)
  const onMove = useCallback(
    (at: number) => change({ page: at === 0 ? '1' : String(at + 1) }, 'typed'),
    [change],
  )
  const onLeave = useCallback(() => {
    if (view === 'wall' && window.opener !== null) return window.close()
    void navigate({ to: paths.meeting, params: { partnership, number } })
  }, [navigate, partnership, number, view])
  const [isShown, setShown] = useState(false)
  useEffect(() => whenIdle(() => setShown(true)), [])
  const stage = useStage({ fills: view !== 'desk', onLeave })
  return (
    <section
      ref={stage.box}
      className={view === 'desk' ? 'present present-at-desk' : 'present'}
      aria-label="Presenting the pack"
      {...scrolledByKeys}
    >
      <QueryStates query={pack} skeleton={<PageSkeleton />} instead={<ToMeeting number={number} />}>
        {(data) => (
          <Present
            key={data.audience}
            pack={data}
            initial={page === undefined ? null : pageNumber(page) - 1}
            {...{ view, stage, following, onMove, onLeave }}
            recording={
              view === 'wall'
                ? null
                : (recorded) =>
                    (isShown || recorded.wanted !== null) && (
                      <Suspense>
                        <RecordInView number={asked} {...recorded} />
                      </Suspense>
                    )
            }
            notes={(itemId) =>
              data.mayPresent && <PrivateNoteOf number={asked} itemId={itemId} owner={data.reader} />
            }
          />
        )}
      </QueryStates>
    </section>
  )
}
