import type { ListedChallenge } from '@roundtable/db/queries/challenge.queries.ts'
import type { ListedEntry } from '@roundtable/db/queries/challenge-entry.queries.ts'
import type { ChallengeStageTable } from '@roundtable/db/tables/challenge.table.ts'
import { type Holidays, workingDaysUntil } from '@roundtable/shared/base/working-day.ts'
import type { StageView } from '@roundtable/shared/challenge/challenge.ts'
import {
  lastDayToAnswer,
  type Stage,
  stages,
  stageWaiting,
} from '@roundtable/shared/challenge/challenge-stages.ts'
import type { EntryKind } from '@roundtable/shared/challenge/challenge-words.ts'

type Facts = {
  begun: readonly ChallengeStageTable[]
  entries: readonly ListedEntry[]
  /** What a stage that has not begun would have. */
  days: Readonly<Record<Stage, number>>
  today: string
  holidays: Holidays
}

const ends: readonly (readonly [EntryKind, StageView['outcome']])[] = [
  ['silence', 'silent'],
  ['passed-on', 'passed-on'],
  ['disagreement', 'disagreed'],
  ['condition', 'accepted'],
  ['acceptance', 'accepted'],
  ['answer', 'answered'],
]

/** The three stages with their days: what became of those that began, and until when the others would last. */
export function stageViews(
  row: ListedChallenge,
  { begun, entries, days, today, holidays }: Facts,
): StageView[] {
  let before = row.answerUntil
  return stages.map((stage) => {
    const at = begun.find((each) => each.stage === stage)
    if (at === undefined) {
      before = lastDayToAnswer(before, days[stage], holidays)
      return { stage, days: days[stage], fromDay: null, answerUntil: before, day: 0, outcome: 'ahead' }
    }
    const own = entries.filter((entry) => entry.stage === stage)
    const [, outcome] = ends.find(([kind]) => own.some((entry) => entry.kind === kind)) ?? []
    const spoken = own.find(({ kind }) => kind === 'answer' || kind === 'passed-on' || kind === 'silence')
    const isRunning = stageWaiting(row.state) === stage
    return {
      ...{ stage, days: at.days, fromDay: at.fromDay, answerUntil: at.answerUntil },
      day: spoken?.day ?? Math.min(at.days, workingDaysUntil(at.fromDay, today, holidays)),
      outcome: outcome ?? (isRunning ? 'running' : 'ended'),
    }
  })
}
