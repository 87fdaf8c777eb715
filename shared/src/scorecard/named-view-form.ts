import type { FieldProblem } from '../base/errors.ts'
import { problemsOfText } from '../base/form.ts'

export const longestViewName = 60
/** More names than that nobody finds their way in. */
export const mostViews = 20

/** What is wrong with the name of a view; two of a person's are told apart by theirs. */
export function problemsOfViewName(
  { name }: { name: string },
  others: readonly { name: string }[],
): FieldProblem<'name'>[] {
  const problems = problemsOfText('name', name, {
    missing: 'Say what you call this view.',
    most: longestViewName,
  })
  if (problems.length > 0) return problems
  const isTaken = others.some((other) => other.name.toLowerCase() === name.trim().toLowerCase())
  if (isTaken) return [{ field: 'name', sentence: 'You have a view of this name: choose another.' }]
  return others.length >= mostViews
    ? [{ field: 'name', sentence: `You have ${mostViews} views: delete one first.` }]
    : []
}
