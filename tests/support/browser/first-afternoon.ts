import { newId } from '@roundtable/db/ids.ts'
import { openLogger } from '@roundtable/server/base/logger.ts'
import { inviteAdministrators } from '@roundtable/server/partnership/invite-administrators.ts'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openTestDatabase } from '../database/test-database.ts'
import { testConfig } from '../make/partnership.ts'
import { startServerProcess } from '../server/server-process.ts'
import { accessProblems, untilDrawn } from './journey.ts'
import type { Served } from './start-host.ts'

const moment = '2026-11-23T14:00:00.000Z'
const password = 'four quiet words together'

/** The product on a database with nothing but what the command that invites two administrators makes. */
export async function startEmpty(tell: (invitations: string[]) => void): Promise<Served> {
  const database = await openTestDatabase()
  const config = { ...testConfig, databaseUrl: database.url }
  const services = { database, config, logger: openLogger(config), now: () => moment, newId }
  const people = ['Ada Adams', 'Abe Adebayo'].map((name) => ({
    ...{ name, email: `${name.slice(0, 3).toLowerCase()}@newborough.example` },
  }))
  const { invited } = await inviteAdministrators(services, {
    people,
    partnershipName: 'Newborough Partnership',
  })
  tell(invited.map(({ link }) => new URL(link).pathname))
  const server = await startServerProcess(moment, {
    DATABASE_URL: database.url,
    AUTH_SECRET: testConfig.authSecret,
  })
  const end = async () => {
    await server.kill()
    await database.close()
    return []
  }
  return { url: server.url, databaseUrl: database.url, end }
}

/** A person at the screen, who only presses what is shown; each press is counted. */
export type Hand = ReturnType<typeof handOn>

export function handOn(page: Page, count: () => void) {
  const press = async (what: Locator) => {
    count()
    await what.click()
  }
  const dialog = page.getByRole('dialog')
  const inside = async () => ((await dialog.count()) > 0 ? dialog : page.locator('main'))
  return {
    page,
    dialog,
    button: (name: string | RegExp) => press(page.getByRole('button', { name }).first()),
    link: (name: string | RegExp) => press(page.locator('main').getByRole('link', { name }).first()),
    menu: (name: string) =>
      press(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true })),
    check: async (name: string | RegExp) => {
      count()
      await page.getByRole('checkbox', { name }).first().check()
    },
    type: async (label: string | RegExp, text: string) => {
      const exact = typeof label === 'string'
      await (await inside()).getByLabel(label, { exact }).fill(text)
    },
    choose: async (label: string, option: string | RegExp) => {
      const select = (await inside()).getByLabel(label, { exact: true })
      await select.locator('option', { hasText: option }).first().waitFor({ state: 'attached' })
      const found = await select.locator('option', { hasText: option }).first().getAttribute('value')
      count()
      await select.selectOption(found ?? '')
    },
    /** Presses the button of the dialog, and waits until it is closed. */
    confirm: async (name: string) => {
      await press(dialog.getByRole('button', { name, exact: true }))
      const problem = dialog.locator('.problem-summary, .message-problem').first()
      await Promise.race([dialog.waitFor({ state: 'detached' }), problem.waitFor().catch(() => undefined)])
      if ((await problem.count()) > 0) throw new Error(`${name}: ${await problem.textContent()}`)
    },
    sees: (text: string | RegExp) => page.getByText(text).first().waitFor(),
  }
}

type Invited = { name: string; agency: string; role: RegExp; post: string }

/** Invites somebody on the page of people; the link is handed over, and opens nothing alone. */
async function inviteBy(hand: Hand, { name, agency, role, post }: Invited): Promise<string> {
  const { page, dialog } = hand
  await hand.button('Invite somebody')
  await hand.type('Name', name)
  await hand.type('E-mail address', `${name.split(' ')[0]?.toLowerCase()}@newborough.example`)
  await hand.choose('Agency', agency)
  await dialog.getByRole('radio', { name: role }).first().check()
  await hand.type('Post', post)
  await hand.button('Make the invitation')
  const link = await page.getByLabel('Invitation link').inputValue()
  await hand.button('Done')
  return new URL(link).pathname
}

