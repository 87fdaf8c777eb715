/** Longer titles are written smaller. */
export const longTitle = 64

/**
 * Heights in the size of the words on the wall. The smallest wall, 1280 × 720, is 30 of them high; above are the item and
 * the title, below the place, the marking, and a line of whoever follows.
 */
const room = 18
const line = 1.5
const gap = 0.4
/** What a line holds at least. */
const letters = { text: 76, title: 42, longTitle: 52, cell: 30 }

const linesOf = (text: string, most: number): number => Math.max(1, Math.ceil(text.length / most))

const titleHeight = (title: string): number =>
  title.length > longTitle ? 1.8 * linesOf(title, letters.longTitle) : 2.3 * linesOf(title, letters.title)

const roomBelow = (title: string): number => Math.max(3 * line, room - titleHeight(title))

const heightOf = (paragraphs: readonly string[]): number =>
  paragraphs.reduce((sum, each) => sum + line * linesOf(each, letters.text) + gap, 0)

/** Sentences, and of a sentence longer than three lines as many words as three lines hold. */
const sentencesOf = (paragraph: string): string[] =>
  paragraph.split(/(?<=[.!?]) +/).flatMap((sentence) => {
    const pieces: string[] = []
    for (const word of sentence.split(' ')) {
      const last = pieces.at(-1)
      if (last === undefined || last.length + 1 + word.length > 3 * letters.text) pieces.push(word)
      else pieces[pieces.length - 1] = `${last} ${word}`
    }
    return pieces
  })

/** Words under a title, as paragraphs of one screen after another: none is longer than the wall is high. */
export function textScreens(title: string, lines: readonly string[]): string[][] {
  const most = roomBelow(title)
  const screens: string[][] = [[]]
  for (const paragraph of lines.flatMap((each) => each.split('\n')).filter((each) => each.trim() !== '')) {
    let isBegun = false
    for (const sentence of sentencesOf(paragraph)) {
      const screen = screens.at(-1) ?? []
      const together = isBegun
        ? [...screen.slice(0, -1), `${screen.at(-1)} ${sentence}`]
        : [...screen, sentence]
      if (screen.length === 0 || heightOf(together) <= most) screens[screens.length - 1] = together
      else screens.push([sentence])
      isBegun = true
    }
  }
  return screens
}

/** Rows of two columns of words under a title. */
export function rowScreens<Row>(
  title: string,
  rows: readonly Row[],
  cellsOf: (row: Row) => readonly string[],
): Row[][] {
  const most = roomBelow(title)
  const screens: Row[][] = [[]]
  let height = 0
  for (const row of rows) {
    const own = line * Math.max(...cellsOf(row).map((cell) => linesOf(cell, letters.cell))) + 2 * gap
    if (height > 0 && height + own > most) {
      screens.push([])
      height = 0
    }
    screens.at(-1)?.push(row)
    height += own
  }
  return screens
}
