import { answered } from '../read/answered.ts'
/** One request to a running server, as a page sends it: what tRPC answers is unwrapped. */
export async function callOverHttp(url: string, body: object | undefined, cookie = '') {
  const headers = { 'content-type': 'application/json', cookie }
  const how = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const answer = await fetch(url, { headers, ...how })
  const text = await answer.text()
  const json = text === '' ? null : JSON.parse(text)
  const setCookie = answer.headers.get('set-cookie') ?? ''
  return {
    status: answer.status,
    json: json?.result === undefined ? json : answered(json),
    cookie: setCookie.split(';')[0] ?? '',
  }
}
