import { expect, it } from 'vitest'
import { callsOf } from '../../support/browser/calls.ts'
import { useJourney } from '../../support/browser/journey.ts'

const journey = useJourney()
const present = '/northmere/meetings/9/present'
const onAgenda = { itemId: null, kind: null, reference: '', side: 'main', part: 1 }

it('whose session ended while they follow is told so, and follows again once they have signed in', async () => {
  const chair = await journey.visit('/northmere/meetings', 'chair')
  const { write } = await callsOf(chair, 'chair')
  const begin = () => write('presenting.start', { number: 9, turn: 0, room: 'trusted', place: onAgenda })
  await begin()
  const member = await journey.visit(present, 'elected-member')
  const follows = /^You follow Amina Farrow/
  await member.getByText(follows).waitFor()
  const headers = { origin: journey.url }
  await member.request.post('/api/auth/sign-out', { data: {}, headers })
  const over = member.getByText(/You cannot follow any more: sign in again\./)
  await over.waitFor()

  await member.request.post('/api/demo/sign-in', { data: { persona: 'elected-member' }, headers })
  const other = await member.context().newPage()
  await begin()
  await other.goto(present)
  await other.getByText(follows).waitFor()
  expect(await other.getByText(/You cannot follow any more/).count()).toBe(0)
  await over.waitFor({ state: 'detached' })
  await other.close()

  await member.request.post('/api/auth/sign-out', { data: {}, headers })
  await over.waitFor()
  await member.request.post('/api/demo/sign-in', { data: { persona: 'elected-member' }, headers })
  await begin()
  // As whoever comes back from the tab in which they signed in.
  await member.evaluate(() => window.dispatchEvent(new Event('focus')))
  await over.waitFor({ state: 'detached' })
  await member.getByText(follows).waitFor()
})
