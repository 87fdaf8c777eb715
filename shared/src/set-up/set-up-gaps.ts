import type { IndicatorFacts } from './indicator-facts.ts'
import type { SetUpFacts, SetUpTaskKey } from './set-up-tasks.ts'

/** Something a row of the scorecard lacks, and the task that fills it; one that `holds` is missing, else it can wait. */
export type SetUpGap = { task: SetUpTaskKey; sentence: string; holds: boolean }

const lacking = {
  anyone: (agency: string) => `Nobody in ${agency} enters its figures`,
  lead: (agency: string) => `Nobody in ${agency} approves its figures`,
  second: (agency: string) => `Nobody in ${agency} approves what its one person entered`,
} as const

/** What a row of the scorecard lacks, in the order of the tasks. */
export function gapsOf(
  { answered, calculated, reporter, target, figures }: IndicatorFacts,
  agenciesWithoutPeople: SetUpFacts['agenciesWithoutPeople'],
): SetUpGap[] {
  const agency = agenciesWithoutPeople.find(({ name }) => name === reporter)
  const all: (SetUpGap | null)[] = [
    agency === undefined
      ? null
      : { task: 'people', sentence: lacking[agency.lacks](agency.name), holds: true },
    answered ? null : { task: 'answers', sentence: 'Nobody is accountable for it', holds: true },
    reporter === null && !calculated
      ? { task: 'reporters', sentence: 'No agency reports it', holds: true }
      : null,
    target === 'proposed'
      ? { task: 'targets', sentence: 'Its target waits for the board', holds: false }
      : null,
    figures || calculated
      ? null
      : {
          task: 'past-figures',
          sentence: reporter === null ? 'It has no past figures' : `Past figures come from ${reporter}`,
          holds: false,
        },
  ]
  return all.filter((gap) => gap !== null)
}
