import { answerOfOurs } from '@roundtable/client/base/answer-between.ts'
import { describe, expect, it } from 'vitest'

const page = (status: number) =>
  new Response('<html><h1>Request Entity Too Large</h1></html>', {
    status,
    headers: { 'content-type': 'text/html' },
  })
const told = async (answer: Response) => {
  const { error } = await answer.json()
  return { status: answer.status, message: error.message, httpStatus: error.data.httpStatus }
}

describe('an answer of what stands between browser and server', () => {
  it('is told with the size and the limit where a file is too long', async () => {
    const sent = { bytes: 13_002_342, most: 20 * 1024 * 1024 }
    expect(await told(answerOfOurs(page(413), sent))).toMatchObject({
      status: 413,
      message: expect.stringContaining('(12.4 MB, where Roundtable takes 20.0 MB)'),
    })
  })

  it('is told as the limit of Roundtable where the file is longer than that as well', async () => {
    const sent = { bytes: 120_000_000, most: 25 * 1024 * 1024 }
    expect((await told(answerOfOurs(page(413), sent))).message).toBe(
      'This file has 114.4 MB; Roundtable takes 25.0 MB at most. Nothing was changed.',
    )
  })

  it('is told as slow where a file did not arrive in time', async () => {
    expect((await told(answerOfOurs(page(408)))).message).toContain('took too long to arrive')
  })

  it.each([502, 503, 504])('is worth another try in a minute: %s', async (status) => {
    const { message, httpStatus } = await told(answerOfOurs(page(status)))
    expect(message).toContain('Try again in a minute')
    expect(httpStatus).toBe(status)
  })

  it('is no answer of ours where it is a page, whatever it says of itself', async () => {
    expect(await told(answerOfOurs(page(200)))).toMatchObject({
      status: 502,
      message: expect.stringContaining('answered instead of it'),
    })
  })

  it('leaves what Roundtable says alone', () => {
    const own = Response.json({ error: { message: 'A file may have 20 MB at most.' } }, { status: 413 })
    expect(answerOfOurs(own)).toBe(own)
    const nothingNew = new Response(null, { status: 304 })
    expect(answerOfOurs(nothingNew)).toBe(nothingNew)
  })
})
