import { newId } from '@roundtable/db/ids.ts'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase, testNow } from '../support/database/test-database.ts'
import { openPartnership, type TestPartnership } from '../support/make/partnership.ts'
import { entryOf, policeMonth } from '../support/make/return.ts'
import { refusal } from '../support/read/refusal.ts'

let database: TestDatabase
let at: TestPartnership
const slices = new Map<string, string>()
beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(async () => {
  at = await openPartnership(testNow, database)
  for (const [i, name] of ['North', 'South'].entries()) {
    const id = newId()
    slices.set(name, id)
    await database.db
      .insertInto('series')
      .values({
        partnershipId: at.partnershipId,
        id,
        indicatorId: at.indicator('PO01'),
        kind: 'slice',
        agencyId: null,
        name,
        reportingAgencyId: at.agency('police'),
        position: i + 2,
        createdAt: testNow,
        endedAt: null,
      })
      .execute()
  }
})
afterAll(() => database.close())

async function submitWith(whole: { numerator: string; denominator: string }) {
  const caller = at.callerAs('police-contributor')
  const { id } = await policeMonth(at)
  const said = { happened: 'A new team.', why: 'A new rota.', next: 'We keep it.' }
  const { version } = await caller.return.saveDraft({
    id,
    entries: [
      entryOf(at.series('PO01'), { ...whole, ...said, confirmation: 'Counted twice.' }),
      entryOf(slices.get('North') ?? '', {
        numerator: '40',
        denominator: '50',
        ...said,
        confirmation: 'Counted twice.',
      }),
      entryOf(slices.get('South') ?? '', {
        numerator: '45',
        denominator: '50',
        ...said,
        confirmation: 'Counted twice.',
      }),
      entryOf(at.series('PO02'), { value: '41', ...said, confirmation: 'Counted twice.' }),
    ],
  })
  return caller.return.submit({ id, version })
}

it('a whole within the range of its parts is submitted', async () => {
  expect((await submitWith({ numerator: '85', denominator: '100' })).state).toBe('submitted')
})

it('a whole outside the range of its parts is refused as data', async () => {
  const refused = await refusal(submitWith({ numerator: '95', denominator: '100' }))
  expect(refused).toMatchObject({
    code: 'bad-input',
    fields: [
      {
        field: `${at.series('PO01')}.numerator`,
        sentence: 'PO01: The whole lies outside the range of its parts: one of them, or the whole, is wrong.',
      },
    ],
  })
  expect((await policeMonth(at)).state).toBe('in-progress')
})
