import { execFile } from 'node:child_process'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { paperPage } from '@roundtable/server/rendition/paper-page.ts'
import { printPage, readyPrinter } from '@roundtable/server/rendition/print-page.ts'
import { chromiumFlags } from '../../support/browser/chromium.ts'
import type { Task } from '../work/bounded.ts'
import { partnershipId, slug } from '../work/ids.ts'
import { addPack, packId, packMeeting } from '../work/pack.ts'
import { compare } from '../work/rate.ts'
import { median, rowOf } from '../work/result.ts'
import { signedIn } from '../work/work.ts'

const indicators = 60
const rounds = 5
const mostBytes = 4 * 1024 * 1024
/** With bookmarks and without lines of its own, as a pack is. */
const asOurs = ['--generate-pdf-document-outline', '--no-pdf-header-footer']
const run = promisify(execFile)

/** A pack of twelve items and sixty indicators, whole in one procedure. */
const reading: Task = {
  name: 'pack',
  async measure({ file: from, folder, start }) {
    const file = join(folder, 'pack.db')
    copyFileSync(from, file)
    await addPack(file, indicators)
    const product = await start('product-server.ts', file)
    const raw = await start('pack-limit.ts', file, partnershipId, packId)
    const input = encodeURIComponent(JSON.stringify({ number: packMeeting }))
    const path = (n: number) => `/trpc/${slug}/pack.get?input=${input}&n=${n}`
    const { figure, limit } = await compare(
      { url: product.url, path, headers: signedIn },
      { url: raw.url, path: (n) => `/trpc/pack?n=${n}` },
    )
    const name = `pack of 12 items and ${indicators} indicators`
    return [rowOf({ name, product: figure, limit, unit: 'a second', aim: 0.6 })]
  },
}

/** The same on paper, against the browser alone with the same page. */
const printing: Task = {
  name: 'PDF of a pack',
  async measure({ file: from, folder, chromiumPath }) {
    const file = join(folder, 'paper.db')
    copyFileSync(from, file)
    const content = await addPack(file, indicators)
    const about = { audience: 'trusted' as const, version: 1, frozenAt: content.moment, frozenBy: 'Bench' }
    const address = join(folder, 'pack.html')
    const first: number[] = []
    const next: number[] = []
    const bare: number[] = []
    let [size, pages] = [0, 0]
    const print = async (times: number[]) => {
      const began = performance.now()
      readyPrinter(chromiumPath)
      const page = paperPage({ ...about, content, sha256: '0'.repeat(64) })
      const pdf = await printPage(page, chromiumPath)
      times.push(performance.now() - began)
      return { page, pdf }
    }
    for (let round = 0; round < rounds; round++) {
      await print(first)
      const { page, pdf } = await print(next)
      // A printer that is late is given up: the next round begins without one.
      await printPage(page, chromiumPath, 1).catch(() => undefined)
      size = pdf.length
      pages = pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0
      writeFileSync(address, page)
      const alone = performance.now()
      const to = `--print-to-pdf=${join(folder, 'pack.pdf')}`
      await run(chromiumPath, [...chromiumFlags, '--headless', ...asOurs, to, address])
      bare.push(performance.now() - alone)
    }
    const name = `PDF of ${pages} pages`
    const limit = median(bare)
    const timed = { limit, unit: 'ms', aim: 1.5, atMost: true } as const
    return [
      rowOf({ ...timed, name: `${name}, the first for a while`, product: median(first) }),
      rowOf({ ...timed, name: `${name}, the next`, product: median(next) }),
      rowOf({ name: `size of it`, product: size, limit: mostBytes, unit: 'bytes', aim: 1, atMost: true }),
    ]
  },
}

export const packs: Task[] = [reading, printing]
