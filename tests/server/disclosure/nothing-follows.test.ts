import { expect, it, onTestFinished } from 'vitest'
import { openTestDatabase } from '../../support/database/test-database.ts'
import { lifeOfMeeting } from '../../support/make/hidden-item.ts'
import { allTold } from '../../support/read/all-told.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

/** Of every audience that does not read restricted items of an agency it does not lead. */
const readers = [
  ...['scrutineer', 'police-contributor', 'council-lead'],
  ...['elected-member', 'observer', 'young-person'],
]
/** It tells a version as a browser does, and prints nothing. */
const noPrinter = '/bin/true'

type Told = { told: Map<string, string>; chair: Map<string, string>; proposals: unknown }

/** What each of the readers is told at each moment of a meeting with a hidden item, or without one. */
async function toldOf(isThere: boolean): Promise<Told> {
  const database = await openTestDatabase()
  const at = await servePartnership(undefined, database)
  onTestFinished(async () => {
    await at.close()
    await database.close()
  })
  at.services.config = { ...at.services.config, chromiumPath: noPrinter }
  const told = new Map<string, string>()
  await lifeOfMeeting(at, isThere, async (moment) => {
    for (const by of readers) {
      for (const [what, answer] of await allTold(at, by)) told.set(`${moment}, ${by}: ${what}`, answer)
    }
  })
  const { proposals } = await at.callerAs('manager').yearlyReport.proposals({ number: 1 })
  return { told, chair: await allTold(at, 'chair'), proposals }
}

it('nothing that anybody is told depends on whether a restricted item is there', async () => {
  const [there, absent] = [await toldOf(true), await toldOf(false)]
  expect([...there.told.keys()]).toEqual([...absent.told.keys()])
  for (const [what, answer] of there.told) expect([what, answer]).toEqual([what, absent.told.get(what)])
  expect(there.proposals).toEqual(absent.proposals)
  // What was asked was answered, and the board is told of it.
  expect([...there.told].filter(([, answer]) => /"(BAD_REQUEST|INTERNAL)|^[45]0[05] /.test(answer))).toEqual(
    [],
  )
  const telling = [...there.chair].flatMap(([what, answer]) => (answer.includes('Zanzibar') ? [what] : []))
  for (const what of ['meeting.get', 'pack.get', 'minutes.get', 'archive.get', 'decisions.csv', 'agenda.csv'])
    expect([what, telling.some((each) => each.startsWith(what))]).toEqual([what, true])
}, 300_000)
