import {
  mayKeepAction,
  refusedEnding,
  refusedVerifying,
  verifyActions,
} from '@roundtable/shared/action/action-rights.ts'
import { roles } from '@roundtable/shared/base/role.ts'
import {
  type ChallengeSides,
  isOwnAnswer,
  seatToAnswer,
  seatToDecide,
} from '@roundtable/shared/challenge/challenge-rights.ts'
import {
  closeIssues,
  decideIssues,
  refusedClosing,
  refusedReopening,
  refusedTriage,
} from '@roundtable/shared/issue/issue-rights.ts'
import type { Actor, Seat } from '@roundtable/shared/rights/actor.ts'
import { describe, expect, it } from 'vitest'

const owner = 'agency that owes it'
const doer = 'who did it'

type Role = (typeof roles)[number]
const seat = (role: Role, over: Partial<Seat> = {}): Seat => ({
  ...{ memberId: `${role} seat`, agencyId: 'another agency', role, deputyFor: null, grantedGoalIds: null },
  ...{ confirmed: true, ...over },
})
const somebody = (seats: Seat[], over: Partial<Actor> = {}): Actor => ({
  ...{
    personId: 'somebody',
    name: 'Somebody',
    partnershipId: 'p',
    readOnly: false,
    seats,
    openedSeatsOf: [],
  },
  ...over,
})

/** How the one who decides hangs on the one who did it, by whatever seat they came. */
const chains: Record<string, (role: Role) => Actor> = {
  'did it': (role) => somebody([seat(role)], { personId: doer }),
  'did it by a second seat': (role) =>
    somebody([seat(role), seat('contributor', { agencyId: owner })], { personId: doer }),
  'opened the seat of who did it': (role) => somebody([seat(role)], { openedSeatsOf: [doer] }),
  'deputises, and opened the seat of who did it': (role) =>
    somebody([seat(role, { deputyFor: 'A' })], { openedSeatsOf: ['nobody', doer] }),
  'waits for a second keeper': (role) => somebody([seat(role, { confirmed: false })]),
  'has to enrol a second factor': (role) => somebody([seat(role, { mustEnrol: true })]),
  'waits for a second keeper, and has a seat that does not': (role) =>
    somebody([seat(role, { confirmed: false }), seat('contributor')]),
  'reads the past': (role) => somebody([seat(role)], { readOnly: true }),
}
/** These bar whoever is of the agency that owes it. */
const ofOwner: Record<string, (role: Role) => Actor> = {
  'sits in the agency': (role) => somebody([seat(role, { agencyId: owner })]),
  'has a second seat in the agency': (role) =>
    somebody([seat(role), seat('contributor', { agencyId: owner })]),
  'deputises for somebody of the agency': (role) =>
    somebody([seat(role), seat('agency-lead', { agencyId: owner, deputyFor: 'A' })]),
  'has a second seat in the agency that waits for a second keeper': (role) =>
    somebody([seat(role), seat('agency-lead', { agencyId: owner, confirmed: false })]),
  'has a second seat in the agency that has to enrol a second factor': (role) =>
    somebody([seat(role), seat('agency-lead', { agencyId: owner, mustEnrol: true })]),
  'sits in the agency, and deputises elsewhere': (role) =>
    somebody([seat('observer', { agencyId: owner }), seat(role, { deputyFor: 'A' })]),
}

const sides: ChallengeSides = {
  ...{ agencyId: owner, fromAgencyId: null, fromRole: 'elected-member', raisedBy: 'who asked' },
  ...{ raiserSeated: true, answeredBy: doer },
}
const ofAgency: ChallengeSides = { ...sides, fromAgencyId: 'another agency', fromRole: 'agency-lead' }
const reopening = (deed: 'reopen' | 'leave-closed') => (actor: Actor) =>
  decideIssues.may(actor) &&
  refusedReopening(actor, deed, { ownerAgencyId: owner, reopeningBy: doer }) === null
const triage = (byManager: boolean) => (actor: Actor) =>
  refusedTriage(actor, { raisedBy: doer, byManager }) === null
const verbs: Record<string, { may: (actor: Actor) => boolean; barsOwner: boolean }> = {
  'verify an action, and check its impact': {
    may: (actor) =>
      verifyActions.may(actor) && refusedVerifying(actor, { agencyId: owner, doneBy: [doer] }) === null,
    barsOwner: true,
  },
  'close an issue': {
    may: (actor) =>
      closeIssues.may(actor) &&
      refusedClosing(actor, { ownerAgencyId: owner, progressedBy: [doer], revisedBy: [] }) === null,
    barsOwner: true,
  },
  'reopen an issue': { may: reopening('reopen'), barsOwner: false },
  'leave an issue closed': { may: reopening('leave-closed'), barsOwner: true },
  'decide on an issue that was raised': { may: triage(false), barsOwner: false },
  'decide on an issue that the manager raised': { may: triage(true), barsOwner: false },
  'decide for the agency that asks': {
    may: (actor) => seatToDecide(actor, ofAgency) !== null && !isOwnAnswer(actor, ofAgency),
    barsOwner: false,
  },
  'decide about an answer': {
    may: (actor) => seatToDecide(actor, sides) !== null && !isOwnAnswer(actor, sides),
    barsOwner: false,
  },
}
const mayOf = (verb: string, by: (role: Role) => Actor) => roles.filter((role) => verbs[verb]?.may(by(role)))

