import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { importMonth, monthFile } from '../../support/make/import.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { policeMonth } from '../../support/make/return.ts'
import { refusal } from '../../support/read/refusal.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)

const _police = () => at.callerAs('police-contributor')

describe('the right to upload', () => {
  it.each([
    ['a contributor of another agency', 'health-contributor', 404],
    ['a chair', 'chair', 403],
    ['an elected member', 'elected-member', 403],
    ['nobody', null, 401],
  ])('is refused to %s', async (_, as, status) => {
    const { id } = await policeMonth(at)
    expect((await at.send(id, monthFile, { as })).status).toBe(status)
  })

  it('tells a foreign return as it tells a missing one', async () => {
    const { id } = await policeMonth(at)
    const foreign = await at.send(id, monthFile, { as: 'health-contributor' })
    expect(foreign).toEqual(await at.send(newId(), monthFile))
  })

  it('to see, save and undo a foreign file is that of a missing one', async () => {
    const { id } = await importMonth(at)
    const other = at.callerAs('health-contributor').import
    const calls = [
      (one: string) => other.get({ id: one }),
      (one: string) => other.changes({ id: one, part: 0 }),
      (one: string) => other.save({ id: one, key: newId(), leaveOut: [] }),
      (one: string) => other.undo({ id: one }),
      (one: string) => other.cancel({ id: one }),
    ]
    for (const call of calls) expect(await refusal(call(id))).toEqual(await refusal(call(newId())))
  })

  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['without the header only our pages send', { 'x-roundtable-upload': '' }, 415],
    ['as a form', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
  ])('is refused to a request %s', async (_, headers, status) => {
    const { id } = await policeMonth(at)
    expect((await at.send(id, monthFile, { headers })).status).toBe(status)
  })

  it('opens no other address to such a request', async () => {
    const answer = await fetch(`${at.url}/trpc/${at.slug}/return.submit`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-roundtable-upload': '1' },
      body: '{}',
    })
    expect(answer.status).toBe(415)
  })
})
