import { type Status, statusWord } from '../reading/reading-words.ts'

/** The weight of one figure in the roll-up of its goal. */
export type Weight = { code: string; weight: number }

export const mostWeight = 100
const line = /^([A-Za-z0-9_-]{1,80})\s+(\d{1,3})$/

/** One figure a line: its code, then its weight from 1 to 100; null where a line says something else. */
export function readWeights(text: string): Weight[] | null {
  const lines = text.split('\n').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]))
  const weights = lines.flatMap((each) => {
    const [, code, number] = line.exec(each) ?? []
    const weight = Number(number)
    return code === undefined || weight < 1 || weight > mostWeight ? [] : [{ code, weight }]
  })
  const isOnce = new Set(weights.map(({ code }) => code)).size === weights.length
  return weights.length === lines.length && isOnce ? weights : null
}

export const weightsUnclear = `Write one figure a line, each once: its code and a weight from 1 to ${mostWeight}, such as CL01 2.`

/** A figure of the goal as this reader is told of it. */
type ReadPart = { code: string; name: string; status: Status; isHidden: boolean; period: string | null }

/** Of which period its latest figure is, and its status in words, or why it does not count. */
export type RollUpPart = Omit<ReadPart, 'status' | 'isHidden'> & {
  weight: number
  word: string
  isMissing: boolean
}
export type RollUp = {
  /** Weight on target, and of how much; null where a part is missing, hidden or not told. */
  share: { onTarget: number; of: number } | null
  parts: RollUpPart[]
  sentence: string
}

const judged: readonly Status[] = ['on-target', 'within-tolerance', 'off-target']

/**
 * How much of the weight is on target, from nothing but what this reader is told of each part: it never says more
 * than they do, and nothing at all where one of them cannot be said. Values are never added: they are of different
 * things. Null where the partnership wants none.
 */
export function rollUp(weights: readonly Weight[], read: readonly ReadPart[]): RollUp | null {
  if (weights.length === 0) return null
  const parts = weights.flatMap(({ code, weight }): (RollUpPart & { isOnTarget: boolean })[] => {
    const found = read.find((each) => each.code === code)
    if (found === undefined) return []
    const isMissing = found.isHidden || !judged.includes(found.status)
    const word = found.isHidden ? 'Hidden' : statusWord(found.status)
    const isOnTarget = !isMissing && found.status === 'on-target'
    const { name, period } = found
    return [{ code, name, period, weight, word, isMissing, isOnTarget }]
  })
  const missing = parts.filter(({ isMissing }) => isMissing)
  const sum = (of: readonly { weight: number }[]) => of.reduce((total, { weight }) => total + weight, 0)
  const share =
    missing.length > 0 || parts.length < weights.length
      ? null
      : { onTarget: sum(parts.filter(({ isOnTarget }) => isOnTarget)), of: sum(parts) }
  return {
    share,
    parts: parts.map(({ isOnTarget: _, ...part }) => part),
    sentence: sentenceOf(share, missing),
  }
}

function sentenceOf(share: RollUp['share'], missing: readonly RollUpPart[]): string {
  if (share !== null) return `${share.onTarget} of ${share.of} of the weight is on target.`
  const named = missing.map(({ code, word }) => `${code} (${word.toLowerCase()})`).join(', ')
  return missing.length > 0
    ? `No roll-up: ${named} cannot be counted, and a sum without it would say something else.`
    : 'No roll-up: a figure it counts is not shown here, or is none of this goal’s any more.'
}
