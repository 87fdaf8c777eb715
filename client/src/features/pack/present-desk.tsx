import { localClock, localDay } from '@roundtable/shared/base/local-time.ts'
import type { PackFrame, PresentKey } from '@roundtable/shared/pack/frames.ts'
import type { PackView } from '@roundtable/shared/pack/pack.ts'
import { packAudienceWord, readsEveryItem } from '@roundtable/shared/pack/pack-rights.ts'
import { expectedEnd } from '@roundtable/shared/pack/time-plan.ts'
import { type ReactNode, useEffect, useState } from 'react'
import { counted, formatDay } from '../../base/format.ts'
import { Button } from '../../ui/button.tsx'
import { frameTitle } from './frame-title.ts'
import { PresentFrame } from './present-frame.tsx'
import type { Following } from './use-following.ts'
import { minutesIn } from './use-item-clock.ts'
import type { Stage } from './use-stage.ts'

type Props = {
  pack: PackView
  frames: readonly PackFrame[]
  at: number
  times: ReadonlyMap<number, number>
  stage: Stage
  following: Following
  isPresenter: boolean
  mayTake: boolean
  onKey: (key: PresentKey) => void
  onTake: () => void
  /** What the presenter noted for themselves on the item that is on. */
  notes: (itemId: string | null) => ReactNode
}

/** The presenter’s own screen: what is on, what comes next, the time, and the line; nothing of it is on the wall. */
export function PresentDesk(props: Props) {
  const { pack, frames, at, times, stage, following, isPresenter, mayTake, onKey, onTake, notes } = props
  const { content } = pack
  const frame = frames[at]
  const next = frames[at + 1]
  return (
    <div className="desk">
      <section className="desk-now" aria-label="On the screen">
        {frame !== undefined && <PresentFrame frame={frame} content={content} />}
      </section>
      <div className="desk-side">
        <p className="desk-place">
          {at + 1} of {frames.length}
          {stage.isBlank ? ' · the screen is blank' : ''}
        </p>
        <div className="button-row">
          <Button onClick={() => onKey('back')}>Back</Button>
          <Button look="primary" onClick={() => onKey('next')}>
            Next
          </Button>
          <Button onClick={() => onKey('blank')}>{stage.isBlank ? 'Show' : 'Blank'}</Button>
        </div>
        <p>
          <strong>Next:</strong> {next === undefined ? 'the end of the pack' : frameTitle(next, content)}
        </p>
        <Presenting {...{ following, isPresenter, mayTake, onKey, onTake }} />
        <div className="desk-part">{notes(itemIdOf(frame))}</div>
        <TimePlan
          content={content}
          item={itemOf(frame)}
          times={times}
          tellsTime={readsEveryItem(pack.audience)}
        />
        {!stage.isAwake && (
          <p className="small">This device may let its screen sleep: switch that off in its settings.</p>
        )}
        <p className="small quiet">?: the keys. Esc: leave.</p>
      </div>
    </div>
  )
}

const itemOf = (frame: PackFrame | undefined): number =>
  frame !== undefined && 'item' in frame ? frame.item.place : 0

const itemIdOf = (frame: PackFrame | undefined): string | null =>
  frame !== undefined && 'item' in frame ? (frame.item.id ?? null) : null

type PresentingProps = Pick<Props, 'following' | 'isPresenter' | 'mayTake' | 'onKey' | 'onTake'>

function Presenting({ following: { heard }, isPresenter, mayTake, onKey, onTake }: PresentingProps) {
  const { told, line } = heard
  const other = told?.presenter?.isYou === false ? told.presenter.name : null
  return (
    <div className="desk-part">
      <p role="status">
        {line === 'live' && isPresenter && told !== null
          ? `You present. ${counted(told.followers ?? 0, 'device')} follow${told.followers === 1 ? 's' : ''}. `
          : ''}
        {line === 'live' && other !== null ? `${other} presents. ` : ''}
        {line === 'live' ? 'Connected.' : ''}
        {line === 'lost' ? 'No connection: the pages go on from this device.' : ''}
        {line === 'opening' ? 'Connecting …' : ''}
        {line === 'refused' ? 'Your session has ended: sign in again.' : ''}
      </p>
      {isPresenter && told !== null && (
        <p className="small">
          The screen in the room shows what is for {packAudienceWord(told.wall.audience)}.
        </p>
      )}
      <div className="button-row">
        {isPresenter ? (
          <Button onClick={() => onKey('present')}>Stop presenting</Button>
        ) : (
          mayTake && (
            <Button onClick={onTake}>{other === null ? 'Present' : `Take over from ${other}`}</Button>
          )
        )}
        {isPresenter && <Button onClick={openWall}>Open the screen for the room</Button>}
      </div>
    </div>
  )
}

/** In a window of its own, to be moved to the other screen. */
function openWall(): void {
  const address = new URL(window.location.href)
  address.search = '?view=wall'
  window.open(address, 'roundtable-wall', 'popup,width=1280,height=720')
}

type PlanProps = {
  content: PackView['content']
  item: number
  times: ReadonlyMap<number, number>
  /** Every item is in the cut: otherwise neither what an item took nor the end is true. */
  tellsTime: boolean
}

function TimePlan({ content, item, times, tellsTime }: PlanProps) {
  const { day, endsAt } = content
  const items = content.items.filter(({ withdrawn }) => withdrawn !== true)
  const now = useNow()
  const clock = localClock(now)
  const { ends, late } = expectedEnd(items, endsAt, { clock, item, used: minutesIn(times, item) })
  return (
    <section className="desk-part" aria-labelledby="desk-plan">
      <h2 id="desk-plan">Time plan</h2>
      {tellsTime && localDay(now) === day ? (
        <p>
          {clock}. Ends about {ends},{' '}
          <span className={late > 0 ? 'present-over' : undefined}>
            {late === 0
              ? 'as planned'
              : `${counted(Math.abs(late), 'minute')} ${late > 0 ? 'late' : 'early'}`}
          </span>
          .
        </p>
      ) : (
        <p>
          The meeting is on {formatDay(day)}, until {endsAt}.
        </p>
      )}
      <ol className="desk-plan">
        {items.map((each) => (
          <li key={each.place} aria-current={each.place === item ? 'step' : undefined}>
            <span>
              {each.startsAt} {each.title}
            </span>{' '}
            {tellsTime ? (
              <span className={minutesIn(times, each.place) > each.minutes ? 'present-over' : 'quiet'}>
                {minutesIn(times, each.place)} of {each.minutes}
              </span>
            ) : (
              <span className="quiet">{counted(each.minutes, 'minute')}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function useNow(): string {
  const read = () => new Date().toISOString()
  const [now, setNow] = useState(read)
  useEffect(() => {
    const timer = setInterval(() => setNow(read()), 5_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
