import { deviceCookies } from '@roundtable/shared/wire/written-page.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { serveApp } from '../../support/server/served-partnership.ts'

const at = perFile(openPartnership)
let app: Awaited<ReturnType<typeof serveApp>>
beforeAll(async () => {
  app = await serveApp(at.services)
})
afterAll(() => app.close())

type How = { path?: string; cookies?: string; url?: string; method?: string; slug?: string }

async function ask(
  persona: string | null,
  { path = '', cookies = '', url = app.url, method = 'GET', slug = at.slug }: How = {},
) {
  const session = persona === null ? '' : await at.cookieOf(persona)
  const headers = { accept: 'text/html', cookie: [session, cookies].filter((each) => each !== '').join('; ') }
  const answer = await fetch(`${url}/${slug}${path}`, { headers, method })
  const text = await answer.text()
  return {
    status: answer.status,
    isWritten: text.includes('<html data-written'),
    stored: answer.headers.get('cache-control'),
    text,
  }
}
const inText = (words: string) => words.replaceAll('&', '&amp;').replaceAll("'", '&#x27;')
/** An answer that came with a page. */
function answerIn(text: string, procedure: string): unknown {
  const block = new RegExp(`data-answer="/trpc/[^"]+/${procedure}">(.*?)</script>`).exec(text)
  return JSON.parse(block?.[1] ?? 'null')
}
const asked = async (procedure: string, persona: string): Promise<unknown> => {
  const headers = { cookie: await at.cookieOf(persona) }
  return (await fetch(`${app.url}/trpc/${at.slug}/${procedure}`, { headers })).json()
}

describe('the first page', () => {
  it('comes written with the words and figures of the scorecard, and is stored by nobody', async () => {
    const { status, isWritten, stored, text } = await ask('manager')
    const scorecard = await at.callerAs('manager').scorecard.get()
    expect([status, isWritten, stored]).toEqual([200, true, 'no-store'])
    const [goal] = scorecard.goals
    expect(text).toContain(inText(scorecard.headline))
    expect(text).toContain(inText(goal?.wording ?? '-'))
    expect(text).toContain(inText(goal?.rows[0]?.name ?? '-'))
    expect(text).toMatch(/<title>.+ – .+ – Roundtable<\/title>/)
    expect(text).toContain('<div id="written-picture" inert aria-hidden="true">')
    expect(text).toContain('<link rel="expect" href="#written-picture" blocking="render" /></head>')
    // What begins the page is fetched at once and run by the small script, once the picture is painted.
    const { text: unwritten } = await ask('manager', { path: '/goals' })
    const [, index] = /<script type="module" crossorigin src="([^"]+)">/.exec(unwritten) ?? []
    expect(index).toMatch(/^\/assets\/index-/)
    expect(text).toContain(`<link rel="modulepreload" crossorigin data-begin href="${index}" />`)
    expect(text.match(/<script[^>]* src="[^"]+"/g)).toHaveLength(1)
    // The policy of the pages would refuse it, and say so in the console.
    expect(text).not.toMatch(/<[a-z]+[^>]* style="/)
  })

  it.each(['manager', 'elected-member', 'police-contributor', 'observer'])(
    'tells the %s what the procedures tell them, and nothing else',
    async (persona) => {
      const { text, isWritten } = await ask(persona)
      expect(isWritten).toBe(true)
      const without = (answer: unknown) =>
        JSON.parse(JSON.stringify(answer).replace(/"asAt":"[^"]+"/g, '"asAt":""'))
      expect(without(answerIn(text, 'scorecard.get'))).toEqual(without(await asked('scorecard.get', persona)))
      const told = JSON.stringify(answerIn(text, 'me.get'))
      expect(told).toContain((await at.callerAs(persona).me.get()).person.name)
    },
  )

  it('of two who ask at the same time is each one’s own', async () => {
    const names = ['manager', 'chair', 'elected-member', 'police-lead']
    const pages = await Promise.all(names.map((persona) => ask(persona)))
    for (const [index, persona] of names.entries()) {
      const { person } = await at.callerAs(persona).me.get()
      for (const [other, { text }] of pages.entries()) {
        expect(text.includes(inText(person.name)), `${persona} in the page of ${names[other]}`).toBe(
          other === index,
        )
      }
    }
  })

  it.each([
    ['nobody is signed in', null, {}],
    ['young people read their own pages', 'young-person', {}],
    ['carers read theirs', 'carer-representative', {}],
    ['who looks after the system sees no figures', 'administrator', {}],
    ['a person has no seat there', 'manager', { slug: 'elsewhere' }],
    [
      'somebody signed out here who could not be signed out there',
      'manager',
      { cookies: `${deviceCookies.signedOut}=1` },
    ],
    ['it is read as others see it', 'manager', { path: '?seenAs=elected-member' }],
    ['it is read as it stood', 'manager', { path: '?asAt=2026-10-01T09:00:00Z' }],
    ['it asks what changed since', 'manager', { path: '?changedSince=2026-10-01' }],
    ['it is another page', 'manager', { path: '/goals' }],
    ['it is asked for its heads alone', 'manager', { method: 'HEAD' }],
    ['its address cannot be read', 'manager', { path: '%E0%A4%A' }],
  ] as const)('is empty where %s', async (_when, persona, how) => {
    const { isWritten, text } = await ask(persona, how)
    expect(isWritten).toBe(false)
    expect(text).not.toContain('data-answer')
  })

  it('is empty, and no refusal, for whoever asked too often in a minute', async () => {
    const services = { ...at.services, config: { ...at.services.config, heavyPerMinute: 1 } }
    const limited = await serveApp(services)
    const pages = []
    for (let n = 0; n < 14; n++) pages.push(await ask('chair', { url: limited.url }))
    await limited.close()
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200))
    expect(pages[0]?.isWritten).toBe(true)
    expect(pages.at(-1)?.isWritten).toBe(false)
  })

  it.each([
    ['dark', 'data-light="dark"', 'data-size'],
    ['light-projector', 'data-light="light" data-size="projector"', 'dark'],
    ['"><script>', '<html data-written lang', 'data-light'],
  ])('stands in the look of the device: %s', async (look, has, hasNot) => {
    const { text } = await ask('manager', { cookies: `${deviceCookies.look}=${look}` })
    const element = /<html[^>]*>/.exec(text)?.[0] ?? ''
    expect(element).toContain(has)
    expect(element).not.toContain(hasNot)
  })

  it('is drawn for the window of the device', async () => {
    const widthIn = async (width: string) => {
      const { text } = await ask('manager', { cookies: `${deviceCookies.width}=${width}` })
      return Number(/<td[^>]*><svg[^>]* width="(\d+)"/.exec(text)?.[1])
    }
    const [phone, laptop, wall, none] = [
      await widthIn('390'),
      await widthIn('1280'),
      await widthIn('1920'),
      await widthIn('<svg>'),
    ]
    expect([phone > wall, wall > laptop, laptop > 0, none]).toEqual([true, true, true, laptop])
  })

  it('keeps the filter and the order of its address', async () => {
    const { text, isWritten } = await ask('manager', { path: '?search=no-indicator-has-this' })
    expect(isWritten).toBe(true)
    expect(text).toContain('No headline indicator fits these filters')
  })
})
