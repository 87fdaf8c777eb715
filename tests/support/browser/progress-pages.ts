import { newId } from '@roundtable/db/ids.ts'
import type { Page } from 'playwright-core'
import { answered } from '../read/answered.ts'

/** Forms of challenges, as the manager meets them: what others raise and answer they record. */
export const challengeForms = [
  { file: 'challenge/stage-days-dialog', path: '/northmere/challenges', opener: /^Working days to answer$/ },
  { file: 'challenge/say-dialog', path: '/northmere/challenges/5', opener: /^Disagree$/ },
  { file: 'challenge/answer-form', path: '/northmere/challenges/6' },
  { file: 'challenge/raise-form', path: '/northmere/challenges/new' },
]

/** A meeting of the board with one item, planned anew. */
async function planned(page: Page): Promise<string> {
  const headers = { origin: new URL(page.url()).origin }
  const post = async (procedure: string, data: object): Promise<unknown> => {
    const answer = await page.request.post(`/trpc/northmere/meeting.${procedure}`, { data, headers })
    if (!answer.ok()) throw new Error(await answer.text())
    return answered(await answer.json())
  }
  const listed = await page.request.get('/trpc/northmere/meeting.list')
  const { boards, today }: { boards: { id: string }[]; today: string } = answered(await listed.json())
  const day = `${Number(today.slice(0, 4)) + 1}-06-15`
  const id = newId()
  const words = { title: '', day, startsAt: '14:00', endsAt: '16:00', place: 'Room 1', copyOf: null }
  const { number } = (await post('plan', { id, boardId: boards[0]?.id, ...words })) as { number: number }
  await post('addItem', {
    ...{ id: newId(), meetingId: id, title: 'The audit plan', purpose: 'note', leadAgencyCode: '' },
    ...{ lead: 'Chair', minutes: '10', ask: '', restricted: false, ground: '', lateReason: '', pins: [] },
  })
  return `/northmere/meetings/${number}`
}

/** Forms of meetings, as the manager meets them. */
export const meetingForms = [
  { file: 'meeting/meeting-dialog', path: '/northmere/meetings', opener: /^Plan a meeting$/ },
  { file: 'meeting/plan-year-dialog', path: '/northmere/meetings', opener: /^Plan a year$/ },
  { file: 'meeting/meeting-deeds', path: planned, opener: /^Cancel it$/ },
  { file: 'meeting/agenda-item-dialog', path: planned, opener: /^Change ?: / },
  { file: 'meeting/step-item-dialog', path: planned, opener: /^Withdraw ?: / },
]
