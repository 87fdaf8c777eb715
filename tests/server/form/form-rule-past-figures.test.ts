import { problemsOfHandIn, problemsOfPastReason } from '@roundtable/shared/past-figures/past-figures-form.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { oneRule } from '../../support/read/form-refusal.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const past = 'Code,Period,Actual\r\nPO01,Jan 2021,50%\r\n'
const tooLong = 'x'.repeat(2001)

async function handedIn(file = past) {
  const { id } = await at.readPast(file, { as: 'manager' })
  await at.callerAs('manager').pastFigures.handIn({ id, reason: '', withoutQuestions: false })
  const [part] = await at.callerAs('police-lead').pastFigures.list()
  return { id: part?.id ?? '', version: 1, reason: 'The years are shifted.' }
}

oneRule('past figures that are declined', {
  right: () => handedIn(),
  form: problemsOfPastReason,
  verb: (input) => at.callerAs('police-lead').pastFigures.decline(input),
  wrong: { 'no reason': { reason: ' ' }, 'a reason too long': { reason: tooLong } },
})

oneRule('past figures that correct what stands', {
  right: async () => {
    const { id, version } = await handedIn()
    await at.callerAs('police-lead').pastFigures.agree({ id, version })
    const read = await at.readPast(past.replace('50', '60'), { as: 'manager' })
    return { id: read.id, reason: 'One was left out.', withoutQuestions: false }
  },
  form: (input) => problemsOfHandIn(input, { corrections: 1 }),
  verb: (input) => at.callerAs('manager').pastFigures.handIn(input),
  wrong: { 'no reason': { reason: '' }, 'a reason too long': { reason: tooLong } },
})
