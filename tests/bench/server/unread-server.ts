import { registerHooks } from 'node:module'

const call = 'rowOf(findFacts(input))'
const nothingRead = `{ status: 'not-judged', direction: 'not-enough-data', signal: 'no-real-change',
  assurance: 'no-target', sentence: '', target: null, latestAt: input.points.length - 1 }`

/** The product whose rows are not read: no status, no direction, no signal. Run as: node unread-server.ts FILE */
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    if (!url.endsWith('/shared/src/reading/reading.ts')) return loaded
    const source = String(loaded.source)
    if (!source.includes(call)) throw new Error('reading.ts no longer reads a row as this bench expects.')
    return { ...loaded, source: source.replace(call, nothingRead) }
  },
})
await import('./product-server.ts')
