import type { Role } from '../base/role.ts'
import { auditScopeOf } from '../member/audit-event-rights.ts'
import type { Actor } from '../rights/actor.ts'
import { audienceOf, isGrantedGoals, readsPlainly } from '../rights/audience.ts'
import { type Right, rightNames, rights } from './rights.ts'

/** How a right is told: what one sees, or what one may do; everywhere, and for the own agency or what is one's own. */
type Words = { sees?: true; everywhere?: string; own?: string }

/** Told with another right, or in words of its own. */
const notTold: Words = {}

const words: Record<Right, Words> = {
  'be signed in': notTold,
  'see as others do': { sees: true, everywhere: 'the pages as another audience sees them' },
  'see published figures': notTold,
  'see issues, actions and challenges': { sees: true, everywhere: 'issues, actions and challenges' },
  'see issues': notTold,
  'raise issues': { everywhere: 'raise issues' },
  'decide on issues': { everywhere: 'decide which issues are accepted, set aside or reopened' },
  'revise issues': { everywhere: 'reword issues, and say whose they are and what they risk' },
  'progress issues': {
    everywhere: 'note progress of any agency’s issues, marked as on its behalf',
    own: 'note progress of their agency’s issues',
  },
  'close issues': { everywhere: 'close issues of other agencies, with evidence' },
  'set rules for issues': { everywhere: 'set the rules that propose issues' },
  'set actions': { everywhere: 'set actions for any agency', own: 'set their agency’s actions' },
  'report progress of actions': { own: 'report what their agency has done of its actions' },
  'keep actions': { everywhere: 'change actions' },
  'verify actions': { everywhere: 'verify actions of other agencies, and check what came of them' },
  'be expected to verify actions': notTold,
  'cancel and put off actions': { everywhere: 'cancel and put off actions of other agencies' },
  'see figures not yet published': {
    sees: true,
    everywhere: 'every agency’s figures before they are published',
    own: 'their agency’s figures before they are published',
  },
  'see goals': notTold,
  'see goals that are not agreed': { sees: true, everywhere: 'goals and indicators that are not agreed yet' },
  'see indicators that are not agreed': notTold,
  'see set-up': { sees: true, everywhere: 'how far the partnership is set up' },
  'keep partnerships': { everywhere: 'add partnerships to the installation' },
  'keep published figures': { everywhere: 'take publishers’ files over' },
  'keep the partnership': { everywhere: 'set up the partnership and its boards, and make two agencies one' },
  'propose goals': { everywhere: 'propose goals' },
  'agree goals': { everywhere: 'agree goals others proposed' },
  'keep goals': { everywhere: 'put goals in order, end and restore them' },
  'keep indicators': { everywhere: 'make, change and retire indicators' },
  'agree indicators': { everywhere: 'agree indicators others drafted' },
  'revise goals': { everywhere: 'reword goals' },
  'assign accountabilities': { everywhere: 'say who is accountable' },
  'sign pledges': { everywhere: 'sign any pledge', own: 'sign their agency’s pledges' },
  'ask for pledges': { everywhere: 'ask an agency for a pledge' },
  'keep a calendar of days': notTold,
  'see returns': notTold,
  'enter returns': {
    everywhere: 'enter figures for any agency, marked as on its behalf',
    own: 'enter their agency’s figures',
  },
  'approve returns': {
    everywhere: 'approve figures others entered',
    own: 'approve their agency’s figures that others entered',
  },
  'see return progress': { sees: true, everywhere: 'how far each agency is with its figures' },
  'publish returns': { everywhere: 'publish and close periods' },
  'reopen returns': { everywhere: 'reopen a closed period' },
  'keep schedules': { own: 'propose when figures are due' },
  'agree schedules': { everywhere: 'set when figures are due' },
  'propose targets': { everywhere: 'propose targets' },
  'agree targets': { everywhere: 'agree targets others proposed' },
  'prepare publications': { everywhere: 'prepare what everybody may read' },
  'sign off publications': { everywhere: 'sign off what everybody may read' },
  'revoke publications': { everywhere: 'revoke what is public' },
  'mark charts': { everywhere: 'mark and title charts' },
  'annotate charts': { everywhere: 'add notes to charts', own: 'add notes to their agency’s charts' },
  'withdraw annotations': notTold,
  'write stories': {
    everywhere: 'write what lies behind any indicator',
    own: 'write what lies behind their agency’s indicators',
  },
  'keep disclosure rules': { everywhere: 'set the rules for small numbers' },
  'see people': notTold,
  'keep people': { everywhere: 'invite people and end seats', own: 'invite people to their agency' },
  'keep agencies': { everywhere: 'add, rename and end agencies' },
  'keep groups': {
    everywhere: 'start groups of young people, and in their own add them, give cards and end seats',
  },
  'see jobs': { sees: true, everywhere: 'what runs by itself' },
  'ask for words to be blacked out': notTold,
  'black words out': { everywhere: 'black words out, with a second keeper' },
  'see meetings': { sees: true, everywhere: 'meetings and their agendas' },
  'see restricted agenda items': {
    sees: true,
    everywhere: 'restricted items of any meeting',
    own: 'restricted items of their boards, and those their agency brings',
  },
  'plan meetings': { everywhere: 'plan and call meetings, and arrange their agendas' },
  'propose agenda items': { everywhere: 'propose items for meetings' },
  'present packs': { everywhere: 'present packs to whoever follows' },
  'take private notes': { everywhere: 'take notes on meetings that nobody else reads' },
  'give grants': { everywhere: 'share packs with observers until a day' },
  'see grants': { sees: true, everywhere: 'with whom packs are shared' },
  'open grants': { sees: true, everywhere: 'packs that were shared with them, until a day' },
  'run meetings': { everywhere: 'start, adjourn and end meetings' },
  'bring papers': {
    everywhere: 'hand papers in to any item of an agenda',
    own: 'hand papers in to items their agency brings',
  },
  'destroy papers': { everywhere: 'destroy the file of a paper' },
  'see records of meetings': { sees: true, everywhere: 'what was recorded at meetings' },
  'record meetings': { everywhere: 'record what is said and decided at meetings' },
  'comment on minutes': { everywhere: 'comment on the minutes of their boards' },
  'agree minutes': { everywhere: 'agree minutes before they are approved' },
  'see yearly reports': { sees: true, everywhere: 'published yearly reports' },
  'read unpublished yearly reports': {
    sees: true,
    everywhere: 'yearly reports before they are published',
  },
  'assemble yearly reports': { everywhere: 'assemble yearly reports, and say which headings they have' },
  'write yearly reports': notTold,
  'write the scrutineer’s statement': { everywhere: 'write the scrutineer’s statement in yearly reports' },
  'sign yearly reports': { everywhere: 'sign yearly reports for their agency' },
  'publish yearly reports': { everywhere: 'publish yearly reports once they are signed' },
  'see challenges': notTold,
  'see restricted challenges': {
    sees: true,
    everywhere: 'restricted challenges',
    own: 'restricted challenges to and from their agency',
  },
  'see handovers': notTold,
  'accept for posts': {
    everywhere: 'accept for any post what is open at a seat that ends',
    own: 'accept for their agency’s posts what is open at a seat that ends',
  },
  'raise challenges': { everywhere: 'raise challenges' },
  'answer challenges': {
    everywhere: 'record answers to challenges for any agency, marked as on its behalf',
    own: 'answer challenges to their agency, each stage by its role',
  },
  'read the audit trail': notTold,
}

