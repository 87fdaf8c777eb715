type Answer = { status: number; location: string; text: string; json: unknown; cookies: string[] }

/** What a browser does of itself: it keeps cookies by host and goes where it is sent. */
export function openBrowser() {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (url: string) => {
    const { host } = new URL(url)
    const jar = jars.get(host) ?? new Map<string, string>()
    jars.set(host, jar)
    return jar
  }
  async function send(url: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> {
    const jar = jarOf(url)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    })
    const cookies = answer.headers.getSetCookie()
    for (const each of cookies) {
      const [pair = ''] = each.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(each)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const text = await answer.text()
    const isJson = (answer.headers.get('content-type') ?? '').includes('json') && text !== ''
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? '',
      text,
      json: isJson ? JSON.parse(text) : null,
      cookies,
    }
  }
  /** Goes on until an answer sends nowhere, or to an address that `until` knows. */
  async function follow(url: string, until: (url: string) => boolean = () => false): Promise<string> {
    let at = url
    for (let steps = 0; steps < 12; steps++) {
      if (until(at)) return at
      const { location, status, text } = await send(at)
      if (location === '') {
        if (status >= 400) throw new Error(`${at}: ${status} ${text.slice(0, 300)}`)
        return at
      }
      at = new URL(location, at).href
    }
    throw new Error('It is sent round and round.')
  }
  return { send, follow, jarOf }
}
export type TestBrowser = ReturnType<typeof openBrowser>
