import { entryWord, stageDayWord } from '@roundtable/shared/challenge/challenge-words.ts'
import type { ReactNode } from 'react'
import { dayOf, formatDay } from '../../base/format.ts'
import { Button } from '../../ui/button.tsx'
import type { Challenge } from './challenge-view.ts'
import './challenge.css'

type Entry = Challenge['entries'][number]
type Props = {
  challenge: Challenge
  /** Opens the dialog of a correction; null is the question. */
  onCorrect: (entryId: string | null) => void
  /** What is written now, after what was said. */
  children?: ReactNode
}

/** Question, support and everything that was said, in its order; a correction stands below what it corrects. */
export function ChallengeRecord({ challenge, onCorrect, children }: Props) {
  const { question, because, support, supportTaken, from, raisedBy, raisedOn, entries, ground } = challenge
  const correctionsOf = (id: string | null) =>
    entries.filter(({ kind, correctsId }) => kind === 'correction' && correctsId === id)
  return (
    <div className="challenge-record">
      <Row label="Question" below={`${formatDay(raisedOn)}, ${raisedBy}`}>
        <h2 className="challenge-question">{question}</h2>
        <p>{because}</p>
        <Corrections of={correctionsOf(null)} />
        {challenge.mayCorrectQuestion && (
          <CorrectButton what="the question" onPress={() => onCorrect(null)} />
        )}
      </Row>
      {ground !== null && (
        <Row label="Restricted" below="read by those concerned alone">
          <p>{ground}</p>
        </Row>
      )}
      <Row
        label={support === null ? 'Support' : 'Support offered'}
        below={support === null ? null : `by ${support.agencyName}, until ${formatDay(support.by)}`}
      >
        {support === null ? <p className="quiet">{from.name} offers none.</p> : <p>{support.text}</p>}
        {support !== null && support.offeredBy !== null && (
          <p className="small">
            {support.offeredBy} offered it, and is part of {support.agencyName} now.
          </p>
        )}
        {support !== null && support.endedOn !== null && (
          <p className="small">
            {support.agencyName} left the partnership on {formatDay(support.endedOn)}: its help ended with it.
          </p>
        )}
        {supportTaken !== null && (
          <p className="small">{supportTaken ? 'It is taken up.' : 'It is not taken up.'}</p>
        )}
      </Row>
      {entries
        .filter(({ kind }) => kind !== 'correction')
        .map((entry) => (
          <Row key={entry.id} label={labelOf(entry)} below={belowOf(entry)}>
            {entry.text === '' ? <p className="quiet">Without further words.</p> : <p>{entry.text}</p>}
            <Corrections of={correctionsOf(entry.id)} />
            {entry.mayCorrect && (
              <CorrectButton
                what={`${labelOf(entry).toLowerCase()} of ${dayOf(entry.at)}`}
                onPress={() => onCorrect(entry.id)}
              />
            )}
          </Row>
        ))}
      {children}
    </div>
  )
}

type RowProps = { label: string; below: ReactNode; children: ReactNode; isPrinted?: boolean }
export function Row({ label, below, children, isPrinted = true }: RowProps) {
  return (
    <section className={`challenge-row${isPrinted ? '' : ' unprinted'}`} aria-label={label}>
      <div className="challenge-row-label">
        <strong>{label}</strong>
        {below !== null && <span className="challenge-row-below">{below}</span>}
      </div>
      <div className="challenge-row-words">{children}</div>
    </section>
  )
}

const nth = { 1: 'First answer', 2: 'Second answer', 3: 'Last answer' } as const
const labelOf = ({ kind, stage }: Entry): string => (kind === 'answer' ? nth[stage] : entryWord(kind))

function belowOf({ kind, at, day, by, deputyFor, onBehalf, agencyName }: Entry): string {
  const isCounted = kind === 'answer' || kind === 'passed-on'
  const as = deputyFor !== null ? `, as deputy of ${deputyFor}` : ''
  const behalf = onBehalf ? `, on behalf of ${agencyName ?? 'who raised it'}` : ''
  return `${dayOf(at)}${isCounted ? `, ${stageDayWord(day)}` : ''}${by === null ? '' : `, ${by}${as}${behalf}`}`
}

function Corrections({ of }: { of: readonly Entry[] }) {
  return of.map((each) => (
    <p key={each.id} className="challenge-correction">
      <strong>Correction, {dayOf(each.at)}:</strong> {each.text}{' '}
      <span className="quiet small">{each.by}</span>
    </p>
  ))
}

const CorrectButton = ({ what, onPress }: { what: string; onPress: () => void }) => (
  <Button look="quiet" className="challenge-correct unprinted" onClick={onPress}>
    Put a correction beside it<span className="unseen">: {what}</span>
  </Button>
)