const trailWords = {
  all: ['the audit trail'],
  'own-agency': ['their agency’s part of the audit trail'],
  'own-acts': ['what they did themselves in the audit trail'],
  security: ['seats and sign-ins in the audit trail'],
  none: [],
} as const

const oneSeat = (role: Role): Actor => ({
  personId: 'one',
  name: '',
  partnershipId: 'here',
  readOnly: false,
  seats: [{ memberId: 'one', agencyId: 'own', role, deputyFor: null, grantedGoalIds: null, confirmed: true }],
  openedSeatsOf: [],
})

type Reach = 'everywhere' | 'own' | 'none'

/** How far the right itself lets the actor. */
function reachOf(name: Right, actor: Actor): Reach {
  const right = rights[name]
  const isEverywhere = right.at === 'partnership' ? right.may(actor) : right.may(actor, 'another')
  if (isEverywhere) return 'everywhere'
  return right.maySomewhere(actor) ? 'own' : 'none'
}

/** What a seat of this role sees and may do, in words that follow from the rights themselves. */
export function roleMeaning(role: Role): { sees: string[]; does: string[] } {
  const actor = oneSeat(role)
  const told = (sees: boolean) =>
    rightNames.flatMap((name) => {
      const reach = reachOf(name, actor)
      const word = reach === 'none' ? undefined : words[name][reach]
      return word === undefined || (words[name].sees ?? false) !== sees ? [] : [word]
    })
  const sees = [...told(true), ...trailWords[auditScopeOf(actor)]]
  const figures = figuresOf(role, actor)
  const shown = figures === null ? [`${sees.join(', ')}, but no figures`] : [figures, ...sees]
  return { sees: shown, does: told(false) }
}

function figuresOf(role: Role, actor: Actor): string | null {
  const audience = audienceOf(actor)
  if (audience === 'none') return null
  const of = isGrantedGoals(role) ? 'the goals they are granted' : 'all goals'
  const shown = readsPlainly(actor) ? `${of} in plain words` : of
  return audience === 'trusted'
    ? `the figures of ${shown}`
    : `the figures of ${shown}, with small counts hidden`
}
