import { decisionNumber } from '@roundtable/shared/decision/decision-words.ts'
import { pinWord } from '@roundtable/shared/meeting/agenda-form.ts'
import { isAhead } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { dissentIn, dissentText } from '@roundtable/shared/room/dissent-text.ts'
import type { DecisionInput, RoomView } from '@roundtable/shared/room/room.ts'
import { problemsOfDecision } from '@roundtable/shared/room/room-form.ts'
import { withoutQuorumWords } from '@roundtable/shared/room/room-words.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextArea } from '../../ui/field.tsx'
import { useFocusAgain } from '../../ui/form/use-focus-again.ts'
import { Entering, entered, type Making, useEntering } from './entering.tsx'
import type { RoomItem, ShownEntry } from './room-state.ts'

type Decided = RoomView['decisions'][number]
type About = DecisionInput['about'][number]
type Props = { room: RoomView; item: RoomItem; entries: readonly ShownEntry[]; making: Making | null }

/** What was decided on an item, with reason and dissent, and where another decision is written. */
export function DecisionPart({ room, item, entries, making }: Props) {
  const [open, setOpen] = useState<'new' | string | null>(null)
  const decisions = room.decisions.filter(({ itemId }) => itemId === item.id).toReversed()
  const unsent = entries.filter(({ kind, isSent }) => kind === 'decision' && !isSent)
  const corrects = decisions.find(({ id }) => id === open) ?? null
  const mayDecide = item.state !== 'deferred' && item.state !== 'withdrawn'
  return (
    <>
      <h3>Decisions</h3>
      {decisions.length + unsent.length === 0 && (
        <p className="quiet">{isAhead(room.state) ? 'Nothing decided yet.' : 'Nothing was decided.'}</p>
      )}
      <ul className="room-entries">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <DecisionWords decision={decision} />
            {making !== null && (
              <Button look="quiet" onClick={() => setOpen(decision.id)}>
                Correct<span className="unseen">: {decisionNumber(decision.number)}</span>
              </Button>
            )}
          </li>
        ))}
        {unsent.map(({ id, text, remark, correctsId }) => (
          <li key={id}>
            <p>
              <strong>{correctsId === null ? 'Decision' : 'Correction'}</strong> {text}
            </p>
            <p>Reason: {remark}</p>
            <p className="second-line">Not sent yet: it gets its number when it is.</p>
          </li>
        ))}
      </ul>
      {making !== null &&
        (open !== null ? (
          <DecisionForm
            key={open}
            room={room}
            item={item}
            making={making}
            corrects={corrects}
            onDone={() => setOpen(null)}
          />
        ) : (
          making.mayAdd && mayDecide && <Button onClick={() => setOpen('new')}>Record a decision</Button>
        ))}
    </>
  )
}

function DecisionWords({ decision }: { decision: Decided }) {
  const partnership = usePartnership()
  const { number, reference, text, reason, dissent, state, editions } = decision
  return (
    <>
      <p>
        <strong>
          <Link to={paths.decision} params={{ partnership, reference }}>
            {decisionNumber(number)}
          </Link>
        </strong>{' '}
        {text}
      </p>
      <p>Reason: {reason}</p>
      {dissent.map(({ name, text: said }) => (
        <p key={`${name} ${said}`}>
          Dissent, {name}: {said}
        </p>
      ))}
      {state === 'without-quorum' && (
        <p className="room-short">
          <strong>{withoutQuorumWords(decision)}</strong>
        </p>
      )}
      {editions > 1 && <p className="second-line">Corrected; what was recorded before stands on its page.</p>}
    </>
  )
}

const keyOf = ({ kind, reference }: { kind: string; reference: string }): string => `${kind} ${reference}`

/** What a decision is about, as the form holds it: one a line. */
const aboutIn = (text: string, among: readonly About[]): About[] =>
  text.split('\n').flatMap((line) => among.find((each) => keyOf(each) === line) ?? [])

type FormProps = {
  room: RoomView
  item: RoomItem
  making: Making
  corrects: Decided | null
  /** What is looked at while it is decided. */
  inView?: About | null
  onDone: () => void
}

