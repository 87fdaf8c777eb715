import { emptyRow } from '@roundtable/shared/figure/entered-figure.ts'
import type { ReturnSheet } from '@roundtable/shared/return/return.ts'
import type { APIResponse, Page } from 'playwright-core'
import { answered } from '../read/answered.ts'

export type Calls = {
  read<Data>(path: string, input?: object): Promise<Data>
  write<Data>(path: string, data: object): Promise<Data>
}

/** What the pages of one persona send; whoever was signed in on this page no longer is. */
export async function callsOf(page: Page, persona: string): Promise<Calls> {
  const headers = { origin: new URL(page.url()).origin }
  const of = async (sent: Promise<APIResponse>): Promise<{ result: { data: unknown } }> => {
    const answer = await sent
    if (!answer.ok()) throw new Error(`${answer.url()}: ${await answer.text()}`)
    return answer.json()
  }
  await of(page.request.post('/api/demo/sign-in', { data: { persona }, headers }))
  return {
    read: async (path, input = {}) => {
      const query = encodeURIComponent(JSON.stringify(input))
      return answered(await of(page.request.get(`/trpc/northmere/${path}?input=${query}`)))
    },
    write: async (path, data) =>
      answered(await of(page.request.post(`/trpc/northmere/${path}`, { data, headers }))),
  }
}

type Owed = Pick<ReturnSheet, 'id' | 'frequency' | 'periodStart'>
type Month = {
  agency: string
  start: string
  code: string
  figure: { numerator: string; denominator: string }
}

/** A month with a figure of one indicator, entered by who enters it and approved by who leads. */
export async function publishMonth(page: Page, { agency, start, code, figure }: Month): Promise<void> {
  const entering = await callsOf(page, `${agency}-contributor`)
  const owed = await entering.read<Owed[]>('return.list')
  const id = owed.find(({ frequency, periodStart }) => frequency === 'monthly' && periodStart === start)?.id
  const { rows } = await entering.read<ReturnSheet>('return.get', { id })
  const said = {
    happened: 'Fewer were in time.',
    why: 'Reports came late.',
    next: 'A desk.',
    confirmation: 'Counted again.',
  }
  const entries = rows.map(({ seriesId, entry, ...row }) => ({
    ...{ ...emptyRow, seriesId, version: entry?.version ?? 0 },
    ...(row.code === code ? { ...figure, ...said } : { reason: 'not-available', why: 'Counted later.' }),
  }))
  const { version } = await entering.write<{ version: number }>('return.saveDraft', { id, entries })
  const sent = await entering.write<{ version: number }>('return.submit', { id, version })
  const leading = await callsOf(page, `${agency}-lead`)
  await leading.write('return.approve', { id, version: sent.version })
}
