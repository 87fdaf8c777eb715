import type { APIResponse, Page } from 'playwright-core'
import { from } from '../../make/open-data.ts'
import { answered } from '../../read/answered.ts'

type Settings = { name: string; version: number; marking: string; yearStartMonth: number }
type File = { state: string; id: string; seen: string; measures: { measure: string }[] }
type Asked = { indicatorCode: string; file: string }

/** Northmere as North Lincolnshire's, with a publisher's file of one measure taken over; by whom keeps it. */
export async function settledWith(page: Page, { indicatorCode, file }: Asked): Promise<void> {
  const { origin } = new URL(page.url())
  const { request } = page
  const bodyOf = async <Body>(answer: APIResponse): Promise<Body> => {
    if (!answer.ok()) throw new Error(`${answer.url()}: ${await answer.text()}`)
    return (await answer.json()) as Body
  }
  const read = async <Data>(path: string, input: object = {}): Promise<Data> => {
    const query = `?input=${encodeURIComponent(JSON.stringify(input))}`
    const answer = await request.get(`${origin}/trpc/northmere/${path}${query}`)
    return answered(await bodyOf(answer))
  }
  const write = async (path: string, data: object) =>
    bodyOf(await request.post(`${origin}/trpc/northmere/${path}`, { data, headers: { origin } }))
  const send = async (): Promise<File> => {
    const { id } = await bodyOf<{ id: string }>(
      await request.post(`${origin}/upload/benchmarks?partnership=northmere&answers={}`, {
        data: Buffer.from(file),
        headers: {
          ...{ origin, 'content-type': 'application/octet-stream' },
          ...{ 'x-roundtable-upload': '1', 'x-file-name': 'published.csv' },
        },
      }),
    )
    for (let tries = 0; tries < 600; tries++) {
      const view = await read<File>('benchmark.file', { id })
      if (view.state !== 'reading') return view
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('The file was not read in time.')
  }
  const { name, version, marking, yearStartMonth } = await read<Settings>('partnership.settings')
  await write('partnership.change', {
    ...{ name, version, marking, areaCode: 'E06000013', yearStartMonth: `${yearStartMonth}` },
  })
  const { id, measures } = await send()
  await write('benchmark.match', { id, measure: measures[0]?.measure, indicatorCode })
  const matched = await send()
  await write('benchmark.takeOver', { id: matched.id, seen: matched.seen, ...from })
}
