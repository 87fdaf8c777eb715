import { type Amounts, type JudgedState, leastOf } from './cell-amounts.ts'
import type { RuleSet } from './disclosure-rules.ts'
import { bySize, type HiddenPart, isProtected, isWideWhole } from './protection.ts'
import { agree } from './sum-of-parts.ts'

/** The parts that make up a whole. */
export type Partition = {
  /** Each with the moment from which on its figure is awaited; null where only once it is there. */
  parts: readonly { seriesId: string; since: string | null }[]
  /** Whether the bases are known to make up the whole's as well. */
  basesAddUp: boolean
}

/** One period of an indicator: every state ever published, in the order of publication. */
export type PeriodHistory = {
  states: readonly JudgedState[]
  whole: string | null
  partitions: readonly Partition[]
  /** Lines whose figure is known from others that are told: to hide it would protect nothing. */
  open: ReadonlySet<string>
  rules: RuleSet
}

export type PeriodDecision = {
  hidden: ReadonlySet<string>
  /** Those of them that were told before. */
  toldOnce: ReadonlySet<string>
  /** From which moment on a line's states wait; the empty text where none was told. */
  waiting: ReadonlyMap<string, string>
}

/**
 * What an audience is told of one period, decided state by state as they were published, so that nothing that was
 * told meets later what it gives away. Parts are told when all of them are there and add up. Hidden parts protect
 * each other (see isProtected); where they cannot, the whole goes. What has been told cannot be taken back: where a
 * correction would give a hidden figure away, or makes one small that was told, nothing that is new in the period is
 * told any more, so that the whole as it is from then on is unknown, and each hidden part with it.
 */
export function replayPeriod({ states, whole, partitions, open, rules }: PeriodHistory): PeriodDecision {
  const hidden = new Set<string>()
  const current = new Map<string, JudgedState>()
  const least = new Map<string, Amounts>()
  /** The newest revision that was told. */
  const told = new Map<string, number>()
  let areTold = false
  let isFrozen = false

  for (let i = 0; i < states.length; ) {
    const moment = states[i]?.recordedAt ?? ''
    for (let state = states[i]; state !== undefined && state.recordedAt === moment; state = states[++i]) {
      arrive(state)
    }
    if (isFrozen) withhold()
    else if (partitions.length === 0) tell(fresh())
    else if (isSettled(moment)) settle()
    else publishWideWhole()
  }
  const toldOnce = new Set([...hidden].filter((seriesId) => told.has(seriesId)))
  return { hidden, toldOnce, waiting: waiting() }

  function arrive(state: JudgedState): void {
    const { seriesId, amounts, isSmall } = state
    current.set(seriesId, state)
    least.set(seriesId, leastOf(least.get(seriesId), amounts))
    if (!isSmall || hidden.has(seriesId)) return
    hidden.add(seriesId)
    if ((areTold || told.has(seriesId)) && partitions.length > 0) isFrozen = true
  }

  function fresh(): JudgedState[] {
    return [...current.values()].filter(
      ({ seriesId, revision }) => !hidden.has(seriesId) && revision > (told.get(seriesId) ?? 0),
    )
  }

  function withhold(): void {
    for (const { seriesId } of fresh()) if (!open.has(seriesId)) hidden.add(seriesId)
    tell(fresh())
  }

  function tell(of: readonly JudgedState[]): void {
    for (const { seriesId, revision } of of) told.set(seriesId, revision)
  }

  function isSettled(moment: string): boolean {
    const areThere = partitions.every(({ parts }) =>
      parts.every(({ seriesId, since }) => current.has(seriesId) || since === null || since > moment),
    )
    const sums = partitions.map(({ parts, basesAddUp }) => ({
      parts: parts.flatMap(({ seriesId }) => current.get(seriesId) ?? []),
      basesAddUp,
    }))
    return areThere && agree(sums, whole === null ? undefined : current.get(whole))
  }

  function settle(): void {
    if (!areTold && !isKnown()) choose()
    else if (
      areTold &&
      !isWholeHidden() &&
      !isKnown() &&
      !partitions.every((each) => isProtected(hiddenIn(each), rules))
    ) {
      isFrozen = true
      withhold()
    }
    areTold = true
    tell(fresh())
  }

  function isWholeHidden(): boolean {
    return whole !== null && hidden.has(whole)
  }

  /** Nothing is told here that the audience does not know. */
  function isKnown(): boolean {
    return [...current.keys()].every((seriesId) => hidden.has(seriesId) || open.has(seriesId))
  }

  /** Before any part is told: which of them go, and whether the whole does. */
  function choose(): void {
    if (!isWholeHidden()) {
      const added = partitions.map(protecting)
      const isPossible = whole === null || added.every((each) => each.isEnough)
      if (isPossible) for (const { ids } of added) for (const id of ids) hidden.add(id)
      else if (whole !== null) hidden.add(whole)
    }
    if (isWholeHidden()) for (const each of partitions) cover(each)
  }

  /** The next smallest parts, until what is hidden is protected. */
  function protecting(of: Partition): { ids: string[]; isEnough: boolean } {
    const parts = hiddenIn(of)
    const ids: string[] = []
    for (const state of shownIn(of)) {
      if (isProtected(parts, rules)) break
      ids.push(state.seriesId)
      parts.push(partOf(state))
    }
    return { ids, isEnough: isProtected(parts, rules) }
  }

  /** A hidden whole is no protection where another partition adds up to it, or where it could only be so large. */
  function cover(of: Partition): void {
    for (const { seriesId } of shownIn(of)) {
      const parts = hiddenIn(of)
      const isCovered = partitions.length < 2 || parts.some(({ isSmall }) => !isSmall)
      if (parts.length > 0 && isCovered) return
      hidden.add(seriesId)
    }
  }

  function statesIn({ parts }: Partition, isHidden: boolean): JudgedState[] {
    return parts.flatMap(({ seriesId }) => {
      const state = current.get(seriesId)
      return state === undefined || hidden.has(seriesId) !== isHidden ? [] : [state]
    })
  }

  function hiddenIn(of: Partition): HiddenPart[] {
    return statesIn(of, true).map(partOf)
  }

  function shownIn(of: Partition): JudgedState[] {
    return statesIn(of, false)
      .filter(({ seriesId }) => !open.has(seriesId))
      .toSorted((a, b) => bySize(a.amounts, b.amounts))
  }

  function partOf({ seriesId, amounts, isSmall }: JudgedState): HiddenPart {
    return { least: least.get(seriesId) ?? amounts, now: amounts, isSmall }
  }

  function publishWideWhole(): void {
    const state = whole === null ? undefined : current.get(whole)
    if (areTold || state === undefined || hidden.has(state.seriesId)) return
    if (partitions.every(({ parts }) => isWideWhole(state.amounts, parts.length, rules))) tell([state])
  }

  function waiting(): ReadonlyMap<string, string> {
    const found = new Map<string, string>()
    for (const { seriesId, revision, recordedAt } of states) {
      const known = told.get(seriesId)
      if (hidden.has(seriesId) || found.has(seriesId)) continue
      if (revision > (known ?? 0)) found.set(seriesId, known === undefined ? '' : recordedAt)
    }
    return found
  }
}
