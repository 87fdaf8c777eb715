import { assuranceLetter, signalLook, statusLook } from '@roundtable/shared/chart/status-marks.ts'
import { plainSignal, plainStatus } from '@roundtable/shared/plain/plain-words.ts'
import {
  type Assurance,
  assuranceWord,
  type Signal,
  type Status,
  statusWord,
} from '@roundtable/shared/reading/reading-words.ts'
import { usePlain } from '../plain.ts'
import { AssuranceMark } from './assurance-mark.tsx'
import { SignalMark } from './signal-mark.tsx'
import { StatusMark } from './status-mark.tsx'

export function ReadingAssurance({ assurance }: { assurance: Assurance }) {
  return <AssuranceMark letter={assuranceLetter(assurance)} word={assuranceWord(assurance)} />
}

export function ReadingStatus({ status }: { status: Status }) {
  const word = usePlain() ? plainStatus(status) : statusWord(status)
  return <StatusMark {...statusLook(status)} word={word} />
}

type SignalProps = {
  signal: Signal
  sentence: string
  /** Which way the figures went: an improvement may be a fall. */
  rising?: boolean | null
}

export function ReadingSignal({ signal, sentence, rising = null }: SignalProps) {
  const said = usePlain() ? plainSignal(signal) : sentence
  return <SignalMark {...signalLook(signal, rising)} sentence={said} />
}
