import { createServer } from 'node:http'
import { createApp } from '@roundtable/server/app.ts'
import type { Services } from '@roundtable/server/base/context.ts'
import type { TestDatabase } from '../database/test-database.ts'
import { openPartnership, type TestPartnership } from '../make/partnership.ts'
import { readCsv } from '../read/csv.ts'

type PastFile = Awaited<ReturnType<ReturnType<TestPartnership['callerAs']>['pastFigures']['file']>>
type SetUpFile = Awaited<ReturnType<ReturnType<TestPartnership['callerAs']>['setUp']['readFile']>>
type BenchmarkFile = Awaited<ReturnType<ReturnType<TestPartnership['callerAs']>['benchmark']['file']>>
type ImportView = Awaited<ReturnType<ReturnType<TestPartnership['callerAs']>['import']['get']>>
export type Upload = { status: number; message: string; id: string }
type How = {
  as?: string | null
  name?: string
  answers?: Record<string, string>
  /** The reading of the file whose answers still count. */
  after?: string
  /** What else the address says. */
  query?: Record<string, string>
  /** Another partnership than the one that is served first. */
  slug?: string
  headers?: Record<string, string>
}
export type Downloaded = {
  status: number
  type: string
  name: string
  bytes: Buffer
  body: string
  rows: Record<string, string>[]
}

export type ServedPartnership = TestPartnership & {
  url: string
  /** Sends a file for a return. */
  send: (returnId: string, file: string | Buffer, how?: How) => Promise<Upload>
  /** Sends a file and waits until it is read. */
  read: (returnId: string, file: string | Buffer, how?: How) => Promise<ImportView>
  /** Sends a paper for an item of an agenda. */
  sendPaper: (
    itemId: string,
    file: Buffer,
    how?: How & { title?: string; wider?: boolean },
  ) => Promise<Upload>
  /** A file of past figures, sent and read. */
  readPast: (file: string | Buffer, how?: How) => Promise<PastFile>
  /** A set-up file, sent and read. */
  readSetUp: (file: Buffer, how?: How) => Promise<SetUpFile>
  /** A publisher's file, sent and read. */
  readBenchmarks: (file: string | Buffer, how?: How) => Promise<BenchmarkFile>
  /** A file of the product as one person, or as nobody. */
  download: (path: string, as: string | null) => Promise<Downloaded>
  close: () => Promise<void>
}

/** The whole product over HTTP, without its jobs. */
export async function serveApp(services: Services): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(createApp(services))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { url, close }
}

/** The same on a small partnership whose clock stands still. */
export async function servePartnership(now?: string, alone?: TestDatabase): Promise<ServedPartnership> {
  const partnership = await openPartnership(now, alone)
  const { url, close } = await serveApp(partnership.services)
  const cookieFor = async (key: string | null): Promise<Record<string, string>> =>
    key === null ? {} : { cookie: await partnership.cookieOf(key) }

  const send = (returnId: string, file: string | Buffer, how: How = {}) =>
    post(`returns/${returnId}`, file, how)

  async function post(path: string, file: string | Buffer, how: How): Promise<Upload> {
    const { as = 'police-contributor', name = 'october.csv', answers = {}, headers = {} } = how
    const query = new URLSearchParams({
      partnership: how.slug ?? partnership.slug,
      answers: JSON.stringify(answers),
    })
    if (how.after !== undefined) query.set('after', how.after)
    for (const [name, value] of Object.entries(how.query ?? {})) query.set(name, value)
    const answer = await fetch(`${url}/upload/${path}?${query}`, {
      method: 'POST',
      body: typeof file === 'string' ? file : new Uint8Array(file),
      headers: {
        connection: 'close',
        'content-type': 'application/octet-stream',
        'x-roundtable-upload': '1',
        'x-file-name': encodeURIComponent(name),
        ...(await cookieFor(as)),
        ...headers,
      },
    })
    const body = (await answer.json()) as { id?: string; error?: { message: string } }
    return { status: answer.status, message: body.error?.message ?? '', id: body.id ?? '' }
  }

  const sendPaper: ServedPartnership['sendPaper'] = (itemId, file, how = {}) => {
    const { title = 'Contract of care leavers', wider = false, ...others } = how
    const query = { item: itemId, title, wider: wider ? 'yes' : 'no' }
    return post('agenda-papers', file, { as: 'police-lead', name: 'contract.pdf', ...others, query })
  }

  async function read(returnId: string, file: string | Buffer, how: How = {}): Promise<ImportView> {
    const { id, message } = await send(returnId, file, how)
    if (id === '') throw new Error(`The file was not taken: ${message}`)
    const caller = partnership.callerAs(how.as ?? 'police-contributor')
    for (let tries = 0; tries < 2_000; tries++) {
      const view = await caller.import.get({ id })
      if (view.state !== 'reading') return view
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error('The file was not read in time.')
  }

  async function readPast(file: string | Buffer, how: How = {}): Promise<PastFile> {
    const { id, message } = await post('past-figures', file, how)
    if (id === '') throw new Error(`The file was not taken: ${message}`)
    const caller = partnership.callerAs(how.as ?? 'police-contributor')
    for (let tries = 0; tries < 2_000; tries++) {
      const view = await caller.pastFigures.file({ id })
      if (view.state !== 'reading') return view
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error('The file was not read in time.')
  }

  async function readSetUp(file: Buffer, how: How = {}): Promise<SetUpFile> {
    const { as = 'manager', slug = partnership.slug } = how
    const { id, message } = await post('set-up', file, { name: 'set-up.xlsx', ...how, as })
    if (id === '') throw new Error(`The file was not taken: ${message}`)
    const caller = partnership.callerIn(slug, as ?? 'manager')
    for (let tries = 0; tries < 2_000; tries++) {
      const view = await caller.setUp.readFile({ id })
      if (view.state !== 'reading') return view
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error('The file was not read in time.')
  }

  async function readBenchmarks(file: string | Buffer, how: How = {}): Promise<BenchmarkFile> {
    const { as = 'manager', slug = partnership.slug } = how
    const { id, message } = await post('benchmarks', file, { name: 'published.csv', ...how, as })
    if (id === '') throw new Error(`The file was not taken: ${message}`)
    const caller = partnership.callerIn(slug, as ?? 'manager')
    for (let tries = 0; tries < 2_000; tries++) {
      const view = await caller.benchmark.file({ id })
      if (view.state !== 'reading') return view
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error('The file was not read in time.')
  }

  async function download(path: string, as: string | null): Promise<Downloaded> {
    const answer = await fetch(`${url}/export/${path}`, {
      headers: { connection: 'close', ...(await cookieFor(as)) },
    })
    const bytes = Buffer.from(await answer.arrayBuffer())
    const body = bytes.toString('utf8')
    const type = answer.headers.get('content-type') ?? ''
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? ''
    const isTable = answer.status === 200 && type.startsWith('text/csv')
    return { status: answer.status, type, name, bytes, body, rows: isTable ? readCsv(body) : [] }
  }
  return { ...partnership, url, send, sendPaper, read, readPast, readSetUp, readBenchmarks, download, close }
}