/** Opens an invitation, with its code where it has one: a password is chosen, and the seat taken. */
async function takeSeat(hand: Hand, code: string | null): Promise<void> {
  if (code !== null) {
    await hand.type('Code', code)
    await hand.button('Go on')
  }
  await hand.type('Choose a password', password)
  await hand.type('The same password again', password)
  await hand.button('Take your seat')
  await hand.page.getByRole('navigation').first().waitFor()
}

/** The second keeper hands over the code of an invitation that somebody else made. */
async function codeBy(hand: Hand, name: string): Promise<string> {
  await hand.page.reload()
  await hand.button(new RegExp(`^Say who they are.*${name}`))
  await hand.type('How you know who they are', 'Met at the council offices.')
  await hand.button('Show the code')
  const code = await hand.page.getByLabel('Code', { exact: true }).inputValue()
  await hand.button('Done')
  return code
}

/** Whoever comes: each opens an invitation in a window of their own, and every press of them all is counted. */
export function peopleBy(visit: (path: string) => Promise<Page>) {
  let presses = 0
  const enter = async (path: string, code: string | null = null): Promise<Hand> => {
    const hand = handOn(await visit(path), () => {
      presses += 1
    })
    await takeSeat(hand, code)
    return hand
  }
  return {
    enter,
    /** Invited by one, handed the code by another. */
    join: async ([by, second]: readonly [Hand, Hand], invited: Invited): Promise<Hand> =>
      enter(await inviteBy(by, invited), await codeBy(second, invited.name)),
    /** By a link that was handed over. */
    joinBy: async (second: Hand, { name, path }: { name: string; path: string }): Promise<Hand> =>
      enter(path, await codeBy(second, name)),
    presses: () => presses,
  }
}

export async function addAgency(hand: Hand, name: string, short: string, sector: string): Promise<void> {
  await hand.button('Add an agency')
  await hand.type('Name', name)
  await hand.type('Short name', short)
  await hand.choose('Sector', sector)
  await hand.confirm('Add the agency')
}

export async function isFit({ page }: Hand): Promise<void> {
  await untilDrawn(page)
  expect(await accessProblems(page)).toEqual([])
}

/** Of the catalogue: those of the two workbooks, and one more. */
export const chosen = [
  'Assessments completed within 45 working days',
  'Child protection plans lasting two years or more (plans ending)',
  'Agency reports received for initial conferences on time',
  'MARAC cases that are repeat cases',
  'Children held overnight in police custody after charge',
  '2-2.5 year reviews using ASQ-3',
  'Children in care with three or more social workers in the year',
  'Multi-agency audits graded good or outstanding',
  'Audit and review actions closed on time with evidence of impact',
  "Young people's asks answered within one quarter",
]
export const judged = 'Agency reports received for initial conferences on time'
const workbook = (name: string) =>
  new URL(`../../shared/past-figures/cases/${name}`, import.meta.url).pathname

/** Five years from a workbook: handed in by the manager, awaiting the lead, agreed. */
export async function bringPast(manager: Hand, lead: Hand, file: string, figures: RegExp) {
  await manager.menu('Set-up')
  await manager.link('Past figures')
  // The page before it takes a file too.
  await manager.page.getByRole('heading', { name: 'Past figures', level: 1 }).waitFor()
  await manager.page.getByLabel('Choose a file, or drop it here').setInputFiles(workbook(file))
  await manager.button(/^Hand in \d+ figures/)
  if ((await manager.dialog.count()) > 0) {
    await manager.type('Why', 'The newer workbook counts.')
    await manager.dialog.getByRole('button', { name: /^Hand in/ }).click()
  }
  await manager.sees(/^Handed in: /)
  await lead.menu('Returns')
  await lead.link('Past figures')
  await lead.page.reload()
  await lead.button(/^Agree \d+ figures/)
  await lead.sees(figures)
}

export async function agreeJudged(board: Hand): Promise<void> {
  await board.menu('Indicators')
  await board.link(judged)
  await board.button('Agree this target')
  await board.type(/agreed/, 'Board of 23 November 2026, item 5')
  await board.button(/^Agree$/)
  await board.dialog.waitFor({ state: 'detached' })
}
