import { type Severity, severities } from './issue-form.ts'

type Ordered = { severity: Severity | null; reviewOn: string | null; number: number }

const weightOf = ({ severity }: Ordered): number => (severity === null ? -1 : severities.indexOf(severity))

/** The heaviest first, then the one that is looked at again first. */
export const orderIssues = <Issue extends Ordered>(issues: readonly Issue[]): Issue[] =>
  issues.toSorted(
    (a, b) =>
      weightOf(b) - weightOf(a) ||
      (a.reviewOn ?? '9999').localeCompare(b.reviewOn ?? '9999') ||
      b.number - a.number,
  )
