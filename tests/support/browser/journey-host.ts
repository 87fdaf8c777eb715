import { createServer, type IncomingMessage } from 'node:http'
import { type AppServer, startAppServer } from '../server/app-server.ts'
import type { Clock } from '../server/clock.ts'

export type Asked = { env: Record<string, string>; clock: Clock }
export type Given = { url: string; databaseUrl: string }

/**
 * One process that serves every file of journeys: it answers each with the product on a fresh copy of the
 * demonstration, on a port of its own, and tells at the end what that server has logged as an error.
 */
const open = new Map<string, AppServer>()

async function start({ env, clock }: Asked): Promise<Given> {
  const app = await startAppServer(env, clock)
  open.set(app.url, app)
  return { url: app.url, databaseUrl: app.database.url }
}

async function move({ url, to }: { url: string; to: string }): Promise<null> {
  await open.get(url)?.moveTo(to)
  return null
}

async function end({ url }: { url: string }): Promise<string[]> {
  const app = open.get(url)
  open.delete(url)
  await app?.close()
  return app?.complaints ?? []
}

async function read(request: IncomingMessage) {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return JSON.parse(text)
}

const host = createServer(async (request, response) => {
  try {
    const asked = await read(request)
    const does = request.url === '/start' ? start : request.url === '/move' ? move : end
    response.end(JSON.stringify(await does(asked)))
  } catch (error) {
    response.statusCode = 500
    response.end(error instanceof Error ? error.stack : String(error))
  }
})
host.listen(0, '127.0.0.1', () => {
  const address = host.address()
  if (address !== null && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}`)
})
