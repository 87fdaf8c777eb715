export type GoalText = {
  wording: string
  childWording: string
  why: string
  populationOutcome: string
  story: string
  reason: string
}
type Problem = { field: string; sentence: string }

export function problemsOfPledge(wording: string): Problem[] {
  return wording.trim() === '' ? [{ field: 'wording', sentence: 'Say what your agency will do.' }] : []
}

const needed: readonly [keyof GoalText, string][] = [
  ['wording', 'Say the goal in plain words.'],
  ['childWording', 'Say it so that a child would say it.'],
  ['why', 'Say why this goal matters.'],
  ['populationOutcome', 'Say what would be different for children.'],
  ['reason', 'Say why you change it: it stays in the history.'],
]

/** What a new version of a goal still lacks, in the order of the form. */
export function problemsOfGoal(text: GoalText): Problem[] {
  return needed.flatMap(([field, sentence]) => (text[field].trim() === '' ? [{ field, sentence }] : []))
}

/** What was typed, with somebody else's newer text wherever the person changed nothing themselves. */
export function withNewer(typed: GoalText, opened: GoalText, newer: Omit<GoalText, 'reason'>): GoalText {
  const pick = (key: keyof Omit<GoalText, 'reason'>) => (typed[key] === opened[key] ? newer[key] : typed[key])
  return {
    wording: pick('wording'),
    childWording: pick('childWording'),
    why: pick('why'),
    populationOutcome: pick('populationOutcome'),
    story: pick('story'),
    reason: typed.reason,
  }
}
