import { actCategories } from '@roundtable/shared/act/acts.ts'
import { isDay } from '@roundtable/shared/base/period.ts'
import type { Outputs } from '../../base/trpc.ts'
import { oneOf, pageNumber, type ViewState } from '../../base/view-state.ts'

export type AuditPageView = Outputs['auditEvent']['list']
export type AuditEvent = AuditPageView['events'][number]
export type Category = AuditEvent['category']

const words: Record<Category, string> = {
  figures: 'Figures',
  definitions: 'Definitions',
  people: 'People',
  security: 'Security',
}
export const categoryWord = (category: Category): string => words[category]

const scopes: Record<AuditPageView['scope'], string> = {
  all: 'You see everything that was done in this partnership.',
  'own-agency':
    'You see what was done in and for your own agency. The manager, the board and the scrutineer see everything.',
  'own-acts': 'You see what you did yourself. The manager, the board and the scrutineer see everything.',
  security: 'You see sign-ins, seats and settings, and no figures.',
  none: 'Nothing of the trail is open to your seat.',
}
export const scopeSentence = (scope: AuditPageView['scope']): string => scopes[scope]

export type AuditFilter = {
  category?: Category
  agencyCode?: string
  person?: string
  from?: string
  to?: string
}

const given = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> => {
  const part: Partial<Record<K, V>> = {}
  if (value !== undefined) part[key] = value
  return part
}
const dayIn = (text: string | undefined) => (text !== undefined && isDay(text) ? text : undefined)

/** What the address asks for; only what is well formed is sent. */
export function readAuditFilter(state: ViewState): AuditFilter & { page: number } {
  const person = state.person?.trim().slice(0, 100)
  const agency =
    state.agency !== undefined && /^[A-Za-z0-9_-]{1,40}$/.test(state.agency) ? state.agency : undefined
  return {
    ...given('category', oneOf(state.category, actCategories)),
    ...given('agencyCode', agency),
    ...given('person', person === '' ? undefined : person),
    ...given('from', dayIn(state.from)),
    ...given('to', dayIn(state.to)),
    page: Math.min(100_000, pageNumber(state.page)),
  }
}

/** Who did it, and as what. */
export function actedAs(event: AuditEvent): string | null {
  const parts = [
    event.agencyName,
    event.deputyFor === null ? null : `as deputy for ${event.deputyFor}`,
    event.onBehalf ? 'on behalf' : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(', ')
}
