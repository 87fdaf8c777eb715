import { pictures } from '@roundtable/server/picture/pictures.ts'
import { roles } from '@roundtable/shared/base/role.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { lineOf, publishFigure } from '../../support/make/figure.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { addSlices } from '../../support/make/series.ts'
import { seats } from '../../support/make/small-partnership.ts'
import { reachOf } from '../../support/read/table-of-rights.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perFile(servePartnership)
const asked = {
  indicator: 'indicator=PO01',
  scorecard: '',
  goal: 'goal=safe',
} as const
const picture = (name: keyof typeof asked, kind: 'svg' | 'png', as: string | null, more = '') =>
  at.download(`picture/${name}.${kind}?partnership=${at.slug}&${asked[name]}${more}`, as)

const periods = ['2026-07-01', '2026-08-01', '2026-09-01']
let north = ''

beforeAll(async () => {
  const { North, South, West } = await addSlices(at, ['North', 'South', 'West'])
  north = North
  const publish = (seriesId: string, periodStart: string, numerator: string, value: string) =>
    publishFigure(at.database, lineOf(at, 'PO01', periodStart, { seriesId }), {
      ...{ numerator, denominator: '40', value },
    })
  for (const periodStart of periods) {
    await publish(North, periodStart, '3', '7.5')
    await publish(South, periodStart, '28', '70')
    await publish(West, periodStart, '32', '80')
    await publish(at.series('PO01'), periodStart, '24', '60')
  }
})

/** What somebody reads who opens the file as text. */
const textsIn = (svg: string): string[] =>
  [...svg.matchAll(/<(?:text|title|desc)[^>]*>([^<]*)</g)].flatMap(([, text]) => text ?? [])