export function DecisionForm({ room, item, making, corrects, inView = null, onDone }: FormProps) {
  const seen = inView === null ? [] : [inView]
  const among = [...room.subjects, ...item.pins, ...(corrects?.about ?? []), ...seen].flatMap(
    ({ kind, reference }) => (kind === 'exceptions' ? [] : [{ kind, reference }]),
  )
  const form = useEntering(making, {
    name: 'decision',
    labels: {
      text: 'What was decided',
      reason: 'For which reason',
      dissent: 'Who dissented, and what they said',
      about: 'What it is about',
      why: 'Why it is corrected',
    },
    texts: {
      ...{ text: corrects?.text ?? '', reason: corrects?.reason ?? '', why: '' },
      dissent: dissentText(corrects?.dissent ?? []),
      about: (corrects?.about ?? (inView === null ? [] : [inView])).map(keyOf).join('\n'),
    },
    read: ({ dissent, about, ...texts }) => {
      const input = {
        ...entered(making, 'decision'),
        ...{ ...texts, itemId: item.id, correctsId: corrects?.id ?? null },
        ...{ dissent: dissentIn(dissent), about: aboutIn(about, among) },
      }
      return { input, problems: problemsOfDecision(input, { corrects: corrects !== null }) }
    },
    onDone,
  })
  const chosen = aboutIn(form.texts.about, among)
  const change = (about: readonly About[]) => form.type('about', about.map(keyOf).join('\n'))
  return (
    <Entering
      form={form}
      confirm={corrects === null ? 'Record the decision' : 'Put the correction beside it'}
      onCancel={onDone}
    >
      <TextArea {...form.field('text')} rows={2} className="room-big" />
      <TextArea {...form.field('reason')} rows={2} />
      <TextArea
        {...form.field('dissent')}
        rows={2}
        hint="One a line, as “Chief Constable: the money is not there.” It stays empty where nobody did."
      />
      <AboutFields room={room} item={item} field={form.field('about')} chosen={chosen} onChange={change} />
      {corrects !== null && <TextArea {...form.field('why')} rows={2} />}
    </Entering>
  )
}

type AboutProps = {
  room: RoomView
  item: RoomItem
  field: { id: string; label: string; problem: string | undefined }
  chosen: readonly About[]
  onChange: (about: readonly About[]) => void
}

/** What the item shows, one click each; anything else by name. */
function AboutFields({ room, item, field, chosen, onChange }: AboutProps) {
  const nameOf = (about: About) => {
    const known = [...item.pins, ...room.subjects].find((each) => keyOf(each) === keyOf(about))
    return `${pinWord(about.kind)} ${about.reference}${known?.name ? ` · ${known.name}` : ''}`
  }
  const shown = item.pins.flatMap(({ kind, reference }) =>
    kind === 'exceptions' ? [] : [{ kind, reference }],
  )
  const listed = [...shown, ...chosen.filter((each) => !shown.some((pin) => keyOf(pin) === keyOf(each)))]
  const has = (about: About) => chosen.some((each) => keyOf(each) === keyOf(about))
  useFocusAgain(field.id, chosen.length)
  const free = room.subjects.filter((subject) => !listed.some((each) => keyOf(each) === keyOf(subject)))
  return (
    <>
      {listed.map((about) => (
        <label key={keyOf(about)} className="check">
          <input
            type="checkbox"
            checked={has(about)}
            onChange={({ target }) =>
              onChange(
                target.checked ? [...chosen, about] : chosen.filter((each) => keyOf(each) !== keyOf(about)),
              )
            }
          />
          It is about {nameOf(about)}
        </label>
      ))}
      <ChoiceField
        key={chosen.length}
        {...field}
        hint="The decision is marked on the chart and in the history of what it is about."
        value=""
        none="Something else"
        choices={free.map((subject) => ({ value: keyOf(subject), word: nameOf(subject) }))}
        onChange={({ target }) => {
          const found = free.find((each) => keyOf(each) === target.value)
          if (found !== undefined) onChange([...chosen, { kind: found.kind, reference: found.reference }])
        }}
      />
    </>
  )
}
