import { accountabilityWord } from '@roundtable/shared/accountability/accountability-words.ts'
import { decisionNumber } from '@roundtable/shared/decision/decision-words.ts'
import { exceptionsSince, exceptionWhy } from '@roundtable/shared/exception/exception-words.ts'
import { purposeWord } from '@roundtable/shared/meeting/agenda-form.ts'
import { recordWords } from '@roundtable/shared/pack/exhibit-words.ts'
import {
  answersOnScreens,
  changesOnScreen,
  itemsOnScreen,
  type PackFrame,
  rowsOnScreen,
  wordsOfSide,
} from '@roundtable/shared/pack/frames.ts'
import type { PackContent } from '@roundtable/shared/pack/pack.ts'
import { longTitle } from '@roundtable/shared/pack/screens.ts'
import { memo, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { counted, formatDay } from '../../base/format.ts'
import { ReadingStatus } from '../../parts/mark/reading-marks.tsx'
import { ChartOnWall } from './chart-figure.tsx'
import { sideWords } from './frame-title.ts'

type Props = { frame: PackFrame; content: PackContent }

/** One thing, large enough for the back of the room; drawn once for each turn of the page, whatever changes around it. */
export const PresentFrame = memo(function PresentFrame({ frame, content }: Props) {
  if (frame.kind === 'agenda') {
    return (
      <Filling>
        <Agenda frame={frame} content={content} />
      </Filling>
    )
  }
  const { item } = frame
  const above = `Item ${item.place} · ${purposeWord(item.purpose).toLowerCase()}`
  if (frame.kind === 'item') {
    return (
      <Filling>
        <div className="present-item">
          <p className="present-above">{above}</p>
          <h1>{item.title}</h1>
          {item.restricted && <p className="present-restricted">Restricted. {item.ground}</p>}
          <p className="present-second">
            {item.lead}
            {item.leadAgencyName === null ? '' : `, ${item.leadAgencyName}`} ·{' '}
            {counted(item.minutes, 'minute')}
          </p>
          {item.ask !== '' && <p className="present-ask">Asked of you: {item.ask}</p>}
          {item.papers.length > 0 && (
            <p className="present-second">
              {counted(item.papers.length, 'paper')}: {item.papers.map(({ title }) => title).join('; ')}
            </p>
          )}
        </div>
      </Filling>
    )
  }
  const shown = <Shown frame={frame} above={above} />
  // A chart takes the room there is by itself.
  const isChart = frame.exhibit.kind === 'indicator' && frame.side === 'main'
  return isChart ? shown : <Filling>{shown}</Filling>
})

/** How much larger than usual the words of a frame are written, the largest first that still fits. */
const growths = [1.5, 1.35, 1.2, 1.1] as const

/** Words of a frame that is shorter than their screen are written larger, and stand in its middle. */
function Filling({ children }: { children: ReactNode }) {
  const room = useRef<HTMLDivElement>(null)
  const words = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const [outer, inner] = [room.current, words.current]
    if (outer === null || inner === null) return
    const fit = () => {
      inner.style.display = 'none'
      const height = outer.clientHeight
      inner.style.display = ''
      for (const growth of growths) {
        inner.style.fontSize = `${growth}em`
        if (inner.offsetHeight <= height) return
      }
      inner.style.fontSize = ''
    }
    fit()
    window.addEventListener('resize', fit)
    return () => window.removeEventListener('resize', fit)
  })
  return (
    <div ref={room} className="present-filling">
      <div ref={words}>{children}</div>
    </div>
  )
}

type OnAgenda = { frame: Extract<PackFrame, { kind: 'agenda' }>; content: PackContent }

