import { initTRPC } from '@trpc/server'
import { createExpressMiddleware } from '@trpc/server/adapters/express'
import SQLite from 'better-sqlite3'
import express from 'express'

/**
 * What is stored of a cut with its words, by two raw prepared statements through Express and tRPC, with the words put
 * into their places and nothing else. Run as: node pack-limit.ts FILE PARTNERSHIP PACK
 */
const [file = '', partnership = '', pack = ''] = process.argv.slice(2)
const sqlite = new SQLite(file, { readonly: true })
sqlite.pragma('cache_size = -65536')
sqlite.pragma('mmap_size = 1073741824')

const of = `where partnership_id = ? and pack_id = ? and audience = 'restricted'`
const cut = sqlite.prepare<string[], { content: string }>(`select content from pack_cut ${of}`)
const texts = sqlite.prepare<string[], { text: string }>(`select text from pack_word ${of} order by place`)

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

function filled(value: Json, words: readonly { text: string }[]): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((each) => filled(each, words))
  if (typeof value.w === 'number') return words[value.w]?.text ?? ''
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filled(each, words)]))
}

const t = initTRPC.create()
const router = t.router({
  pack: t.procedure.query(() => {
    const stored = JSON.parse(cut.get(partnership, pack)?.content ?? '{}')
    return filled(stored.body, texts.all(partnership, pack))
  }),
})
const app = express()
app.use('/trpc', createExpressMiddleware({ router }))
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}`)
})
