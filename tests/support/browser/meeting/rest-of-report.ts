import type { Page } from 'playwright-core'
import { answered } from '../../read/answered.ts'

type Heading = { id: string; scrutiny: boolean; nothing: boolean; statements: unknown[] }

/** Every heading that says nothing yet says that nothing is recorded; the scrutineer’s by the scrutineer. For the manager. */
export async function restOfReport(page: Page, number: number): Promise<void> {
  const headers = { origin: new URL(page.url()).origin }
  const signIn = (persona: string) => page.request.post('/api/demo/sign-in', { data: { persona }, headers })
  const input = encodeURIComponent(JSON.stringify({ number }))
  const got = await page.request.get(`/trpc/northmere/yearlyReport.get?input=${input}`)
  const { id, headings }: { id: string; headings: Heading[] } = answered(await got.json())
  const empty = headings.filter(({ nothing, statements }) => !nothing && statements.length === 0)
  for (const by of ['scrutineer', 'manager']) {
    await signIn(by)
    for (const heading of empty.filter(({ scrutiny }) => scrutiny === (by === 'scrutineer'))) {
      const data = { id, headingId: heading.id, nothing: true }
      const answer = await page.request.post('/trpc/northmere/yearlyReport.nothing', { data, headers })
      if (!answer.ok()) throw new Error(await answer.text())
    }
  }
}
