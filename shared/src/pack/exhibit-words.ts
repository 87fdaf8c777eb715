import { actionStateWord } from '../action/action-lifecycle.ts'
import { formatDay } from '../base/period.ts'
import { challengeStateWord } from '../challenge/challenge-lifecycle.ts'
import { issueStateWord } from '../issue/issue-lifecycle.ts'
import type { Exhibit } from './exhibit.ts'

type ShownRecord = Extract<Exhibit, { kind: 'issue' | 'action' | 'challenge' }>
export type RecordWords = {
  /** "Challenge 6 from the police to the council". */
  name: string
  /** What it says in its own words. */
  said: string
  stands: string
  lines: string[]
}

/** An issue, an action or a challenge as page, paper and wall tell it; null where it is not shown to the reader. */
export function recordWords(exhibit: ShownRecord): RecordWords | null {
  const words = wordsOf(exhibit)
  return words === null ? null : { ...words, lines: words.lines.filter((line) => line !== '') }
}

function wordsOf(exhibit: ShownRecord): RecordWords | null {
  if (exhibit.shown === null) return null
  switch (exhibit.kind) {
    case 'issue': {
      const { number, title, state, why, known } = exhibit.shown
      return { name: `Issue ${number}`, said: title, stands: issueStateWord(state), lines: [why, known] }
    }
    case 'action': {
      const { number, wording, title, agencyName, dueOn, state } = exhibit.shown
      const owed = `${title} of ${agencyName}, due on ${formatDay(dueOn)}`
      return { name: `Action ${number}`, said: wording, stands: actionStateWord(state), lines: [owed] }
    }
    case 'challenge': {
      const { reference, question, because, state, from, to } = exhibit.shown
      const name = `Challenge ${reference} from ${from.name} to ${to.name}`
      return { name, said: question, stands: challengeStateWord(state), lines: [because] }
    }
  }
}
