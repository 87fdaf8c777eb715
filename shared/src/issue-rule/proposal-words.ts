import type { RuleKind } from './rule-kind.ts'

type About = { name: string; runs: number }

const titles: Record<RuleKind, (about: About) => string> = {
  'off-target-run': ({ name, runs }) => `${name}: off target ${runs} periods running`,
  'special-cause': ({ name }) => `${name}: worsening, not by chance`,
  'late-twice': ({ name, runs }) => `${name}: late ${runs} times running`,
  'beyond-limits': ({ name }) => `${name}: the target lies beyond the limits`,
}
const reasons: Record<RuleKind, string> = {
  'off-target-run':
    'The latest figures are off target, one after another. A rule of the partnership proposed this issue.',
  'special-cause':
    'The control chart says that the figures are worsening, and not by chance. A rule of the partnership proposed this issue.',
  'late-twice':
    'Without these returns the partnership does not know how children are. A rule of the partnership proposed this issue.',
  'beyond-limits':
    'As things are the target cannot be reached: the process has to change, or the target. A rule of the partnership proposed this issue.',
}

/** The title of what a rule proposes; a long name gives way. */
export function proposalTitle(kind: RuleKind, about: About, most: number): string {
  const title = titles[kind](about)
  if (title.length <= most) return title
  const over = title.length - most + 1
  return titles[kind]({ ...about, name: `${about.name.slice(0, about.name.length - over).trimEnd()}…` })
}
export const proposalReason = (kind: RuleKind): string => reasons[kind]
