/** What a report lacks before somebody signs it, and before it is published. */
export type ReportFinding = { headingId: string; heading: string; sentence: string }

type Checked = {
  headings: readonly {
    id: string
    title: string
    scrutiny: boolean
    nothing: boolean
    statements: readonly { text: string; evidence: readonly { text: string | null }[] }[]
  }[]
}

/**
 * Every heading says something or that nothing is recorded, and every statement leads to a record that whoever reads
 * in full can read.
 */
export function reportFindings({ headings }: Checked): ReportFinding[] {
  return headings.flatMap(({ id, title, scrutiny, nothing, statements }) => {
    const finding = (sentence: string): ReportFinding => ({ headingId: id, heading: title, sentence })
    if (statements.length === 0) {
      if (nothing) return []
      const empty = scrutiny
        ? 'The scrutineer has written no statement, and has not said that nothing is recorded.'
        : 'No statement yet, and it is not said that nothing is recorded.'
      return [finding(empty)]
    }
    return statements.flatMap(({ text, evidence }) => {
      if (evidence.some((each) => each.text !== null)) return []
      const why =
        evidence.length === 0 ? 'leads to no record' : 'leads to records that cannot be read any more'
      return [finding(`“${shortened(text)}” ${why}.`)]
    })
  })
}

const shortened = (text: string): string =>
  text.length <= 80 ? text : `${text.slice(0, 80).replace(/\s+\S*$/, '')}…`
