import { type PinKind, purposeWord } from '@roundtable/shared/meeting/agenda-form.ts'
import { type AgendaDeed, agendaStateWord } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import type { AgendaItem } from '@roundtable/shared/meeting/meeting.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { counted } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { pinLine } from './pin-fields.tsx'
import './meeting.css'

type Acts = { onAct: (id: string, deed: AgendaDeed) => void }
type Props = Acts & {
  items: readonly AgendaItem[]
  /** Its papers, by another feature. */
  papersOf: (item: AgendaItem) => ReactNode
}

const deedWords = {
  place: 'Put on the agenda',
  decline: 'Decline',
  revise: 'Change',
  defer: 'Defer',
  withdraw: 'Withdraw',
} as const satisfies Partial<Record<AgendaDeed, string>>
type Offered = keyof typeof deedWords
const offered: readonly Offered[] = ['place', 'revise', 'defer', 'withdraw', 'decline']

/** The agenda in its order, with the time at which each item begins. */
export function AgendaList({ items, papersOf, onAct }: Props) {
  return (
    <ol className="agenda">
      {items.map((item) => (
        <li key={item.id} className="agenda-item">
          <p className="agenda-time">
            {item.startsAt ?? ''}
            {item.state !== 'withdrawn' && (
              <span className="second-line">{counted(item.minutes, 'minute')}</span>
            )}
          </p>
          <div className="agenda-body">
            <h3>
              {item.place === null ? '' : `${item.place}. `}
              {item.title}
            </h3>
            <p className="agenda-facts">
              <strong>{purposeWord(item.purpose)}</strong>
              {' · '}
              {item.lead}
              {item.leadAgencyName === null ? '' : `, ${item.leadAgencyName}`}
              {item.state === 'placed' ? '' : ` · ${agendaStateWord(item.state)}`}
              {item.proposedBy !== null && item.state === 'proposed' ? ` by ${item.proposedBy}` : ''}
            </p>
            {item.restricted && (
              <p className="agenda-restricted">
                <strong>Restricted.</strong> {item.ground}
              </p>
            )}
            {item.ask !== '' && <p>Asked of you: {item.ask}</p>}
            {item.lateReason !== null && <p className="small">Urgent, after the notice: {item.lateReason}</p>}
            {item.pins.length > 0 && <Pins item={item} />}
            {papersOf(item)}
            <Deeds item={item} onAct={onAct} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function Pins({ item: { pins } }: { item: AgendaItem }) {
  return (
    <ul className="pin-list" aria-label="It shows">
      {pins.map((pin) => (
        <li key={`${pin.kind} ${pin.reference}`}>
          <PinLink {...pin} />
        </li>
      ))}
    </ul>
  )
}

const pages: Readonly<Partial<Record<PinKind, string>>> = {
  goal: paths.goal,
  indicator: paths.indicator,
  issue: paths.issue,
  action: paths.action,
  challenge: paths.challenge,
}

/** Where the reader may see it, it leads there; what is not theirs to see is not told. */
function PinLink({ kind, reference, name }: AgendaItem['pins'][number]) {
  const partnership = usePartnership()
  const to = pages[kind]
  if (to === undefined) return <>{pinLine({ kind, reference }, '')}</>
  if (name === null) return <>Something that is not shown to you here</>
  return (
    <Link to={to} params={{ partnership, code: reference, number: reference, reference }}>
      {pinLine({ kind, reference }, name)}
    </Link>
  )
}

function Deeds({ item, onAct }: { item: AgendaItem } & Acts) {
  const open = offered.filter((deed) => item.can.includes(deed))
  if (open.length === 0) return null
  return (
    <div className="button-row agenda-deeds unprinted">
      {open.map((deed) => (
        <Button key={deed} look="quiet" onClick={() => onAct(item.id, deed)}>
          {deedWords[deed]}
          <span className="unseen">: {item.title}</span>
        </Button>
      ))}
    </div>
  )
}
