import { remember } from '../../base/remember.ts'
import type { Answers, Layout, Question } from './layout.ts'
import type { RowReport } from './row-report.ts'
import { sameName, seenText, type TableRow } from './table-row.ts'

/** What the agency of a return goes by, and the others of the partnership, each with what it goes by. */
export type TableAgencies = {
  own: string[]
  others: { name: string; calls: string[] }[]
}

type Found = 'own' | 'unknown' | { name: string }

/** Whether a row is of another agency, by its Agency column: then the reason it is left out; null where it is not. */
export function agencyFinder(
  layout: Layout,
  { own, others }: TableAgencies,
  { answers, report }: { answers: Answers; report: RowReport },
): (row: TableRow) => string | 'asked' | null {
  const column = layout.at('agency')
  if (column < 0) return () => null
  const ownCalls = new Set(own.map(sameName))
  const known = remember<Found>()
  const find = (text: string): Found => {
    const call = sameName(text)
    if (ownCalls.has(call)) return 'own'
    const other = others.find(({ calls }) => calls.some((each) => sameName(each) === call))
    return other === undefined ? 'unknown' : { name: other.name }
  }
  // Merged cells leave the agency in the first of several rows only.
  let above = ''
  return ({ line, cells }) => {
    const text = seenText(cells[column] ?? '') || above
    above = text
    if (text === '') return null
    const found = known(text, find)
    if (found === 'own') return null
    if (found !== 'unknown')
      return `It is a row of ${found.name}: this return takes its own agency’s figures.`
    const question = whoseOf(text)
    const answer = answers[question.id]
    if (answer === 'own' || answer === 'other') {
      report.noteAnswer(question, { answer, line })
      return answer === 'own' ? null : `You said that “${text.slice(0, 60)}” is another agency.`
    }
    report.ask(question, line)
    return 'asked'
  }
}

const whoseOf = (text: string): Question => ({
  id: `agency:${sameName(text).slice(0, 200)}`,
  sentence: `Some rows are of the agency “${text.slice(0, 60)}”, which goes by another name here. Is it yours?`,
  lines: [],
  choices: [
    { id: 'own', label: 'Yes: they are our own rows' },
    { id: 'other', label: 'No: leave these rows out' },
  ],
})

/** The rows of several agencies under one another, each under its name. */
export type AgencyBlocks = {
  /** Takes note of what a row says where it says one thing: an agency’s name. */
  see: (title: string | null) => void
  /** Why a row is left out that stands under another agency’s name; null where it does not. */
  whose: (row: TableRow, report: RowReport) => string | 'asked' | null
}

export function agencyBlocks({ own, others }: TableAgencies, answers: Answers): AgencyBlocks {
  const ownCalls = new Set(own.map(sameName))
  const nameOf = new Map(
    others.flatMap(({ name, calls }) => [name, ...calls].map((call) => [sameName(call), name] as const)),
  )
  let block: { title: string; name: string } | null = null

  function see(title: string | null): void {
    if (title === null) return
    const call = sameName(title)
    const name = nameOf.get(call)
    if (ownCalls.has(call)) block = null
    else if (name !== undefined) block = { title, name }
  }
  function whose({ line }: TableRow, report: RowReport): string | 'asked' | null {
    if (block === null) return null
    const question = whoseBlock(block)
    const answer = answers[question.id]
    if (answer !== 'own' && answer !== 'other') {
      report.ask(question, line)
      return 'asked'
    }
    report.noteAnswer(question, { answer, line })
    return answer === 'own' ? null : `It stands under “${block.title.slice(0, 60)}”, and is that agency’s.`
  }
  return { see, whose }
}

const whoseBlock = ({ title, name }: { title: string; name: string }): Question => ({
  id: `block:${sameName(title).slice(0, 200)}`,
  sentence: `Some rows stand under “${title.slice(0, 60)}”, which can mean ${name}. Whose are they?`,
  lines: [],
  choices: [
    { id: 'own', label: 'Ours: it is a title' },
    { id: 'other', label: `Of ${name}: leave them out` },
  ],
})
