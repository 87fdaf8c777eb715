import { newId } from '@roundtable/db/ids.ts'
import { appRouter } from '@roundtable/server/app-router.ts'
import { actorIn, findVisitor, type Services } from '@roundtable/server/base/context.ts'
import { openLogger } from '@roundtable/server/base/logger.ts'
import { hashOf } from '@roundtable/server/base/token-hash.ts'
import { createCaller } from '@roundtable/server/base/trpc.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import { fileDatabase } from '../database/file-database.ts'
import { testNow } from '../database/test-database.ts'
import { testConfig } from './partnership.ts'

const people: readonly (readonly [string, Role])[] = [
  ['manager', 'manager'],
  ['chair', 'chair'],
  ['lead-partner', 'lead-partner'],
  ['council-lead', 'agency-lead'],
  ['council-contributor', 'contributor'],
  ['observer', 'observer'],
  ['administrator', 'administrator'],
]

let founded = 0

/** A partnership on its first afternoon: one agency, its people in their seats, and nothing else. */
export async function openFirstAfternoon() {
  const database = await fileDatabase()
  const clock = { now: testNow }
  const config = testConfig
  const services: Services = {
    database,
    config,
    logger: openLogger(config),
    now: () => clock.now,
    newId,
  }
  founded += 1
  const slug = `first-${founded}`
  const [partnershipId, council, administration] = [newId(), newId(), newId()]
  const ids = new Map(people.map(([key]) => [key, newId()]))
  const person = (key: string) => ids.get(key) ?? ''
  const createdAt = testNow
  await database.db
    .insertInto('partnership')
    .values({
      ...{ id: partnershipId, slug, name: 'Newborough', areaName: 'Newborough', areaCode: null },
      ...{ yearStartMonth: 4, version: 1, readOnly: 0, marking: 'OFFICIAL-SENSITIVE' as const },
      ...{ attribution: null, dataVersion: 1, createdAt },
    })
    .execute()
  const agency = { partnershipId, sector: 'council' as const, version: 1, createdAt, endedAt: null }
  await database.db
    .insertInto('agency')
    .values([
      {
        ...agency,
        id: administration,
        ...{ code: 'administration', name: 'Administration', shortName: 'Administration' },
        ...{ position: 0, state: 'current' as const, administers: 1 },
      },
      {
        ...agency,
        id: council,
        ...{ code: 'council', name: 'Newborough Council', shortName: 'Council' },
        ...{ position: 1, state: 'current' as const, administers: 0 },
      },
    ])
    .execute()
  await database.db
    .insertInto('sharingAgreement')
    .values({
      ...{ partnershipId, id: newId(), agencyId: council, state: 'recorded', version: 1 },
      ...{
        fromDay: createdAt.slice(0, 10),
        untilDay: null,
        link: 'https://newborough.example/paper',
        recordedAt: createdAt,
      },
      ...{ recordedBy: null, endedAt: null, endedBy: null },
    })
    .execute()
  await database.db
    .insertInto('person')
    .values(
      people.map(([key]) => ({
        ...{ id: person(key), name: `The ${key}`, email: `${key}@${slug}.example`, emailVerified: 1 },
        ...{ image: null, createdAt, updatedAt: createdAt },
      })),
    )
    .execute()
  await database.db
    .insertInto('member')
    .values(
      people.map(([key, role]) => ({
        ...{ partnershipId, id: newId(), personId: person(key), role, title: role },
        agencyId: role === 'administrator' ? administration : council,
        ...{ fromDay: '2020-04-01', untilDay: role === 'observer' ? '2030-03-31' : null },
        ...{ deputyPersonId: null, deputyFromDay: null, deputyUntilDay: null, version: 1 },
        ...{ confirmedAt: createdAt, confirmedBy: null },
        ...{ recordedAt: createdAt, recordedBy: null, endedAt: null, endedBy: null, successorMemberId: null },
      })),
    )
    .execute()
  await database.db
    .insertInto('session')
    .values(
      people.map(([key]) => ({
        ...{ id: person(key), token: hashOf(`session of ${person(key)}`), personId: person(key) },
        ...{ expiresAt: '2099-01-01T00:00:00.000Z', createdAt, updatedAt: createdAt },
      })),
    )
    .execute()
  const callerAs = (key: string) =>
    createCaller(appRouter)(async () => {
      await database.db
        .updateTable('session')
        .set({ updatedAt: clock.now })
        .where('id', '=', person(key))
        .execute()
      const visitor = await findVisitor(services, `session of ${person(key)}`)
      const acting = visitor === null ? null : actorIn(visitor, slug)
      return {
        ...services,
        requestId: 'request of the test',
        visitor,
        membership: acting?.membership ?? null,
        actor: acting?.actor ?? null,
        seenAs: undefined,
      }
    })
  return { database, services, clock, partnershipId, slug, person, callerAs }
}
