import { expect, it, onTestFinished } from 'vitest'
import { openTestDatabase } from '../../support/database/test-database.ts'
import { lifeOfMeeting } from '../../support/make/hidden-item.ts'
import { allTold } from '../../support/read/all-told.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

/** Of every audience that does not read restricted items of an agency it does not lead. */
const wider = ['scrutineer', 'police-lead', 'elected-member', 'observer', 'young-person']
/** It tells a version as a browser does, and prints nothing. */
const noPrinter = '/bin/true'

type Told = { told: Map<string, string>; chair: Map<string, string>; proposals: unknown }
type Hidden = Parameters<typeof lifeOfMeeting>[1]

/** What each of the readers is told at each moment of a meeting with something hidden, or without it. */
async function toldOf(readers: readonly string[], is: Hidden): Promise<Told> {
  const database = await openTestDatabase()
  const at = await servePartnership(undefined, database)
  onTestFinished(async () => {
    await at.close()
    await database.close()
  })
  at.services.config = { ...at.services.config, chromiumPath: noPrinter }
  const told = new Map<string, string>()
  await lifeOfMeeting(at, is, async (moment) => {
    for (const by of readers) {
      for (const [what, answer] of await allTold(at, by)) told.set(`${moment}, ${by}: ${what}`, answer)
    }
  })
  const { proposals } = await at.callerAs('manager').yearlyReport.proposals({ number: 1 })
  return { told, chair: await allTold(at, 'chair'), proposals }
}

function expectAlike(there: Told, absent: Told): void {
  expect([...there.told.keys()]).toEqual([...absent.told.keys()])
  for (const [what, answer] of there.told) expect([what, answer]).toEqual([what, absent.told.get(what)])
  expect(there.proposals).toEqual(absent.proposals)
  // What was asked was answered.
  expect([...there.told].filter(([, answer]) => /"(BAD_REQUEST|INTERNAL)|^[45]0[05] /.test(answer))).toEqual(
    [],
  )
}
const holding = (words: string, { chair }: Told) =>
  [...chair].flatMap(([what, answer]) => (answer.includes(words) ? [what.split(/[ ?]/)[0]] : []))

it('nothing that anybody is told depends on whether a restricted item is there', async () => {
  const there = await toldOf(wider, { item: true, challenge: true })
  expectAlike(there, await toldOf(wider, { item: false, challenge: false }))
  expect(holding('Zanzibar', there)).toEqual(
    expect.arrayContaining([
      ...['meeting.get', 'pack.get', 'room.get', 'minutes.get', 'archive.get'],
      ...['decisions.csv', 'agenda.csv', 'challenge.get'],
    ]),
  )
}, 300_000)

it('nothing that a member of the board is told depends on whether a challenge that is not theirs to know of was raised at it', async () => {
  const members = ['lead-partner']
  const there = await toldOf(members, { item: true, challenge: true })
  expectAlike(there, await toldOf(members, { item: true, challenge: false }))
  expect(holding('It was put.', there)).toEqual(expect.arrayContaining(['minutes.get', 'archive.get']))
}, 300_000)
