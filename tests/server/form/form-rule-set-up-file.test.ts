import { problemsOfSetUpFile } from '@roundtable/shared/set-up/set-up-file-form.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openBook, saveBook, setCell } from '../../support/make/set-up-book.ts'
import { oneRule } from '../../support/read/form-refusal.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)

async function reworded() {
  const book = openBook((await at.download(`set-up.xlsx?partnership=${at.slug}`, 'manager')).bytes)
  setCell(book, 'Goals', ['Code', 'safe'], { Goal: 'Children are safe.' })
  const { id, seen } = await at.readSetUp(saveBook(book))
  return { id, seen, reason: 'In plainer words.', choices: {} }
}

oneRule('a set-up file that changes what stood', {
  right: reworded,
  form: (input) => problemsOfSetUpFile(input, { asksReason: true }),
  verb: (input) => at.callerAs('manager').setUp.applyFile(input),
  wrong: { 'no reason': { reason: ' ' }, 'a reason too long': { reason: 'x'.repeat(2001) } },
})
