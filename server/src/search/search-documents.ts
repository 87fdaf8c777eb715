import type { listActions } from '@roundtable/db/queries/action.queries.ts'
import type { IssueListRow } from '@roundtable/db/queries/issue.queries.ts'
import type { ListedMeeting } from '@roundtable/db/queries/meeting.queries.ts'
import type { MemberRow } from '@roundtable/db/queries/member.queries.ts'
import type {
  CommentaryWordsRow,
  listAgencyWords,
  listAnswerers,
  listChallengeWords,
  listDecisionWords,
  listGoalWords,
  listIndicatorWords,
  listReportWords,
} from '@roundtable/db/queries/search.queries.ts'
import { formatDay, periodLabel } from '@roundtable/shared/base/period.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import { fromWithin } from '@roundtable/shared/challenge/challenge-words.ts'
import { decisionNumber, decisionReference } from '@roundtable/shared/decision/decision-words.ts'
import { commentaryWords, isLinkWord } from '@roundtable/shared/figure/entry-fields.ts'
import { issueStateWord } from '@roundtable/shared/issue/issue-lifecycle.ts'
import { meetingStateWord } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import type { SearchDocument, SearchText } from '@roundtable/shared/search/search-index.ts'
import { yearlyReportName } from '@roundtable/shared/yearly-report/yearly-report-words.ts'

type RowOf<List extends (...asked: never[]) => Promise<readonly unknown[]>> = Awaited<
  ReturnType<List>
>[number]

/** How much a word says by where it stands: found in a name it is what was meant, in a commentary perhaps. */
const weight = { code: 24, name: 12, plain: 8, short: 8, definition: 4, around: 3, commentary: 2 } as const

const quoted = (says: number, ...texts: readonly (string | null)[]): SearchText[] =>
  texts.flatMap((text) => (text === null || text === '' ? [] : [{ text, weight: says, isQuoted: true }]))

/** In the child view the plain words come first, and nothing beside them. */
const inView = (isChild: boolean, name: string, plain: string) =>
  isChild && plain !== '' ? { title: plain, detail: '' } : { title: name, detail: plain }

export function goalDocument(goal: RowOf<typeof listGoalWords>, isChild: boolean): SearchDocument {
  const { code, wording, childWording, why, populationOutcome, story, factors, works, plan } = goal
  return {
    ...{ kind: 'goal', code, ...inView(isChild, wording, childWording) },
    texts: [
      { text: code, weight: weight.code },
      { text: wording, weight: weight.name },
      { text: childWording, weight: weight.plain },
      ...quoted(weight.around, populationOutcome, why, story, factors, works, plan),
    ],
  }
}

export function indicatorDocument(
  indicator: RowOf<typeof listIndicatorWords>,
  isChild: boolean,
): SearchDocument {
  const { code, name, plainEnglish, theme, definition, numeratorWording, denominatorWording } = indicator
  return {
    ...{ kind: 'indicator', code, ...inView(isChild, name, plainEnglish) },
    texts: [
      { text: code, weight: weight.code },
      { text: name, weight: weight.name },
      { text: plainEnglish, weight: weight.plain },
      ...quoted(weight.definition, definition, numeratorWording, denominatorWording),
      ...quoted(weight.around, theme, indicator.caveats, indicator.challengeQuestion, indicator.source),
    ],
  }
}

export function agencyDocument({ code, name, shortName }: RowOf<typeof listAgencyWords>): SearchDocument {
  return {
    ...{ kind: 'agency', code, title: name, detail: shortName },
    texts: [
      { text: code, weight: weight.name },
      { text: name, weight: weight.name },
      { text: shortName, weight: weight.name },
    ],
  }
}

/** One for each name, with every seat that goes on: the page of people is searched by it. */
export function peopleDocuments(seats: readonly MemberRow[], today: string): SearchDocument[] {
  const byName = Map.groupBy(
    seats.filter(({ endedAt, untilDay }) => endedAt === null && (untilDay === null || untilDay >= today)),
    ({ name }) => name,
  )
  return [...byName].map(([name, of]) => {
    const seated = of.map(
      ({ title, role, agencyName }) => `${title === '' ? roleWord(role) : title}, ${agencyName}`,
    )
    return {
      ...{ kind: 'person', code: name, title: name, detail: seated.join('; ') },
      texts: [
        { text: name, weight: weight.name },
        ...of.flatMap(({ title, role, agencyName }) => [
          { text: title, weight: weight.definition },
          { text: `${roleWord(role)} ${agencyName}`, weight: weight.around },
        ]),
      ],
    }
  })
}

