import { newId } from '@roundtable/db/ids.ts'
import type { Page } from 'playwright-core'
import { answered } from '../../read/answered.ts'

const post = async (page: Page, procedure: string, data: object): Promise<unknown> => {
  const headers = { origin: new URL(page.url()).origin }
  const answer = await page.request.post(`/trpc/northmere/${procedure}`, { data, headers })
  if (!answer.ok()) throw new Error(await answer.text())
  return answered(await answer.json())
}

type Planned = { id: string; number: number; today: string }

async function plan(
  page: Page,
  day: (today: string) => string,
  items: number,
  startsAt = '14:00',
): Promise<Planned> {
  const listed = await page.request.get('/trpc/northmere/meeting.list')
  const { boards, today }: { boards: { id: string }[]; today: string } = answered(await listed.json())
  const id = newId()
  const words = { title: '', startsAt, endsAt: '16:00', place: 'Room 1', copyOf: null }
  const meeting = { id, boardId: boards[0]?.id, day: day(today), ...words }
  const { number } = (await post(page, 'meeting.plan', meeting)) as { number: number }
  for (let n = 1; n <= items; n += 1) {
    await post(page, 'meeting.addItem', {
      ...{ id: newId(), meetingId: id, title: n === 1 ? 'The audit plan' : `Item ${n}`, purpose: 'note' },
      ...{ leadAgencyCode: '', lead: 'Chair', minutes: '10', ask: '', restricted: false, ground: '' },
      ...{ lateReason: '', pins: [] },
    })
  }
  return { id, number, today }
}

/** A meeting of the board with one item, planned anew. */
export async function plannedMeeting(page: Page): Promise<string> {
  const nextYear = (today: string) => `${Number(today.slice(0, 4)) + 1}-06-15`
  const { number } = await plan(page, nextYear, 1)
  return `/northmere/meetings/${number}`
}

/** A meeting of today, called late and in session; its address. */
export async function meetingInSession(
  page: Page,
  { items = 1, startsAt }: { items?: number; startsAt?: string } = {},
): Promise<string> {
  const { id, number } = await plan(page, (today) => today, items, startsAt)
  const step = (deed: string, version: number) =>
    post(page, 'meeting.step', { id, version, deed, reason: 'It is urgent.' })
  await step('call', 1)
  await step('start', 2)
  return `/northmere/meetings/${number}`
}

/** Minutes the chair agreed, of a meeting after which another one of the board has begun; for the manager. */
export async function minutesToApprove(page: Page): Promise<string> {
  const address = await meetingInSession(page)
  const number = Number(address.split('/').at(-1))
  const headers = { origin: new URL(page.url()).origin }
  const signIn = (persona: string) => page.request.post('/api/demo/sign-in', { data: { persona }, headers })
  const get = async (procedure: string): Promise<{ id: string; version: number }> => {
    const input = encodeURIComponent(JSON.stringify({ number }))
    return answered(await (await page.request.get(`/trpc/northmere/${procedure}?input=${input}`)).json())
  }
  const { id, version } = await get('meeting.get')
  await post(page, 'meeting.step', { id, version, deed: 'end', reason: 'To the next meeting.' })
  const { id: minutes, version: drafted } = await get('minutes.get')
  await post(page, 'minutes.step', {
    ...{ id: minutes, version: drafted, deed: 'send-round', reason: '', meetingId: '' },
  })
  await signIn('chair')
  await post(page, 'minutes.agree', { id: minutes, version: drafted + 1 })
  await signIn('manager')
  await meetingInSession(page, { startsAt: '15:00' })
  return `${address}/minutes`
}
