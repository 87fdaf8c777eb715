import { readFileSync } from 'node:fs'
import { addDays } from '@roundtable/shared/base/period.ts'
import type { GoalTable, GoalVersionTable } from '../tables/goal.table.ts'
import type { MemberGrantTable } from '../tables/member.table.ts'
import type { PledgeTable } from '../tables/pledge.table.ts'
import { type AgencyCode, agencyCodes } from './base/agencies.ts'
import { aprilOf, boardBefore, boardName, momentOf } from './base/calendar.ts'
import type { Cast, Sitting } from './base/cast.ts'
import { between, randomOf } from './base/random.ts'
import type { Seeding } from './base/seeding.ts'

export type GoalCode = 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'G6'

type GoalText = {
  code: GoalCode
  wording: string
  childWording: string
  why: string
  populationOutcome: string
  story: string
  factors: string
  works: string
  plan: string
}
/** What an agency will do, how many boards ago it signed, null where it has not; and why it declined, where it did. */
type PledgeText = readonly [string, number | null, string?]

const read = (name: string) => readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8')
const goals = JSON.parse(read('goals.json')) as GoalText[]
const pledges = JSON.parse(read('pledges.json')) as Record<GoalCode, Partial<Record<AgencyCode, PledgeText>>>

const grantedToObserver: readonly GoalCode[] = ['G1', 'G3', 'G4', 'G5']

export type Declined = { pledgeId: string; agencyId: string; at: string; by: string; reason: string }

export type Goals = {
  idOf: (code: GoalCode) => string
  goals: GoalTable[]
  versions: GoalVersionTable[]
  pledges: PledgeTable[]
  /** Why pledges were declined, by who and when. */
  declined: Declined[]
  grants: MemberGrantTable[]
}

export function goalsOf(seeding: Seeding, cast: Cast): Goals {
  const { partnershipId } = seeding
  const agreedOn = boardBefore(aprilOf(seeding.today, 4))
  const agreedAt = momentOf(agreedOn, 15, 30)
  const manager = cast.of('manager').personId
  const rows: GoalTable[] = goals.map((goal, index) => ({
    partnershipId,
    id: seeding.idAt(agreedAt),
    code: goal.code,
    position: index + 1,
    version: goal.code === 'G2' ? 2 : 1,
    steps: goal.code === 'G2' ? 2 : 1,
    state: 'agreed',
    kind: 'goal',
    createdAt: agreedAt,
    archivedAt: null,
  }))
  const ids = new Map(rows.map((row) => [row.code, row.id]))
  const idOf = (code: GoalCode): string => ids.get(code) ?? ''
  const versions = goals.flatMap((goal): GoalVersionTable[] => {
    const { code, ...text } = goal
    const first = {
      partnershipId,
      goalId: idOf(code),
      version: 1,
      ...text,
      weights: '',
      reason: 'Agreed with all nine agencies.',
      recordedAt: agreedAt,
      recordedBy: manager,
    }
    if (code !== 'G2') return [first]
    const revised = {
      version: 2,
      reason: 'The young people’s council asked us to say what we mean in words they would use.',
      recordedAt: momentOf(boardBefore(seeding.today, 3), 16, 5),
    }
    const wording = 'Care leavers make a successful transition to independence'
    const story =
      'Most of our young people are in work or learning when they turn 21. Homes are what we worry about.'
    return [
      { ...first, wording, childWording: 'I get help when I leave care.', story },
      { ...first, ...revised },
    ]
  })
  const made = goals.map((goal) => pledgesOf(seeding, cast, goal.code, idOf(goal.code)))
  return {
    idOf,
    goals: rows,
    versions,
    pledges: made.flatMap(({ pledges }) => pledges),
    declined: made.flatMap(({ declined }) => declined),
    grants: grantedToObserver.map((code) => ({
      partnershipId,
      memberId: cast.of('observer').memberId,
      goalId: idOf(code),
      grantedAt: momentOf(addDays(seeding.today, -24), 10, 20),
      grantedBy: manager,
      endedAt: null,
    })),
  }
}

const signs: Partial<Record<AgencyCode, string>> = {
  council: 'lead-partner',
  police: 'police-board',
  icb: 'health-lead',
  schools: 'education-lead',
  'young-people': 'voice-facilitator',
}
export const signatoryOf = (cast: Cast, agency: AgencyCode): Sitting =>
  cast.of(signs[agency] ?? `${agency}-lead`)

function pledgesOf(seeding: Seeding, cast: Cast, code: GoalCode, goalId: string) {
  const declined: Declined[] = []
  const made = agencyCodes.flatMap((agency): PledgeTable[] => {
    const text = pledges[code][agency]
    if (text === undefined) return []
    const [wording, boardsAgo, reason] = text
    const random = randomOf(`pledge ${code} ${agency}`)
    const board = boardBefore(seeding.today, boardsAgo ?? 1)
    const recordedAt = momentOf(
      addDays(board, -between(random, 5, 16)),
      between(random, 9, 16),
      between(random, 0, 59),
    )
    const signer = signatoryOf(cast, agency)
    const signed = boardsAgo !== null
    const id = seeding.idAt(recordedAt)
    const { agencyId } = signer
    if (reason !== undefined) {
      declined.push({ pledgeId: id, agencyId, at: momentOf(board, 16, 10), by: signer.personId, reason })
    }
    return [
      {
        partnershipId: seeding.partnershipId,
        id,
        goalId,
        agencyId,
        wording,
        state: signed
          ? ('signed' as const)
          : reason !== undefined
            ? ('declined' as const)
            : ('worded' as const),
        signedBy: signed ? signer.personId : null,
        signedAt: signed ? momentOf(board, 15, between(random, 0, 45)) : null,
        signedForId: null,
        meeting: signed ? boardName(board, between(random, 3, 7)) : null,
        reviewOn: signed ? addDays(boardBefore(seeding.today, 0), 182 - (boardsAgo % 3) * 60) : null,
        version: signed || reason !== undefined ? 2 : 1,
        recordedAt,
        recordedBy: cast.of('manager').personId,
        endedAt: null,
      },
    ]
  })
  return { pledges: made, declined }
}
