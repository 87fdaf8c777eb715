import { expect } from 'vitest'
import type { ServedPartnership } from '../server/served-partnership.ts'
import { type Book, openBook, saveBook } from './set-up-book.ts'

type Choices = Record<string, 'page' | 'file'>

/** The set-up of a partnership as its manager downloads, uploads and takes it over; its own where no other is named. */
export const setUpFilesOf = (at: ServedPartnership) => {
  const download = async (slug = at.slug): Promise<Book> =>
    openBook((await at.download(`set-up.xlsx?partnership=${slug}`, 'manager')).bytes)
  const read = (book: Book, slug = at.slug) => at.readSetUp(saveBook(book), { slug })
  return {
    download,
    read,
    async applied(book: Book, slug = at.slug, choices: Choices = {}) {
      const { id, seen, problems } = await read(book, slug)
      expect(problems).toEqual([])
      const reason = 'The board asked for it.'
      return at.callerIn(slug, 'manager').setUp.applyFile({ id, seen, reason, choices })
    },
    /** But for rows that wait for something. */
    async asksForNothing(book: Book, slug = at.slug) {
      const { rows, problems } = await read(book, slug)
      expect(problems).toEqual([])
      expect(rows.filter(({ kind }) => kind !== 'later')).toEqual([])
    },
  }
}