describe('separation of duties', () => {
  it('each verb is open to these roles where nothing binds them to who did it', () => {
    const open = Object.fromEntries(
      Object.keys(verbs).map((verb) => [verb, mayOf(verb, (role) => somebody([seat(role)])).join(', ')]),
    )
    expect(open).toMatchInlineSnapshot(`
      {
        "close an issue": "lead-partner, delegated-partner, chair",
        "decide about an answer": "manager, chair",
        "decide for the agency that asks": "manager, lead-partner, delegated-partner, chair, agency-lead, carer-representative",
        "decide on an issue that the manager raised": "lead-partner, delegated-partner, chair",
        "decide on an issue that was raised": "manager",
        "leave an issue closed": "manager, lead-partner, delegated-partner, chair",
        "reopen an issue": "manager, lead-partner, delegated-partner, chair",
        "verify an action, and check its impact": "manager, lead-partner, delegated-partner, chair, scrutineer, agency-lead, audit-lead",
      }
    `)
  })

  it.each(Object.keys(verbs).flatMap((verb) => Object.keys(chains).map((chain) => [verb, chain] as const)))(
    'nobody may %s who %s, whatever their role',
    (verb, chain) => {
      expect(mayOf(verb, chains[chain] ?? (() => somebody([])))).toEqual([])
    },
  )

  it.each(
    Object.entries(verbs).flatMap(([verb, { barsOwner }]) =>
      barsOwner ? Object.keys(ofOwner).map((chain) => [verb, chain] as const) : [],
    ),
  )('nobody may %s who %s', (verb, chain) => {
    expect(mayOf(verb, ofOwner[chain] ?? (() => somebody([])))).toEqual([])
  })

  describe('cancelling an action, putting it off and changing what is owed', () => {
    const mayEnd = (by: (role: Role) => Actor, setBy: string | null = null) =>
      roles.filter((role) => {
        const owed = { agencyId: owner, setBy }
        return mayKeepAction(by(role), owed) && refusedEnding(by(role), owed) === null
      })
    const alone = (over: Partial<Seat>) => (role: Role) => somebody([seat(role, over)])

    it('is the manager’s, the board’s and of whoever set it', () => {
      const board = ['manager', 'lead-partner', 'delegated-partner', 'chair']
      expect(mayEnd(alone({}))).toEqual(board)
      expect(mayEnd(alone({}), 'somebody')).toEqual([...board, 'scrutineer'])
    })

    it.each(Object.keys(ofOwner))('is of nobody who %s, whatever their role, though they set it', (chain) => {
      expect(mayEnd(ofOwner[chain] ?? (() => somebody([])), 'somebody')).toEqual([])
    })

    it('decides: a seat that waits for its second keeper, asks for a factor or shares nothing does not yet', () => {
      for (const over of [{ confirmed: false }, { mustEnrol: true }, { shares: false }])
        expect(mayEnd(alone(over), 'somebody'), JSON.stringify(over)).toEqual([])
    })
  })

  it('about an answer of their own agency nobody decides by any seat, the chair and the manager neither', () => {
    for (const [chain, by] of Object.entries(ofOwner)) {
      expect(mayOf('decide about an answer', by), chain).toEqual([])
      expect(mayOf('decide for the agency that asks', by), chain).toEqual([])
    }
  })

  it('nobody answers what they raised; the manager records what was said', () => {
    const raised: ChallengeSides = { ...ofAgency, agencyId: 'another agency', raisedBy: doer }
    for (const stage of [1, 2, 3] as const) {
      const may = roles.filter(
        (role) => seatToAnswer(somebody([seat(role)], { personId: doer }), raised, stage) !== null,
      )
      expect(may).toEqual(['manager'])
    }
  })

  it('who is a manager decides on what another raised as one by a confirmed seat of the board alone', () => {
    const both = (confirmed: boolean) => somebody([seat('manager'), seat('chair', { confirmed })])
    expect([triage(true)(both(false)), triage(true)(both(true))]).toEqual([false, true])
  })

  it('who changed an issue, or gave it to another owner, does not close it', () => {
    const changed = { ownerAgencyId: owner, progressedBy: [], revisedBy: [doer] }
    expect(refusedClosing(somebody([seat('chair')], { personId: doer }), changed)).toContain('You changed')
    expect(refusedClosing(somebody([seat('chair')]), changed)).toBeNull()
  })
})