describe('a picture', () => {
  it('says by itself what is measured, where it stands, from where, as at when and how it is marked', async () => {
    const { status, type, name, body } = await picture('indicator', 'svg', 'chair')
    expect([status, type]).toEqual([200, 'image/svg+xml; charset=utf-8'])
    expect(name).toMatch(/^roundtable_smallborough_PO01_2026-11-23T\d{4}Z\.svg$/)
    const page = await at.callerAs('chair').indicator.get({ code: 'PO01' })
    const told = textsIn(body)
    expect(told[0]).toBe(page.message)
    for (const sentence of page.sentences) expect(told[1]).toContain(sentence)
    expect(told).toContain(page.latest?.text)
    expect(told.join(' ')).toContain('as at 23 November 2026')
    expect(told.at(-1)).toBe(page.marking)
    expect(body).toContain('@font-face')
    expect(body).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
  })

  it('draws what the address of the page shows, and the chart where the page shows the table', async () => {
    const line = await picture('indicator', 'svg', 'chair', '&chart=line&from=2026-09-01')
    const table = await picture('indicator', 'svg', 'chair', '&chart=table')
    const marks = (svg: string) => svg.split(') scale(1.15)').length - 1
    expect(marks(line.body)).toBe(1)
    expect(marks(table.body)).toBeGreaterThanOrEqual(3)
  })

  it('is a PNG of twice its size, in the product’s font', async () => {
    const { body } = await picture('indicator', 'svg', 'chair')
    const [, width, height] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(body) ?? []
    const { status, type, bytes } = await picture('indicator', 'png', 'chair')
    expect([status, type]).toEqual([200, 'image/png'])
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([Number(width) * 2, Number(height) * 2])
  })

  it('holds no figure that is hidden from its reader, in no shape and in no word', async () => {
    const shown = await picture('indicator', 'svg', 'chair', `&series=${north}`)
    expect(textsIn(shown.body)).toContain('7.5%')
    for (const who of ['elected-member', 'observer', 'young-person']) {
      const { status, body } = await picture('indicator', 'svg', who, `&series=${north}`)
      expect([who, status]).toEqual([who, 200])
      expect(textsIn(body)).toContain('Too small to show')
      expect(textsIn(body).join(' ')).not.toMatch(/7\.5|\b3 of 40/)
      expect(body).not.toContain('M0-3.6a3.6')
    }
  })

  it('depends on no figure that is hidden from its reader, as SVG or as the PNG that is copied for slides', async () => {
    const { db } = at.database
    const revise = async (revision: number, numerator: string, value: string) => {
      const figure = { revision, numerator, denominator: '44', value }
      await publishFigure(at.database, lineOf(at, 'HE01', '2026-09-01'), figure)
      // As any act of the product does: nothing is answered from before.
      await db
        .updateTable('partnership')
        .set((eb) => ({ dataVersion: eb('dataVersion', '+', 1) }))
        .where('id', '=', at.partnershipId)
        .execute()
    }
    const line = 'picture/indicator.svg?indicator=HE01'
    const asked = [
      ...['', '&chart=line', '&chart=control', '&chart=years', '&chart=table'].map(
        (more) => `${line}${more}`,
      ),
      ...['scorecard.svg?', 'goal.svg?goal=safe'].map((each) => `picture/${each}`),
      ...['indicator.png?indicator=HE01', 'scorecard.png?'].map((each) => `picture/${each}`),
    ]
    const drawnFor = async (who: string, more = '') => {
      const files = []
      for (const each of asked) {
        const { status, bytes } = await at.download(`${each}&partnership=${at.slug}${more}`, who)
        expect([who, each, status]).toEqual([who, each, 200])
        files.push(bytes)
      }
      return files
    }
    const readers: readonly (readonly [string, string?])[] = [
      ...['elected-member', 'observer', 'young-person'].map((who) => [who] as const),
      ['manager', '&seenAs=elected-member'],
    ]
    await revise(2, '3', '6.8182')
    const before = await Promise.all(readers.map((reader) => drawnFor(...reader)))
    const inFull = await drawnFor('chair')
    await revise(3, '4', '9.0909')
    expect((await Promise.all(readers.map((reader) => drawnFor(...reader)))).flat()).toEqual(before.flat())
    // Whoever reads in full is given others.
    const now = await drawnFor('chair')
    expect(now.map((file, n) => inFull[n]?.equals(file))).toEqual(asked.map(() => false))
  })

  it('of a page seen as others see it hides the same', async () => {
    const { body } = await picture('indicator', 'svg', 'manager', `&series=${north}&seenAs=elected-member`)
    expect(textsIn(body)).toContain('Too small to show')
  })

  it('of the scorecard has each row with its figure, and its status in shape and word', async () => {
    const { body } = await picture('scorecard', 'svg', 'chair')
    const { goals, marking } = await at.callerAs('chair').scorecard.get({})
    const told = textsIn(body)
    const rows = goals.flatMap((goal) => goal.rows)
    expect(rows.length).toBeGreaterThan(0)
    for (const { code, latest } of rows) {
      expect(told.some((text) => text.startsWith(`${code} ·`))).toBe(true)
      if (latest !== null) expect(told).toContain(latest.text)
    }
    expect(told[1]).toContain('PO01')
    expect(told.at(-1)).toBe(marking)
  })

  it('refuses what its page does not know, and an indicator that is not there', async () => {
    const odd = await picture('indicator', 'svg', 'chair', '&colour=red')
    expect([odd.status, odd.body.includes('knows no “colour”')]).toEqual([400, true])
    const none = await at.download(`picture/indicator.png?partnership=${at.slug}&indicator=NONE`, 'chair')
    expect([none.status, none.type]).toEqual([404, 'text/html; charset=utf-8'])
  })

  it('is kept by nobody on the way', async () => {
    const { headers } = await fetch(`${at.url}/export/picture/goal.svg?partnership=${at.slug}&goal=safe`, {
      headers: { cookie: await at.cookieOf('chair') },
    })
    expect(headers.get('cache-control')).toContain('no-store')
    expect(headers.get('content-security-policy')).toContain('sandbox')
  })
})

const seated = roles.filter((role) => seats.some((seat) => seat.role === role))

describe('every picture', () => {
  it.each(seated)(
    'is given to %s where the rights say so, and to nobody who is not signed in',
    async (role) => {
      for (const { name, right } of pictures) {
        const who = seats.find((seat) => seat.role === role)?.id ?? ''
        const { status } = await picture(name, 'svg', who)
        expect([name, role, status]).toEqual([name, role, reachOf(right, role) === 'no' ? 403 : 200])
        expect((await picture(name, 'svg', null)).status).toBe(401)
      }
    },
  )
})
