import {
  frameAfter,
  framesOf,
  isRecordKey,
  type PackFrame,
  type PresentKey,
  type RecordKey,
} from '@roundtable/shared/pack/frames.ts'
import type { PackView } from '@roundtable/shared/pack/pack.ts'
import { readsEveryItem } from '@roundtable/shared/pack/pack-rights.ts'
import { placeOfFrame } from '@roundtable/shared/presenting/place.ts'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { counted, formatDay, formatMoment } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { FollowBar } from './follow-bar.tsx'
import { PresentDesk } from './present-desk.tsx'
import { PresentFrame } from './present-frame.tsx'
import { PresentHelp } from './present-help.tsx'
import { usePresentKeys } from './present-keys.ts'
import { StartPresentingDialog } from './start-presenting-dialog.tsx'
import type { Following } from './use-following.ts'
import { minutesIn, useItemClock } from './use-item-clock.ts'
import { usePlace } from './use-place.ts'
import type { Stage } from './use-stage.ts'
import './present.css'
import './follow-bar.css'
import './present-desk.css'
import './present-small.css'

export type PresentView = 'screen' | 'wall' | 'desk'

type Props = {
  pack: PackView
  /** The screen for everybody, a screen for others beside the presenter’s, or the presenter’s own. */
  view: PresentView
  stage: Stage
  following: Following
  /** Which frame the address names, from 0; null where it names none. */
  initial: number | null
  onMove: (at: number) => void
  onLeave: () => void
  /** On the presenter’s own screen alone. */
  notes: (itemId: string | null) => ReactNode
  /** Where what is decided, asked or promised of the thing on the screen is recorded; null on a screen for others. */
  recording: ((asked: Recorded) => ReactNode) | null
}

export type Recorded = {
  /** What a key asked for, and what was on the screen then; null while nothing is being recorded. */
  wanted: { key: RecordKey; frame: PackFrame } | null
  frame: PackFrame | undefined
  onClose: () => void
}

/** What is shown of a pack, one thing at a time, by keys or a clicker; and where the presenter stands. */
export function Present({ pack, view, stage, following, initial, onMove, onLeave, notes, recording }: Props) {
  const { content } = pack
  const { number } = content
  const frames = useMemo(() => framesOf(content), [content])
  const isWall = view === 'wall'
  const place = usePlace({ number, frames, following, initial, isWall, onMove })
  const { at, isPresenter, isFollowing, moveTo, comeBack } = place
  const [isTaking, setTaking] = useState(false)
  const [recorded, setRecorded] = useState<Recorded['wanted']>(null)
  const end = useAct(useProcedures().presenting.end.mutationOptions())
  const { isBlank, isLight, isHelping, setBlank, setLight, setHelping, toggleScreen } = stage
  const { say, look } = following
  const frame = frames[at]
  const item = frame !== undefined && 'item' in frame ? frame.item : null
  const times = useItemClock(item?.place ?? 0)
  const tellsTime = readsEveryItem(pack.audience)

  // The presenter's own screens are dark, light or blank together.
  useEffect(() => {
    if (look === null || !isPresenter) return
    setBlank(look.isBlank)
    setLight(look.isLight)
  }, [look, isPresenter, setBlank, setLight])
  const showLook = (next: { isBlank: boolean; isLight: boolean }) => {
    setBlank(next.isBlank)
    setLight(next.isLight)
    if (isPresenter) say({ kind: 'look', ...next })
  }

  const stands = frame === undefined ? null : placeOfFrame(frame)
  const mayTake = pack.mayPresent && stands !== null && !isWall
  const onKey = (key: PresentKey) => {
    if (!isRecordKey(key)) setRecorded(null)
    if (key === 'leave') return isHelping ? setHelping(false) : onLeave()
    if (key === 'help') return setHelping(!isHelping)
    if (key === 'blank') return showLook({ isBlank: !isBlank, isLight })
    if (key === 'light') return showLook({ isBlank, isLight: !isLight })
    if (key === 'screen') return toggleScreen()
    if (key === 'return') return comeBack()
    if (key === 'present') {
      if (isPresenter) end.send({ number }).catch(() => undefined)
      else if (mayTake) setTaking(true)
      return
    }
    if (isRecordKey(key)) {
      if (recording !== null && frame !== undefined) setRecorded({ key, frame })
      return
    }
    if (isBlank) showLook({ isBlank: false, isLight })
    moveTo(frameAfter(at, frames.length, key))
  }
  usePresentKeys(onKey)

  const isOther = following.heard.told?.presenter?.isYou === false
  const isBlankHere = isBlank && view !== 'desk'
  return (
    <>
      {isFollowing && !isWall && <div className="present-following" aria-hidden="true" />}
      {isBlankHere ? (
        <p className="unseen">The screen is blank: press B to show it again.</p>
      ) : view === 'desk' ? (
        <PresentDesk
          {...{ pack, frames, at, times, stage, following, isPresenter, mayTake, onKey, notes }}
          onTake={() => setTaking(true)}
        />
      ) : (
        <>
          <div className="present-body" aria-live={isFollowing ? 'off' : 'polite'}>
            {frame !== undefined && <PresentFrame frame={frame} content={content} />}
          </div>
          <footer className="present-foot">
            <span>
              {content.partnership} · {formatDay(content.day)} · as at {formatMoment(content.moment)}
            </span>
            <span>
              {at + 1} of {frames.length}
            </span>
            <strong className="present-marking">{content.marking}</strong>
            {item !== null && <ItemTime used={tellsTime ? minutesIn(times, item.place) : null} {...item} />}
          </footer>
          {isOther && !isWall && (
            <FollowBar heard={following.heard} onReturn={comeBack} {...{ isFollowing, onKey }} />
          )}
          {!isOther && (
            <p className="present-touch">
              <Button onClick={() => onKey('back')}>Back</Button>
              <Button onClick={() => onKey('next')}>Next</Button>
              <Button onClick={() => onKey('leave')}>Leave</Button>
            </p>
          )}
        </>
      )}
      {isHelping && (
        <PresentHelp isAwake={stage.isAwake} {...{ mayTake, isPresenter }} mayRecord={recording !== null} />
      )}
      {recording?.({ wanted: recorded, frame, onClose: () => setRecorded(null) })}
      {isTaking && stands !== null && (
        <StartPresentingDialog
          number={number}
          audience={pack.audience}
          told={following.heard.told}
          place={stands}
          onClose={() => setTaking(false)}
        />
      )}
    </>
  )
}

/** How long it was on; what is not in the cut on the screen may have been on meanwhile, and then only what is planned. */
function ItemTime({ used, minutes }: { used: number | null; minutes: number }) {
  if (used === null) return <span>{counted(minutes, 'minute')} planned</span>
  return (
    <span className={used > minutes ? 'present-over' : undefined}>
      {used} of {counted(minutes, 'minute')}
    </span>
  )
}
