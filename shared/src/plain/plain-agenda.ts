import type { Purpose } from '../meeting/agenda-form.ts'
import type { AgendaState } from '../meeting/agenda-lifecycle.ts'
import type { MeetingState } from '../meeting/meeting-lifecycle.ts'

const became: Readonly<Record<AgendaState, string>> = {
  proposed: 'Nobody has answered you yet.',
  placed: 'They will talk about it at the meeting.',
  taken: 'They are talking about it.',
  decided: 'They talked about it and decided.',
  noted: 'They talked about it.',
  deferred: 'They will talk about it at a later meeting.',
  withdrawn: 'They will not talk about it.',
}

/** What became of something that was proposed for a meeting, in plain words. */
export function plainProposal(state: AgendaState, meeting: MeetingState): string {
  if (meeting === 'cancelled' && state !== 'withdrawn') return 'This meeting does not happen.'
  return became[state]
}

const purposes: Readonly<Record<Purpose, string>> = {
  challenge: 'They answer us',
  decide: 'They decide something',
  note: 'They know about it',
}
export const plainPurpose = (purpose: Purpose): string => purposes[purpose]
