import { createApp } from '@roundtable/server/app.ts'
import { sessionCookieName, signedToken } from '@roundtable/server/auth/session-cookie.ts'
import type { TestDatabase } from '../database/test-database.ts'
import { openPartnership, type TestPartnership, testConfig } from '../make/partnership.ts'

type View = Awaited<ReturnType<ReturnType<TestPartnership['callerAs']>['import']['get']>>
export type Upload = { status: number; message: string; id: string }
type How = {
  as?: string | null
  name?: string
  answers?: Record<string, string>
  headers?: Record<string, string>
}

export type UploadServer = TestPartnership & {
  url: string
  /** Sends a file for a return. */
  send: (returnId: string, file: string | Buffer, how?: How) => Promise<Upload>
  /** Sends a file and waits until it is read. */
  read: (returnId: string, file: string | Buffer, how?: How) => Promise<View>
}

/** The whole product over HTTP, on a small partnership whose clock stands still. */
export async function startUploadServer(now?: string, shared?: TestDatabase): Promise<UploadServer> {
  const partnership = await openPartnership(now, shared)
  const server = createApp(partnership.services).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const url = `http://127.0.0.1:${port}`

  async function send(returnId: string, file: string | Buffer, how: How = {}): Promise<Upload> {
    const { as = 'police-contributor', name = 'october.csv', answers = {}, headers = {} } = how
    const cookie: Record<string, string> = {}
    if (as !== null) {
      await partnership.callerAs(as).me.get()
      const token = `session of ${partnership.person(as)}`
      cookie.cookie = `${sessionCookieName(testConfig)}=${signedToken(token, testConfig)}`
    }
    const query = new URLSearchParams({ partnership: partnership.slug, answers: JSON.stringify(answers) })
    const answer = await fetch(`${url}/upload/returns/${returnId}?${query}`, {
      method: 'POST',
      body: typeof file === 'string' ? file : new Uint8Array(file),
      headers: {
        connection: 'close',
        'content-type': 'application/octet-stream',
        'x-roundtable-upload': '1',
        'x-file-name': encodeURIComponent(name),
        ...cookie,
        ...headers,
      },
    })
    const body = (await answer.json()) as { id?: string; error?: { message: string } }
    return { status: answer.status, message: body.error?.message ?? '', id: body.id ?? '' }
  }

  async function read(returnId: string, file: string | Buffer, how: How = {}): Promise<View> {
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

  async function close(): Promise<void> {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await partnership.close()
  }
  return { ...partnership, url, send, read, close }
}
