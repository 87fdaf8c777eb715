import { newId } from '@roundtable/db/ids.ts'
import { expect, it } from 'vitest'
import { openFirstAfternoon } from '../../support/make/first-afternoon.ts'

type At = Awaited<ReturnType<typeof openFirstAfternoon>>
const place = { goalCode: null, reportingAgencyCode: 'council', headline: true }

async function take(at: At, ...codes: string[]): Promise<void> {
  const indicators = codes.map((catalogueCode) => ({ id: newId(), catalogueCode, ...place }))
  await at.callerAs('manager').indicator.adopt({ indicators })
}
async function agree(at: At, ...codes: string[]): Promise<void> {
  const indicators = codes.map((code) => ({ code, steps: 1 }))
  await at.callerAs('chair').indicator.agree({ indicators, meeting: 'Board of May' })
}

it('the catalogue says how many others have an entry, once there are five of them, and never who', async () => {
  const here = await openFirstAfternoon()
  const othersOf = async (code: string) => {
    const entries = await here.callerAs('manager').catalogue.list()
    return entries.find((entry) => entry.code === code)?.others
  }
  await take(here, 'HP02')
  await agree(here, 'HP02')
  const others = [await openFirstAfternoon()]
  while (others.length < 4) others.push(await openFirstAfternoon())
  for (const other of others) {
    await take(other, 'HP02', 'CL01')
    await agree(other, 'HP02')
  }
  expect(await othersOf('HP02')).toBeNull()
  const fifth = await openFirstAfternoon()
  await take(fifth, 'ED01')
  expect(await othersOf('HP02'), 'a draft is no choice yet').toBeNull()
  await agree(fifth, 'ED01')
  expect(await othersOf('HP02')).toEqual({ having: 4, of: 5 })
  expect(await othersOf('ED01')).toEqual({ having: 1, of: 5 })
  expect(await othersOf('CL01'), 'drafts of others are not counted').toEqual({ having: 0, of: 5 })
})
