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

async function plan(page: Page, day: (today: string) => string, items: number): Promise<Planned> {
  const listed = await page.request.get('/trpc/northmere/meeting.list')
  const { boards, today }: { boards: { id: string }[]; today: string } = answered(await listed.json())
  const id = newId()
  const words = { title: '', startsAt: '14:00', endsAt: '16:00', place: 'Room 1', copyOf: null }
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
export async function meetingInSession(page: Page, { items = 1 }: { items?: number } = {}): Promise<string> {
  const { id, number } = await plan(page, (today) => today, items)
  const step = (deed: string, version: number) =>
    post(page, 'meeting.step', { id, version, deed, reason: 'It is urgent.' })
  await step('call', 1)
  await step('start', 2)
  return `/northmere/meetings/${number}`
}
