/** A sentence of the trail without what was typed into it, and the reason where one was typed. */
export type Untyped = { summary: string; reason: string | null }

type Rule = { action: string; from: RegExp; summary: string; reason?: string }

/** How versions before 28 November 2026 wrote typed words into the sentences of these acts. */
const rules: readonly Rule[] = [
  {
    action: 'goal.revised',
    from: /^Goal (\S+) was reworded: “.*”\. Reason: (.*)$/s,
    summary: 'Goal $1 was reworded.',
    reason: '$2',
  },
  { action: 'goal.revised', from: /^Goal (\S+) was reworded: .*$/s, summary: 'Goal $1 was reworded.' },
  {
    action: 'pledge.signed',
    from: /^(.*) pledged to goal (\S+): “.*”$/s,
    summary: '$1 signed its pledge to goal $2.',
  },
  {
    action: 'member.ended',
    from: /^(.*\(accountabilities: \d+\)\.) Reason: (.*)$/s,
    summary: '$1',
    reason: '$2',
  },
  { action: 'target.agreed', from: /^(The target of \S+ from .*? was agreed) at .*\.$/s, summary: '$1.' },
  { action: 'target.agreed', from: /^(A target of \S+ was agreed\.) .*$/s, summary: '$1' },
  {
    action: 'step-change.marked',
    from: /^(A step change of .*? was marked from .*?), agreed at .*\.$/s,
    summary: '$1.',
  },
  {
    action: 'return.imported',
    from: /^(\d+ rows?) of the file “.*” went into (.*)$/s,
    summary: '$1 of a file went into $2',
  },
  {
    action: 'return.import-undone',
    from: /^What the file “.*” changed in (.*) was undone\.$/s,
    summary: 'What a file changed in $1 was undone.',
  },
  {
    action: 'accountability.assigned',
    from: /^(.*?) \(.*\) is (accountable|responsible|consulted|informed) for (\S+)\.$/s,
    summary: '$1 is $2 for $3.',
  },
]

export function withoutTypedWords(action: string, summary: string): Untyped {
  for (const rule of rules) {
    if (rule.action !== action || !rule.from.test(summary)) continue
    const reason = rule.reason === undefined ? '' : summary.replace(rule.from, rule.reason)
    return { summary: summary.replace(rule.from, rule.summary), reason: reason === '' ? null : reason }
  }
  return { summary, reason: null }
}
