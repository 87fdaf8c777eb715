import type { Change } from '../change/change.ts'
import { plainSignal } from './plain-words.ts'

const happened: Record<Change['kind'], string> = {
  status: 'It is judged another way.',
  signal: 'It has changed.',
  'revised-figure': 'A number was put right.',
  'new-figure': 'There is a new number.',
  target: 'People talk about changing what we want.',
  goal: 'The goal has new words.',
  definition: 'We count it another way.',
  accountability: 'Somebody else looks after it.',
  pledge: 'Somebody changed what they promise.',
}

/** What is new about something, in plain words; only an agreed target changes what is wanted. */
export function plainChange({
  kind,
  isSignal,
  is,
  isInForce,
}: Pick<Change, 'kind' | 'isSignal' | 'is' | 'isInForce'>): string {
  if (kind === 'signal' && isSignal !== null) return plainSignal(isSignal)
  if (kind === 'new-figure' && is !== null && /\d/.test(is)) return `There is a new number: ${is}.`
  if (kind === 'target' && isInForce) return 'We changed what we want.'
  return happened[kind]
}
