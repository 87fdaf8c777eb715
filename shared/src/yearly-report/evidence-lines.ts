import { type ActionState, actionStateWord } from '../action/action-lifecycle.ts'
import { type ImpactAnswer, impactAnswerWord } from '../action/action-words.ts'
import { formatDay } from '../base/period.ts'
import { type ChallengeState, challengeStateWord } from '../challenge/challenge-lifecycle.ts'
import { decisionNumber } from '../decision/decision-words.ts'
import type { Unit } from '../figure/figure.ts'
import { formatBeside, formatFigure } from '../figure/figure-format.ts'
import { type IssueState, issueStateWord } from '../issue/issue-lifecycle.ts'
import { type Status, statusWord } from '../reading/reading-words.ts'
import type { EvidenceKind } from './yearly-report-words.ts'

/** A text as a sentence: with a full stop, where it has none. */
const full = (text: string): string => (/[.!?”"]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

/** Each record as one line of a report: pages, files and what is frozen read the same. */
export const decisionLine = (of: { number: number; boardName: string; meetingDay: string; text: string }) =>
  `${decisionNumber(of.number)} of ${of.boardName}, ${formatDay(of.meetingDay)}: ${full(of.text)}`

export const actionLine = (of: { number: number; wording: string; agencyName: string; state: ActionState }) =>
  `Action ${of.number} of ${of.agencyName}: ${full(of.wording)} ${actionStateWord(of.state)}.`

export const impactLine = (of: { number: number; wording: string; answer: ImpactAnswer | null }) =>
  `Impact of action ${of.number}: ${full(of.wording)} ${of.answer === null ? 'Not checked' : impactAnswerWord(of.answer)}.`

export const issueLine = (of: { number: number; title: string; state: IssueState }) =>
  `Issue ${of.number}: ${full(of.title)} ${issueStateWord(of.state)}.`

export const challengeLine = (of: {
  reference: string
  fromName: string
  toName: string
  question: string
  state: ChallengeState
}) =>
  `Challenge ${of.reference} from ${of.fromName} to ${of.toName}: ${full(of.question)} ${challengeStateWord(of.state)}.`

type Named = { code: string; name: string; unit: Unit; decimals: number }
type Point = {
  value: string | null
  text: string
  periodLabel: string
  status: Status
  target: { low: string | null; high: string | null } | null
}

/** So exact that one sees on which side of its target it lies: a chart’s limits move with every new figure, this does not. */
export function indicatorLine(named: Named, point: Point): string {
  const { value, target } = point
  const text =
    value === null ? point.text : formatBeside(value, [target?.low ?? null, target?.high ?? null], named)
  return lineOf(named, point, text)
}

const lineOf = ({ code, name }: Named, { periodLabel, status }: Point, text: string): string =>
  `${code} ${name}: ${text}, ${periodLabel}. ${statusWord(status)}.`

/** More decimals than its own no figure is written with, whatever it was written beside. */
const mostMore = 6

/** Whether a line tells this figure, with however many decimals it was written when it was stored. */
export const isLineOf = (line: string, named: Named, point: Point): boolean =>
  line === indicatorLine(named, point) ||
  (point.value !== null &&
    Array.from({ length: mostMore + 1 }, (_, more) => named.decimals + more).some(
      (decimals) => line === lineOf(named, point, formatFigure(point.value, { ...named, decimals })),
    ))

export const goalLine = (of: { wording: string; story: string }) =>
  `${full(of.wording)}${of.story === '' ? '' : ` ${full(of.story)}`}`

export const minutesLine = (of: { boardName: string; day: string; approvedDay: string }) =>
  `Minutes of ${of.boardName}, ${formatDay(of.day)}, approved on ${formatDay(of.approvedDay)}.`

/** A sentence, and what stands after it. */
const firstSentence = /^(.+?[.!?”"])(?:\s+(.*))?$/s

/** What is pressed to come to the record, and what is read beside it: the link of a goal is its code and what it says. */
export function evidenceParts(
  { kind, reference }: { kind: EvidenceKind; reference: string },
  text: string,
): { title: string; rest: string } {
  if (kind !== 'goal') return { title: text, rest: '' }
  const [, title = text, rest = ''] = firstSentence.exec(text) ?? []
  return { title: `${reference} ${title}`, rest }
}