function Agenda({ frame: { part, parts }, content: { board, title, day, items } }: OnAgenda) {
  return (
    <>
      <p className="present-above">
        {formatDay(day)}
        {parts > 1 ? ` · screen ${part} of ${parts}` : ''}
      </p>
      <h1>{title === '' ? board : `${board}: ${title}`}</h1>
      <ol className="present-agenda">
        {items.slice((part - 1) * itemsOnScreen, part * itemsOnScreen).map((item) => (
          <li key={item.place}>
            <span className="present-second">{item.startsAt}</span>{' '}
            <span>
              {item.place}. {item.title}
              {item.withdrawn === true ? ' (withdrawn)' : ''}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Of what goes on on the next screen. */
const screenOf = ({ part, parts }: { part: number; parts: number }): string =>
  parts > 1 ? ` · screen ${part} of ${parts}` : ''

/** The number large; what it counts is read beside the axis too. */
function Latest({ text }: { text: string }) {
  const [, number, unit] = /^(\S*\d\S*) (\D.*)$/.exec(text) ?? []
  if (number === undefined) return <strong>{text}</strong>
  return (
    <>
      <strong>{number}</strong> <span>{unit}</span>
    </>
  )
}

type Exhibited = Extract<PackFrame, { kind: 'exhibit' }>

function Shown({ frame, above }: { frame: Exhibited; above: string }) {
  const described = useId()
  const { exhibit, side, part, parts, item } = frame
  if (exhibit.shown === null) return null
  if (side !== 'main') return <Side frame={frame} above={above} />
  if (exhibit.kind === 'indicator') {
    const { message, latest, reading, targetText, sentences } = exhibit.shown
    return (
      <>
        <div className="present-head">
          <div>
            <p className="present-above">{above}</p>
            <h1 className={message.length > longTitle ? 'present-long' : undefined}>{message}</h1>
          </div>
          <p className="present-figure">
            <Latest text={latest?.text ?? 'No figure'} />
            <span>
              <ReadingStatus status={reading.status} />
            </span>
            {targetText !== null && <span className="present-second">Target {targetText}</span>}
            {latest !== null && <span className="present-second">{latest.periodLabel}</span>}
          </p>
        </div>
        <ChartOnWall shown={exhibit.shown} describedBy={described} />
        <p id={described}>{item.ask === '' ? sentences[0] : `Asked of you: ${item.ask}`}</p>
      </>
    )
  }
  if (exhibit.kind === 'goal') {
    const { code, wording, sentence, indicators, state, populationOutcome } = exhibit.shown
    const isProposed = state === 'proposed'
    const rows = indicators.slice((part - 1) * rowsOnScreen, part * rowsOnScreen)
    return (
      <>
        <p className="present-above">
          {above} · {isProposed ? 'proposed goal' : 'goal'} {code}
          {parts > 1 ? `, screen ${part} of ${parts}` : ''}
        </p>
        <h1>{wording}</h1>
        {part === 1 && <p>{isProposed ? populationOutcome : sentence}</p>}
        <ul className="present-rows">
          {rows.map((row) => (
            <li key={row.code}>
              <span>{row.name}</span>
              <strong>{row.latest?.text ?? '–'}</strong>
              <ReadingStatus status={row.reading.status} />
            </li>
          ))}
        </ul>
      </>
    )
  }
  if (exhibit.kind === 'exceptions') {
    const { shown } = exhibit.shown
    const rows = shown.slice((part - 1) * changesOnScreen, part * changesOnScreen)
    return (
      <>
        <p className="present-above">
          {above}
          {parts > 1 ? ` · screen ${part} of ${parts}` : ''}
        </p>
        <h1>What changed {exceptionsSince(exhibit.shown)}</h1>
        {rows.length === 0 && <p>Nothing changed that would have to be talked about.</p>}
        <ol className="present-exceptions" start={(part - 1) * changesOnScreen + 1}>
          {rows.map((row) => (
            <li key={`${row.kind} ${row.reference}`}>
              <strong>{row.name}</strong>
              <span className="present-line">
                {exceptionWhy(row)} <span className="present-second">{row.line}</span>
              </span>
            </li>
          ))}
        </ol>
      </>
    )
  }
  const words = recordWords(exhibit)
  if (words === null) return null
  const { name, said, stands } = words
  return (
    <>
      <p className="present-above">
        {above} · {name}
        {screenOf(frame)}
      </p>
      <h1 className={said.length > longTitle ? 'present-long' : undefined}>{said}</h1>
      <Words frame={frame} />
      <p className="present-second">{stands}</p>
    </>
  )
}

/** What the screen has of the words of its side. */
function Words({ frame: { exhibit, side, part } }: { frame: Exhibited }) {
  return wordsOfSide(exhibit, side)[part - 1]?.map((paragraph) => (
    <p key={paragraph} className="present-text">
      {paragraph}
    </p>
  ))
}

/** What lies behind a figure or a goal: its story, who answers for it, what is planned. */
function Side({ frame, above }: { frame: Exhibited; above: string }) {
  const { exhibit, side, part } = frame
  if (exhibit.shown === null || (exhibit.kind !== 'indicator' && exhibit.kind !== 'goal')) return null
  const { decision } = exhibit.shown
  const title = exhibit.kind === 'indicator' ? exhibit.shown.name : exhibit.shown.wording
  return (
    <>
      <p className="present-above">
        {above} · {sideWords[side]}
        {screenOf(frame)}
      </p>
      <h1 className={title.length > longTitle ? 'present-long' : undefined}>{title}</h1>
      <Words frame={frame} />
      {side === 'decision' && decision != null && (
        <p className="present-second">
          Decision {decisionNumber(decision.number)}, {decision.boardName}, {formatDay(decision.meetingDay)}
        </p>
      )}
      {exhibit.kind === 'indicator' && side === 'accountability' && (
        <ul className="present-rows present-answers">
          {answersOnScreens(exhibit.shown)[part - 1]?.map(({ agencyCode, agencyName, title: post, kind }) => (
            <li key={`${agencyCode} ${post} ${kind}`}>
              <span>{post}</span>
              <span>{agencyName}</span>
              <span>{accountabilityWord(kind)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
