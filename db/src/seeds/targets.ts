import { readFileSync } from 'node:fs'
import { addDays } from '@roundtable/shared/base/period.ts'
import type { TargetTable } from '../tables/target.table.ts'
import { aprilOf, boardBefore, boardName, momentOf } from './base/calendar.ts'
import type { Cast } from './base/cast.ts'
import { between, randomOf } from './base/random.ts'
import type { Seeding } from './base/seeding.ts'
import type { Line } from './indicators.ts'

type TargetText = {
  /** It holds from April of the financial year so many years before the present one. */
  yearsAgo: number
  low?: string
  high?: string
  tolerance: string
  rationale: string
  proposed?: boolean
}

const text = readFileSync(new URL('data/targets.json', import.meta.url), 'utf8')
const told = JSON.parse(text) as Record<string, TargetText[]>

export function targetsOf(seeding: Seeding, cast: Cast, lines: readonly Line[]): TargetTable[] {
  return lines.flatMap((line) => {
    const texts = line.part === null ? (told[line.indicator.code] ?? []) : []
    return texts.map((target) => targetOf(seeding, cast, line, target))
  })
}

function targetOf(seeding: Seeding, cast: Cast, line: Line, target: TargetText): TargetTable {
  const { code, agency } = line.indicator
  const random = randomOf(`target ${code} ${target.yearsAgo}`)
  const fromPeriod = aprilOf(seeding.today, target.yearsAgo)
  const proposed = target.proposed === true
  const board = boardBefore(fromPeriod)
  const proposedOn = proposed ? addDays(seeding.today, -12) : addDays(board, -between(random, 8, 30))
  const recordedAt = momentOf(proposedOn, between(random, 9, 16), between(random, 0, 59))
  const agreedBy = cast.of(random() < 0.6 ? 'chair' : 'lead-partner')
  const proposer = agency === 'schools' ? 'education-lead' : proposed ? 'council-lead' : 'manager'
  return {
    partnershipId: seeding.partnershipId,
    id: seeding.idAt(recordedAt),
    seriesId: line.series.id,
    fromPeriod,
    low: target.low ?? null,
    high: target.high ?? null,
    tolerance: target.tolerance,
    rationale: target.rationale,
    state: proposed ? 'proposed' : 'agreed',
    agreedBy: proposed ? null : agreedBy.personId,
    agreedByName: proposed ? null : agreedBy.name,
    agreedAt: proposed ? null : momentOf(board, 15, between(random, 0, 50)),
    meeting: proposed ? null : boardName(board, code === 'CL01' ? 4 : between(random, 3, 8)),
    version: proposed ? 1 : 2,
    recordedAt,
    recordedBy: cast.of(proposer).personId,
    withdrawnAt: null,
  }
}
