import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import {
  deviceCookies,
  type FirstProcedure,
  isWrittenAddress,
  lookMarks,
  written,
} from '@roundtable/shared/wire/written-page.ts'
import type { Request } from 'express'
import { contextOf, visitorOf } from '../auth/request-context.ts'
import { cookieIn } from '../auth/session-cookie.ts'
import { actorIn, type Context, type Services } from '../base/context.ts'
import { answerText } from './answer-text.ts'
import { html } from './html.ts'
import { plainLimit } from './limited-requests.ts'

type Page = { title: string; markup: string }
type Answers = Record<FirstProcedure, unknown>
/** What the page asks for first, by procedure; null where this reader has another first page. */
export type ReadFirst = (ctx: Context) => Promise<Answers | null>
type WritePage = (address: string, given: { width: number; answers: Answers }) => Promise<Page | null>

const writer = join(import.meta.dirname, '../../../client/written/dist/write-page.js')
let writing: Promise<WritePage> | undefined

/** Loaded once, with whatever page is asked for first, and not with the server. */
function loadWriter(): Promise<WritePage> {
  writing ??= import(pathToFileURL(writer).href).then((loaded: { writePage: WritePage }) => loaded.writePage)
  // A build that is not there yet may be there at the next page.
  writing.catch(() => {
    writing = undefined
  })
  return writing
}

const cookieOf = (req: Request, name: string): string => cookieIn(req.headers.cookie, name) ?? ''

/** A laptop's where the device has not said. */
const widthOf = (text: string): number => (/^\d{3,4}$/.test(text) ? Number(text) : 1280)

/**
 * Writes the first page of a partnership for whoever may read it: the rows stand there before a script is loaded, and
 * the answers they were written of come with them, so that the page asks for none. Null wherever the empty page is to
 * say what there is to say: nobody is signed in, another page, other rights, too much asked, or a failure.
 */
export function writePages(services: Services, readFirst: ReadFirst) {
  const isOver = plainLimit(services)
  return async (req: Request, built: string, requestId: string): Promise<string | null> => {
    const address = new URL(req.originalUrl, 'http://page')
    loadWriter().catch(() => undefined)
    if (req.method !== 'GET' || !isWrittenAddress(address.pathname, address.searchParams)) return null
    if (cookieOf(req, deviceCookies.signedOut) !== '') return null
    try {
      const visitor = await visitorOf(services, req)
      const slug = address.pathname.split('/')[1] ?? ''
      if (visitor === null || actorIn(visitor, slug) === null || (await isOver(req)) !== null) return null
      const answers = await readFirst(await contextOf(services, { req, slug, requestId }))
      if (answers === null) return null
      const write = await loadWriter()
      const width = widthOf(cookieOf(req, deviceCookies.width))
      const page = await write(address.pathname + address.search, { width, answers })
      if (page === null) {
        services.logger.error({ requestId, address: address.pathname }, 'the first page could not be written')
        return null
      }
      const blocks = Object.entries(answers).map(([path, data]) => answerOf(`/trpc/${slug}/${path}`, data))
      return filled(await readFile(built, 'utf8'), { page, blocks, look: cookieOf(req, deviceCookies.look) })
    } catch (error) {
      if (!(error instanceof DomainError)) services.logger.error({ requestId, error }, 'something broke')
      return null
    }
  }
}

/** As data that no browser runs; nothing in it ends the element it stands in. */
const answerOf = (address: string, data: unknown): string =>
  `<script type="application/json" ${written.answer}="${address}">${answerText(data).replaceAll('<', '\\u003c')}</script>`

type Filling = { page: Page; blocks: readonly string[]; look: string }

/** What a page says that is never taken over. */
const late =
  '<p class="written-late" role="status">This page is not complete yet. If it stays so, load it again.</p>'

const picture = 'written-picture'
/** What begins the page: fetched at once, and run by the small script before it. */
const beginning = /<script type="module" crossorigin src="([^"]+)"><\/script>/
/** A browser that knows it paints nothing until all of the picture is there: a first frame without rows costs two. */
const whole = `<link rel="expect" href="#${picture}" blocking="render" />`

/** The picture is for the eye alone until the page stands in its place: what does not work yet is not offered. */
function filled(built: string, { page, blocks, look }: Filling): string {
  const { light, size } = lookMarks(look)
  const marks = [
    written.mark,
    ...(light === undefined ? [] : [`data-light="${light}"`]),
    ...(size === undefined ? [] : [`data-size="${size}"`]),
  ]
  return built
    .replace('<html ', () => `<html ${marks.join(' ')} `)
    .replace(/<title>[^<]*<\/title>/, () => html`<title>${page.title}</title>`.markup)
    .replace(beginning, (_, src) => `<link rel="modulepreload" crossorigin ${written.begin} href="${src}" />`)
    .replace('</head>', () => `${whole}</head>`)
    .replace('<div id="root"></div>', () =>
      [
        `<div id="root">${late}<div id="${picture}" inert aria-hidden="true">${page.markup}</div></div>`,
        ...blocks,
      ].join('\n    '),
    )
}