/** Read on the page of what their agency answers for. */
export function answererDocument(row: RowOf<typeof listAnswerers>): SearchDocument {
  const { name, title, agencyCode, agencyName } = row
  const detail = `${title}, ${agencyName}`
  return {
    ...{ kind: 'answerer', code: `${agencyCode} ${name}`, title: name, detail },
    texts: [
      { text: name, weight: weight.name },
      { text: detail, weight: weight.around },
    ],
  }
}

/** With its newest words and what was noted of it. */
export function issueDocument(issue: IssueListRow, notes: readonly string[]): SearchDocument {
  const { number, title, why, known, state, ownerAgencyName } = issue
  return {
    ...{ kind: 'issue', code: String(number), title: `Issue ${number}: ${title}` },
    detail: [issueStateWord(state), ownerAgencyName ?? ''].filter((part) => part !== '').join(', '),
    texts: [
      { text: `Issue ${number}`, weight: weight.name },
      { text: title, weight: weight.name },
      ...quoted(weight.around, why, known, issue.controls),
      ...quoted(weight.commentary, ...notes),
    ],
  }
}

/** What lies behind an indicator: found on its page. */
export function storyDocument(
  { code, name, plainEnglish }: RowOf<typeof listIndicatorWords>,
  text: string,
  isChild: boolean,
): SearchDocument {
  const { title, detail } = inView(isChild, name, plainEnglish)
  return { kind: 'story', code, title, detail, texts: quoted(weight.around, text) }
}

export function commentaryDocument(row: CommentaryWordsRow, isChild: boolean): SearchDocument {
  const words = commentaryWords.filter((word) => !isLinkWord(word)).map((word) => row[word])
  return {
    kind: 'commentary',
    code: row.code,
    title: inView(isChild, row.name, row.plainEnglish).title,
    detail: periodLabel(row.frequency, row.periodStart),
    texts: quoted(weight.commentary, ...words),
  }
}

/** A word found in what is to be done says as much as one in a name. */
export function actionDocument(
  { number, wording, title, agencyName, ...action }: RowOf<typeof listActions>,
  notes: readonly string[],
): SearchDocument {
  const code = String(number)
  return {
    ...{ kind: 'action', code, title: `Action ${number}: ${wording}`, detail: `${title}, ${agencyName}` },
    texts: [
      { text: `Action ${code}`, weight: weight.code },
      { text: wording, weight: weight.name },
      { text: `${title} ${agencyName} ${action.indicatorCode ?? ''}`, weight: weight.around },
      ...quoted(weight.commentary, action.evidenceWanted, action.expects, action.evidence, ...notes),
    ],
  }
}

export function challengeDocument(row: RowOf<typeof listChallengeWords>): SearchDocument {
  const { number, question, because, support, fromName, fromRole, toName, said } = row
  const detail = `Challenge ${number}: from ${fromWithin(fromName, fromRole)} to ${toName}`
  return {
    ...{ kind: 'challenge', code: String(number), title: question, detail },
    texts: [
      { text: question, weight: weight.name },
      { text: detail, weight: weight.definition },
      ...quoted(weight.around, because, support, said),
    ],
  }
}

/** Found by its board, its day, its number, and as the minutes, the pack or the agenda of it. */
export function meetingDocument(row: ListedMeeting): SearchDocument {
  const { number, boardName, title, day, place, state } = row
  const [code, at] = [String(number), formatDay(day)]
  return {
    ...{ kind: 'meeting', code, title: `${title === '' ? boardName : title}, ${at}` },
    detail: `Meeting ${number}, ${meetingStateWord(state).toLowerCase()}`,
    texts: [
      { text: `Meeting ${code}`, weight: weight.name },
      { text: `${boardName} ${title}`, weight: weight.plain },
      { text: at, weight: weight.plain },
      { text: `board meeting minutes pack agenda ${place}`, weight: weight.definition },
    ],
  }
}

/** A statement of a published yearly report. */
export function reportDocument(row: RowOf<typeof listReportWords>): SearchDocument {
  const detail = yearlyReportName(row)
  return {
    ...{ kind: 'yearly-report', code: String(row.number), title: row.text, detail },
    texts: [
      { text: row.text, weight: weight.name },
      { text: detail, weight: weight.definition },
    ],
  }
}

/** Found by what was decided, why, and what was said against it. */
export function decisionDocument(row: RowOf<typeof listDecisionWords>): SearchDocument {
  const { number, boardName, text, reason, said } = row
  const detail = `${decisionNumber(number)} of ${boardName}`
  return {
    ...{ kind: 'decision', code: decisionReference(row), title: text, detail },
    texts: [
      { text: decisionNumber(number), weight: weight.code },
      { text, weight: weight.name },
      { text: detail, weight: weight.definition },
      ...quoted(weight.around, reason, said),
    ],
  }
}
