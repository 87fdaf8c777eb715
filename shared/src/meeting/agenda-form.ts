import type { FieldProblem } from '../base/errors.ts'
import { longestName, longestReason, longestTitle, problemsOfText, wholeNumber } from '../base/form.ts'

export const purposes = ['decide', 'challenge', 'note'] as const
export type Purpose = (typeof purposes)[number]
const purposeWords: Readonly<Record<Purpose, string>> = {
  decide: 'For decision',
  challenge: 'For challenge',
  note: 'To note',
}
export const purposeWord = (purpose: Purpose): string => purposeWords[purpose]

export const pinKinds = ['exceptions', 'goal', 'indicator', 'issue', 'action', 'challenge'] as const
export type PinKind = (typeof pinKinds)[number]
/** What an item shows in the room: a record by its code or number, with the view as it was set. */
export type Pin = { kind: PinKind; reference: string; view: string }

const pinWords: Readonly<Record<PinKind, string>> = {
  exceptions: 'What changed since the last meeting',
  goal: 'Goal',
  indicator: 'Indicator',
  issue: 'Issue',
  action: 'Action',
  challenge: 'Challenge',
}
/** What a pin shows, as it is chosen from and listed: a goal the board has not agreed says so. */
export const pinName = ({ name, proposed }: { name: string; proposed: number }): string =>
  proposed === 1 ? `${name} (proposed)` : name

export const pinWord = (kind: PinKind): string => pinWords[kind]

export const longestAsk = 300
export const mostMinutes = 240
export const mostPins = 12
export const mostView = 400

export type AgendaText = {
  title: string
  purpose: Purpose
  lead: string
  minutes: string
  ask: string
  restricted: boolean
  ground: string
  lateReason: string
  pins: readonly Pin[]
}
export type AgendaField = keyof AgendaText

/** What is wrong with an item; `isLate` where the meeting’s notice has gone out already. */
export function problemsOfAgendaItem(
  { title, purpose, lead, minutes, ask, restricted, ground, lateReason, pins }: AgendaText,
  { isLate }: { isLate: boolean },
): FieldProblem<AgendaField>[] {
  const allotted = wholeNumber(minutes)
  const isAllotted = allotted >= 1 && allotted <= mostMinutes
  return [
    ...problemsOfText<AgendaField>('title', title, {
      missing: 'Enter what the item is about.',
      most: longestTitle,
    }),
    ...problemsOfText<AgendaField>('lead', lead, {
      missing: 'Say who leads it, by role.',
      most: longestName,
    }),
    ...(isAllotted
      ? []
      : [
          {
            field: 'minutes' as const,
            sentence: `Enter a whole number of minutes from 1 to ${mostMinutes}.`,
          },
        ]),
    ...problemsOfText<AgendaField>('ask', ask, {
      missing: purpose === 'decide' ? 'Say what the board is asked to decide.' : null,
      most: longestAsk,
    }),
    ...(restricted
      ? problemsOfText<AgendaField>('ground', ground, {
          missing: 'Say on which ground it is restricted, and why that is in the public interest.',
          most: longestReason,
        })
      : []),
    ...problemsOfText<AgendaField>('lateReason', lateReason, {
      missing: isLate ? 'The agenda has gone out: say why this is urgent. It is minuted.' : null,
      most: longestReason,
    }),
    ...(pins.length > mostPins
      ? [{ field: 'pins' as const, sentence: `Pin ${mostPins} or fewer: the rest belongs to another item.` }]
      : []),
  ]
}

export const problemsOfAgendaStep =
  (missing: string) =>
  ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
    problemsOfText('reason', reason, { missing, most: longestReason })
