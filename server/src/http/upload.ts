import { findReturn } from '@roundtable/db/queries/return.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { idSchema } from '@roundtable/shared/base/ids.ts'
import { answersSchema } from '@roundtable/shared/import/import.ts'
import { seenText } from '@roundtable/shared/import/table/table-row.ts'
import { afterAct } from '@roundtable/shared/lifecycle/lifecycle.ts'
import { returnLifecycle } from '@roundtable/shared/return/return-lifecycle.ts'
import { enterReturns, seeReturns } from '@roundtable/shared/return/return-rights.ts'
import { assertMay, type Right } from '@roundtable/shared/right-table/rights.ts'
import type { Request, Router } from 'express'
import { receiveAgendaPaper } from '../agenda-paper/receive-agenda-paper.ts'
import { contextOf } from '../auth/request-context.ts'
import { type ActorContext, assertActor, type Services } from '../base/context.ts'
import { openRoutes } from '../base/open-routes.ts'
import { receiveBenchmarkFile } from '../benchmark/receive-benchmark-file.ts'
import { type Received, receiveImport } from '../import/receive-import.ts'
import { missingItem } from '../meeting/hold-agenda-item.ts'
import { receivePastFile } from '../past-figures/receive-past-file.ts'
import { missingReturn } from '../return/sheet/hold-return.ts'
import { receiveSetUpFile, setUpFileRight } from '../set-up-file/file/receive-set-up-file.ts'
import { within } from './within.ts'

/** What a file sent to /upload takes; which return it goes into decides the rest. */
export const uploadRight: Right = 'enter returns'

/** A return’s file that is read as fast as this is read when it is looked at first: nobody has to ask again. */
const shortReadingMs = 400

/** A file that is uploaded: the one write that is not JSON. It answers with what to watch. */
export function uploadRoutes(services: Services): Router {
  const router = openRoutes()
  router.post('/returns/:id', async (req, res) => {
    const ctx = await uploader(req, String(res.getHeader('x-request-id') ?? ''))
    const owed = await requireReturn(ctx, String(req.params.id))
    const { id, read } = await receiveImport(ctx, owed, await received(req))
    await within(shortReadingMs, read)
    res.status(202).json({ id })
  })
  router.post('/past-figures', async (req, res) => {
    const ctx = await uploader(req, String(res.getHeader('x-request-id') ?? ''))
    const after = idSchema.safeParse(req.query.after)
    const file = await received(req)
    const id = await receivePastFile(ctx, { ...file, after: after.success ? after.data : null })
    res.status(202).json({ id })
  })
  router.post('/agenda-papers', async (req, res) => {
    const ctx = await uploader(req, String(res.getHeader('x-request-id') ?? ''), 'see meetings')
    const { item, title, wider } = req.query
    const itemId = idSchema.safeParse(item)
    if (!itemId.success) throw missingItem()
    const about = { itemId: itemId.data, title: String(title ?? ''), wider: wider === 'yes' }
    const id = await receiveAgendaPaper(ctx, about, await received(req))
    res.status(201).json({ id })
  })
  router.post('/set-up', async (req, res) => {
    const ctx = await uploader(req, String(res.getHeader('x-request-id') ?? ''), setUpFileRight)
    const id = await receiveSetUpFile(ctx, await received(req))
    res.status(202).json({ id })
  })
  router.post('/benchmarks', async (req, res) => {
    const ctx = await uploader(req, String(res.getHeader('x-request-id') ?? ''), 'keep published figures')
    const id = await receiveBenchmarkFile(ctx, await received(req))
    res.status(202).json({ id })
  })
  return router

  async function uploader(req: Request, requestId: string, right = uploadRight): Promise<ActorContext> {
    const slug = String(req.query.partnership ?? '-')
    const ctx = assertActor(await contextOf(services, { req, slug, requestId }))
    assertMay(ctx.actor, right)
    return ctx
  }
}

async function received(req: Request): Promise<Received> {
  const given = answersSchema.safeParse(readJson(String(req.query.answers ?? '{}')))
  if (!given.success) throw new DomainError('bad-input', 'These answers cannot be read.')
  return { bytes: await receive(req), fileName: fileNameOf(req), answers: given.data }
}

async function requireReturn({ actor, database }: ActorContext, id: string) {
  const scope = seeReturns.scope(actor)
  const { partnershipId } = actor
  const owed = idSchema.safeParse(id).success
    ? await findReturn(database.reader, { partnershipId, id, scope })
    : null
  if (owed === null) throw missingReturn()
  enterReturns.assert(actor, owed.agencyId, `You do not enter figures for ${owed.agencyName}.`)
  const after = afterAct(returnLifecycle, 'save', owed.state)
  if ('refused' in after) throw new DomainError('rule', after.refused)
  return owed
}

/** No more than a file may have: the limit of bodies has seen to it. */
async function receive(req: Request): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(Number(req.headers['content-length'] ?? '0'))
  let filled = 0
  for await (const part of req) {
    if (Buffer.isBuffer(part)) filled += part.copy(bytes, filled)
  }
  return bytes.subarray(0, filled)
}

/** The name a person knows the file by: no path, nothing invisible, of a length that fits a sentence. */
function fileNameOf(req: Request): string {
  const given = req.headers['x-file-name']
  const name =
    seenText(decoded(typeof given === 'string' ? given : ''))
      .replaceAll('\0', '')
      .split(/[\\/]/)
      .at(-1) ?? ''
  return name === '' ? 'file' : name.toWellFormed().slice(0, 120)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
