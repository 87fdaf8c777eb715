import { newId } from '@roundtable/db/ids.ts'
import { appRouter } from '@roundtable/server/app-router.ts'
import { actorIn, findVisitor, type Services } from '@roundtable/server/base/context.ts'
import { openLogger } from '@roundtable/server/base/logger.ts'
import { hashOf } from '@roundtable/server/base/token-hash.ts'
import { createCaller } from '@roundtable/server/base/trpc.ts'
import { acceptInvitation } from '@roundtable/server/member/accept-invitation.ts'
import { inviteAdministrators } from '@roundtable/server/partnership/invite-administrators.ts'
import type { Role, Sector } from '@roundtable/shared/base/role.ts'
import type { Page } from 'playwright-core'
import { openTestDatabase } from '../../database/test-database.ts'
import { testConfig } from '../../make/partnership.ts'
import { startAppServer } from '../../server/app-server.ts'
import type { Served } from '../start-host.ts'

export const newSlug = 'newborough-partnership'
const password = 'four quiet words together'

const agencies: readonly (readonly [code: string, name: string, short: string, sector: Sector])[] = [
  ['council', 'Newborough Council', 'Council', 'council'],
  ['police', 'Northern Police', 'Police', 'police'],
  ['icb', 'Care Board', 'ICB', 'health'],
]

type Seat = { name: string; agency: string; role: Role; title: string }

/** Who sits in the partnership; the two administrators are there before anybody. */
export const foundedSeats = {
  manager: { name: 'Mina Moss', agency: 'council', role: 'manager', title: 'Partnership manager' },
  chair: { name: 'Cora Chapel', agency: 'council', role: 'chair', title: 'Chair' },
  council: { name: 'Bea Board', agency: 'council', role: 'lead-partner', title: 'Director of children' },
  police: { name: 'Paul Ward', agency: 'police', role: 'lead-partner', title: 'Chief superintendent' },
  icb: { name: 'Hana Health', agency: 'icb', role: 'lead-partner', title: 'Chief nurse' },
  scrutineer: { name: 'Sol Scott', agency: 'council', role: 'scrutineer', title: 'Scrutineer' },
  lead: { name: 'Leo Lead', agency: 'police', role: 'agency-lead', title: 'Head of protection' },
  elected: { name: 'Ella Ward', agency: 'council', role: 'elected-member', title: 'Lead member' },
  young: { name: 'Yan Young', agency: 'council', role: 'young-person', title: 'Youth council' },
  carer: { name: 'Cass Carer', agency: 'council', role: 'carer-representative', title: 'Carers' },
  inspector: { name: 'Ines Pector', agency: 'council', role: 'observer', title: 'Inspector' },
} as const satisfies Record<string, Seat>
export type Seated = keyof typeof foundedSeats

const isSeated = (key: string): key is Seated => Object.hasOwn(foundedSeats, key)

/** An address in the partnership, for whoever was invited to it under this name. */
const addressOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@newborough.example`

/**
 * The product on a database with agencies and people in their seats, as the pages make them, and nothing else: no
 * board, no goal, no figure, no record.
 */
export async function startFounded(
  from: string,
  /** Agencies whose agreement to share is recorded: their people read in full. */
  sharing: readonly string[] = [],
): Promise<Served> {
  const database = await openTestDatabase()
  const config = { ...testConfig, databaseUrl: database.url }
  const services: Services = { database, config, logger: openLogger(config), now: () => from, newId }
  await found(services, sharing)
  const app = await startAppServer({ AUTH_SECRET: testConfig.authSecret }, { from }, database)
  const end = async () => {
    await app.close()
    return app.complaints
  }
  return { url: app.url, databaseUrl: database.url, moveTo: app.moveTo, end }
}

async function found(services: Services, sharing: readonly string[]): Promise<void> {
  const people = ['Ada Adams', 'Abe Adebayo'].map((name) => ({ name, email: addressOf(name) }))
  const begun = await inviteAdministrators(services, { people, partnershipName: 'Newborough Partnership' })
  for (const { link } of begun.invited) await acceptInvitation(services, { token: tokenOf(link), password })
  const [first, second] = await Promise.all(people.map(({ email }) => callerOf(services, email)))
  if (first === undefined || second === undefined) throw new Error('Two administrators were invited.')
  for (const [code, name, shortName, sector] of agencies)
    await first.agency.add({ code, name, shortName, sector })
  for (const key of Object.keys(foundedSeats).filter(isSeated)) {
    const { name, agency, role, title } = foundedSeats[key]
    const { link, memberId } = await first.member.invite({
      ...{
        name,
        email: addressOf(name),
        agencyCode: agency,
        role,
        title,
        fromDay: services.now().slice(0, 10),
      },
      ...{ untilDay: role === 'observer' ? '2027-11-23' : null },
    })
    const version = (await second.member.list()).find(({ id }) => id === memberId)?.version ?? 0
    const { code } = await second.member.vouch({ id: memberId, version, reason: 'We met.' })
    await acceptInvitation(services, { token: tokenOf(link ?? ''), code: code ?? '', password })
  }
  const manager = await callerOf(services, addressOf(foundedSeats.manager.name))
  const agreed = { fromDay: services.now().slice(0, 10), link: 'https://newborough.example/sharing' }
  for (const agencyCode of sharing)
    await manager.sharing.record({ id: newId(), agencyCode, ...agreed, untilDay: '2028-03-31' })
}

const tokenOf = (link: string) => link.slice(link.lastIndexOf('/') + 1)

async function callerOf(services: Services, email: string) {
  const { id } = await services.database.db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  const at = services.now()
  const token = `session of ${id}`
  await services.database.db
    .insertInto('session')
    .values({
      ...{ id, token: hashOf(token), personId: id, expiresAt: '2099-01-01T00:00:00.000Z' },
      ...{ createdAt: at, updatedAt: at },
    })
    .execute()
  return createCaller(appRouter)(async () => {
    const visitor = await findVisitor(services, token)
    const acting = visitor === null ? null : actorIn(visitor, newSlug)
    return {
      ...services,
      ...{ requestId: 'founding', visitor, membership: acting?.membership ?? null },
      ...{ actor: acting?.actor ?? null, seenAs: undefined },
    }
  })
}

/** Signs in with a password, and opens a page of the partnership. */
export async function enterAs(page: Page, seat: Seated, path = ''): Promise<Page> {
  const origin = new URL(page.url()).origin
  const answer = await page.request.post('/api/auth/sign-in/email', {
    data: { email: addressOf(foundedSeats[seat].name), password },
    headers: { origin },
  })
  if (!answer.ok()) throw new Error(`${seat}: ${await answer.text()}`)
  await page.goto(`/${newSlug}${path}`)
  return page
}
