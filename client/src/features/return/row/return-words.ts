import { returnStateWord } from '@roundtable/shared/return/return-lifecycle.ts'
import { counted, dayOf, formatDay, formatMoment, listed } from '../../../base/format.ts'
import type { Sheet } from './sheet.ts'

export const returnTitle = (sheet: Pick<Sheet, 'agencyName' | 'periodLabel'>): string =>
  `${sheet.agencyName} return for ${sheet.periodLabel}`

/** "14 of 20 figures entered. Due 27 November 2026; then Grace Oduya approves." */
export function returnLead(sheet: Sheet, entered: number): string {
  const done = `${entered} of ${counted(sheet.asked, 'figure')} entered.`
  const { state, dueOn } = sheet
  if (state === 'published') return `${done} ${publishedSentence(sheet)}`
  if (state === 'closed') return `${done} The period was closed without this return.`
  if (state === 'approved') return `${done} Approved by ${sheet.approvedBy ?? 'the lead'}; not published yet.`
  const who = whoApproves(sheet)
  const late = lateness(sheet)
  if (state === 'submitted') {
    const by = sheet.submittedBy === null ? '' : ` by ${sheet.submittedBy}`
    const at = sheet.submittedAt === null ? '' : ` on ${dayOf(sheet.submittedAt)}`
    return `${done} Submitted${by}${at}; now ${who}${late === '' ? '' : ` (due ${formatDay(dueOn)}${late})`}.`
  }
  return `${done} Due ${formatDay(dueOn)}${late}; then ${who}.`
}

function whoApproves({ approvers, approversOfSome }: Sheet): string {
  if (approvers.length > 0) return `${orListed(approvers)} approves`
  if (approversOfSome.length > 0) return `${orListed(approversOfSome)} approves what others entered`
  return 'nobody can approve it yet'
}

function publishedSentence({ approvedBy, approvedAt }: Sheet): string {
  if (approvedBy === null || approvedAt === null) return 'Published.'
  return `Approved by ${approvedBy} and published on ${formatMoment(approvedAt)}.`
}

/** What somebody else did with a return while a lead was deciding about it. */
export function doneMeanwhile(sheet: Pick<Sheet, 'state' | 'remarkBy' | 'approvedBy'>): string {
  const left = 'Nothing you chose was sent.'
  const { state, remarkBy, approvedBy } = sheet
  if (state === 'sent-back') return `${remarkBy ?? 'Another lead'} sent this return back meanwhile. ${left}`
  if (state === 'approved' || state === 'published')
    return `${approvedBy ?? 'Another lead'} approved this return meanwhile. ${left}`
  if (state === 'closed') return `The period was closed meanwhile. ${left}`
  return `This return no longer waits for you. ${left}`
}

const orListed = (names: readonly string[]) => listed(names).replace(/ and (?=[^,]*$)/, ' or ')

/** Why the reader can change nothing here, and who can; null where they can. */
export function whyNot(sheet: Sheet): string | null {
  if (sheet.mayEnter || sheet.mayApprove || sheet.mayPublish) return null
  if (sheet.mayApproveSome) {
    const own = 'You entered some of these figures yourself: approve the others'
    return sheet.approvers.length === 0
      ? `${own}. Nobody else at ${sheet.agencyName} can approve yours yet: a deputy, or a second lead, could.`
      : `${own}, and ${orListed(sheet.approvers)} approves yours.`
  }
  if (sheet.state === 'approved')
    return 'It is approved, and waits for the partnership manager to publish it.'
  if (sheet.mayNotApproveBecause !== null) return sheet.mayNotApproveBecause
  if (sheet.state === 'published' || sheet.state === 'closed') {
    return sheet.mayReopen
      ? 'This period is closed. You can reopen it with a reason; everyone who saw it is told.'
      : 'This period is closed. The partnership manager can reopen it, with a reason.'
  }
  if (sheet.state === 'submitted') {
    const { approvers, approversOfSome } = sheet
    if (approvers.length === 0 && approversOfSome.length > 0) {
      return `It waits for ${orListed(approversOfSome)}, who approves what others entered. A deputy, or another lead, has to approve the rest.`
    }
    return approvers.length === 0
      ? `It waits for approval, and nobody at ${sheet.agencyName} can give it: everyone who could has entered figures. A deputy of the agency lead can.`
      : `It waits for ${orListed(approvers)}. Nothing in it changes before it is approved or sent back.`
  }
  return `Figures are entered by ${sheet.agencyName} or, on its behalf, by the partnership manager.`
}

export const returnSteps = ['Enter', 'Waits for approval', 'Approved and published'] as const

export function stepOf({ state }: Pick<Sheet, 'state'>): number {
  if (state === 'published' || state === 'approved' || state === 'closed') return 2
  return state === 'submitted' ? 1 : 0
}

type Dated = Pick<Sheet, 'late' | 'daysLate' | 'graceUntil'>

/** "Sent back, 12 days late", and before its days of grace are over "In progress, due day over" */
export function stateInWords(owed: Dated & Pick<Sheet, 'state'>): string {
  const word = returnStateWord(owed.state)
  if (owed.late) return `${word}, ${counted(owed.daysLate, 'day')} late`
  if (owed.graceUntil === null) return word
  return owed.state === 'due' ? 'Due day over' : `${word}, due day over`
}

/** What follows a due day: ", 12 days late", ", late after 30 November 2026", nothing before it. */
export function lateness(owed: Dated): string {
  if (owed.late) return `, ${counted(owed.daysLate, 'day')} late`
  return owed.graceUntil === null ? '' : `, late after ${formatDay(owed.graceUntil)}`
}

/** What came of what a lead decided. */
export function decidedSentence(sheet: Sheet): string {
  const { state, entered, rows } = sheet
  if (state === 'published')
    return `Approved and published: ${counted(entered, 'figure')} on the scorecard now.`
  if (state === 'approved')
    return `Approved: ${counted(entered, 'figure')} wait for the manager to publish them.`
  if (state !== 'sent-back') return 'Approved. The other figures wait for a decision.'
  const count = (kind: string) => rows.filter(({ decision }) => decision?.kind === kind).length
  const back = `${counted(count('sent-back'), 'figure')} sent back with your reasons`
  return count('approved') === 0 ? `${back}.` : `${back}, ${counted(count('approved'), 'figure')} approved.`
}
