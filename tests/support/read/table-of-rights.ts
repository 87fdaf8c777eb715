import { type Role, roles } from '@roundtable/shared/base/role.ts'
import type { Right } from '@roundtable/shared/right-table/rights.ts'

/** Who has a right: everywhere, for the own agency, or over what is their own. */
type Holders = { everywhere?: readonly Role[]; ownAgency?: readonly Role[]; own?: readonly Role[] }

const board = ['lead-partner', 'delegated-partner', 'chair'] as const
const staff = ['agency-lead', 'contributor', 'carer-representative'] as const
const planners = ['manager', ...board, 'scrutineer', ...staff, 'audit-lead', 'voice-facilitator'] as const
const readers = roles.filter((role) => role !== 'administrator')

/** The table of section 4 of the domain, right by right, written out and not computed. */
export const tableOfRights: Record<Right, Holders> = {
  'be signed in': { everywhere: roles },
  'see as others do': { everywhere: ['manager'] },
  'see published figures': { everywhere: readers },
  'set actions': { everywhere: ['manager', ...board, 'scrutineer'], ownAgency: ['agency-lead'] },
  'report progress of actions': { ownAgency: ['manager', ...board, ...staff] },
  'keep actions': { everywhere: ['manager', ...board] },
  'verify actions': { everywhere: ['manager', ...board, 'scrutineer', 'agency-lead', 'audit-lead'] },
  'cancel and put off actions': { everywhere: ['manager', ...board, 'scrutineer'] },
  'be expected to verify actions': { everywhere: ['manager', 'chair', 'scrutineer'] },
  'see figures not yet published': { everywhere: ['manager'], ownAgency: staff },
  'see goals': { everywhere: readers },
  'see issues, actions and challenges': { everywhere: planners },
  'see issues': { everywhere: readers.filter((role) => role !== 'observer') },
  'raise issues': {
    everywhere: ['manager', ...board, 'scrutineer', ...staff, 'audit-lead', 'elected-member', 'young-person'],
  },
  'decide on issues': { everywhere: ['manager', ...board] },
  'revise issues': { everywhere: ['manager', ...board] },
  'progress issues': { everywhere: ['manager'], ownAgency: ['agency-lead'] },
  'close issues': { everywhere: board },
  'set rules for issues': { everywhere: ['manager'] },
  'see goals that are not agreed': { everywhere: planners },
  'propose goals': { everywhere: ['manager', ...board, 'agency-lead', 'young-person'] },
  'agree goals': { everywhere: board },
  'keep goals': { everywhere: ['manager'] },
  'see set-up': { everywhere: ['manager', ...board, 'scrutineer', ...staff] },
  'keep partnerships': { everywhere: ['administrator'] },
  'keep published figures': { everywhere: ['manager'] },
  'keep the partnership': { everywhere: ['manager'] },
  'see indicators that are not agreed': { everywhere: planners },
  'keep indicators': { everywhere: ['manager'] },
  'agree indicators': { everywhere: board },
  'revise goals': { everywhere: ['manager'] },
  'assign accountabilities': { everywhere: ['manager'] },
  'sign pledges': { ownAgency: ['agency-lead', ...board, 'carer-representative'] },
  'ask for pledges': { everywhere: ['manager', ...board] },
  'keep a calendar of days': { everywhere: ['manager', ...board, 'scrutineer', ...staff, 'audit-lead'] },
  'see returns': { everywhere: ['manager'], ownAgency: staff },
  'enter returns': { everywhere: ['manager'], ownAgency: staff },
  'approve returns': { ownAgency: ['agency-lead'] },
  'see return progress': { everywhere: ['manager', ...board] },
  'publish returns': { everywhere: ['manager'] },
  'reopen returns': { everywhere: ['manager'] },
  'keep schedules': { everywhere: ['manager'], ownAgency: ['agency-lead'] },
  'agree schedules': { everywhere: ['manager'] },
  'propose targets': { everywhere: ['manager', ...board, ...staff, 'young-person'] },
  'agree targets': { everywhere: board },
  'prepare publications': { everywhere: ['manager'] },
  'sign off publications': { everywhere: board },
  'revoke publications': { everywhere: ['manager', ...board] },
  'mark charts': { everywhere: ['manager'] },
  'annotate charts': {
    everywhere: ['manager', ...board, 'scrutineer', 'agency-lead'],
    ownAgency: ['contributor', 'carer-representative'],
  },
  'withdraw annotations': { everywhere: ['manager'], own: [...board, 'scrutineer', ...staff] },
  'write stories': { everywhere: ['manager'], ownAgency: staff },
  'keep groups': { everywhere: ['manager', 'voice-facilitator'] },
  'keep disclosure rules': { everywhere: ['manager'] },
  'see people': { everywhere: ['manager', 'administrator'], ownAgency: ['agency-lead'] },
  'keep people': { everywhere: ['manager', 'administrator'], ownAgency: ['agency-lead'] },
  'keep agencies': { everywhere: ['manager', 'administrator'] },
  'see jobs': { everywhere: ['manager'] },
  'ask for words to be blacked out': { everywhere: readers },
  'black words out': { everywhere: ['manager', 'agency-lead'] },
  'see meetings': { everywhere: [...planners, 'elected-member', 'young-person'] },
  'see restricted agenda items': {
    everywhere: ['manager', 'chair'],
    ownAgency: ['lead-partner', 'delegated-partner', 'agency-lead'],
  },
  'plan meetings': { everywhere: ['manager'] },
  'propose agenda items': { everywhere: [...board, 'scrutineer', 'agency-lead', 'young-person'] },
  'take private notes': { everywhere: ['manager', ...board] },
  'give grants': { everywhere: ['manager'] },
  'see grants': { everywhere: ['manager', 'chair'] },
  'open grants': { everywhere: ['observer'] },
  'present packs': { everywhere: ['manager', ...board] },
  'run meetings': { everywhere: ['manager', 'chair'] },
  'bring papers': {
    everywhere: ['manager'],
    ownAgency: ['lead-partner', 'delegated-partner', 'agency-lead'],
  },
  'destroy papers': { everywhere: ['manager'] },
  'see records of meetings': { everywhere: planners },
  'record meetings': { everywhere: ['manager', 'chair'] },
  'comment on minutes': { everywhere: ['manager', ...board, 'agency-lead', 'audit-lead'] },
  'agree minutes': { everywhere: ['chair'] },
  'see yearly reports': { everywhere: [...planners, 'elected-member', 'young-person'] },
  'read unpublished yearly reports': { everywhere: ['manager', ...board, 'scrutineer'] },
  'assemble yearly reports': { everywhere: ['manager'] },
  'write yearly reports': { everywhere: ['manager', 'scrutineer'] },
  'write the scrutineer’s statement': { everywhere: ['scrutineer'] },
  'sign yearly reports': { everywhere: ['lead-partner'] },
  'publish yearly reports': { everywhere: ['manager'] },
  'see challenges': { everywhere: planners, own: ['elected-member', 'young-person'] },
  'see restricted challenges': {
    everywhere: ['manager', 'chair'],
    ownAgency: ['lead-partner', 'delegated-partner', 'agency-lead', 'carer-representative'],
  },
  'see handovers': { everywhere: readers.filter((role) => role !== 'observer') },
  'accept for posts': { everywhere: ['manager'], ownAgency: ['agency-lead'] },
  'raise challenges': {
    everywhere: [
      'manager',
      ...board,
      'scrutineer',
      'agency-lead',
      'elected-member',
      'young-person',
      'carer-representative',
    ],
  },
  'answer challenges': {
    everywhere: ['manager'],
    ownAgency: ['lead-partner', 'delegated-partner', 'agency-lead', 'carer-representative'],
  },
  'read the audit trail': {
    everywhere: ['manager', ...board, 'scrutineer', ...staff, 'observer', 'administrator'],
  },
}

/** Rights that stay in a partnership of published figures and in a reading of the past. */
export const staysWhereNothingIsWritten: readonly Right[] = [
  'see handovers',
  'be signed in',
  'see as others do',
  'see published figures',
  'see figures not yet published',
  'see issues, actions and challenges',
  'see issues',
  'see yearly reports',
  'read unpublished yearly reports',
  'see meetings',
  'see records of meetings',
  'see grants',
  'see restricted agenda items',
  'see challenges',
  'see restricted challenges',
  'see goals',
  'see goals that are not agreed',
  'see set-up',
  'keep published figures',
  'keep partnerships',
  'see indicators that are not agreed',
  'see people',
  'keep people',
  'keep agencies',
  'see jobs',
  'read the audit trail',
]

export type Reach = 'yes' | 'own agency' | 'own' | 'no'

export function reachOf(right: Right, role: Role): Reach {
  const { everywhere = [], ownAgency = [], own = [] } = tableOfRights[right]
  if (everywhere.includes(role)) return 'yes'
  if (ownAgency.includes(role)) return 'own agency'
  return own.includes(role) ? 'own' : 'no'
}
