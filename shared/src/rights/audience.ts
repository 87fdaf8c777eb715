import type { Role } from '../base/role.ts'
import { type Actor, holds, isShared } from './actor.ts'
import { administration, agencyStaff, board } from './role-group.ts'

/** Who a figure is shown to; `none` sees no figures at all. */
export type Audience = 'trusted' | 'wider' | 'none'

const trusted: readonly Role[] = [
  'manager',
  ...board,
  'scrutineer',
  ...agencyStaff,
  'audit-lead',
  'voice-facilitator',
]
const wider: readonly Role[] = ['elected-member', 'observer', 'young-person']

export function audienceOf(actor: Actor): Audience {
  if (actor.seats.some((seat) => trusted.includes(seat.role) && isShared(seat))) return 'trusted'
  return holds(actor, [...trusted, ...wider]) ? 'wider' : 'none'
}

/** Whose view somebody may try on, with the role that reads so; never wider than their own. */
const previewRoles = {
  'elected-member': 'elected-member',
  observer: 'observer',
  'young-person': 'young-person',
  public: 'elected-member',
  trusted: 'scrutineer',
} as const satisfies Record<string, Role>

export type PreviewAudience = keyof typeof previewRoles
export const isPreviewAudience = (text: string): text is PreviewAudience => Object.hasOwn(previewRoles, text)
export const previewAudiences: readonly PreviewAudience[] =
  Object.keys(previewRoles).filter(isPreviewAudience)
/** One of those who are told everything, and one of wider audiences: what indicators read is decided for them beforehand. */
export const storedAudiences = ['trusted', 'elected-member'] as const satisfies readonly PreviewAudience[]
/** What is shown first. */
export const usualPreview: PreviewAudience = 'elected-member'
export const previewRole = (audience: PreviewAudience): Role => previewRoles[audience]

const previewWords: Record<PreviewAudience, string> = {
  'elected-member': 'elected members see it',
  observer: 'observers who were granted all goals see it',
  'young-person': 'young people see it',
  public: 'the public would see it, if it were public',
  trusted: 'trusted partners see it',
}
export const previewWord = (audience: PreviewAudience): string => previewWords[audience]

const plainReaders: readonly Role[] = ['young-person', 'carer-representative']

/** Pages come in plain words, without codes and words of charts; who has another seat too reads as others do. */
export const readsPlainly = ({ seats }: Actor): boolean =>
  seats.length > 0 && seats.every(({ role }) => plainReaders.includes(role))

/** A seat of this role sees the goals it was granted and no others, until its last day. */
export const isGrantedGoals = (role: string): boolean => role === 'observer'

/** The goals the actor is limited to, or null where there is no limit. */
export function goalsGrantedTo(actor: Actor): string[] | null {
  const seats = actor.seats.filter((seat) => seat.role !== administration)
  if (seats.length === 0) return []
  if (seats.some((seat) => seat.grantedGoalIds === null)) return null
  return [...new Set(seats.flatMap((seat) => seat.grantedGoalIds ?? []))].sort()
}
