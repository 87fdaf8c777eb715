import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { paths as pages } from './src/base/paths.ts'

const server = `http://127.0.0.1:${process.env.PORT || 4310}`
const paths = [
  '/trpc',
  '/api',
  '/export',
  '/upload',
  '/calendar',
  '/public',
  '/robots.txt',
  '/health',
  '/ready',
]

const early = 'src/ask-early.ts'

/**
 * What asks for the first answers is a script of its own, before all others: within the rest of the code it would
 * begin only once every chunk of it is there.
 */
const askEarly: Plugin = {
  name: 'ask-early',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const chunk = Object.values(bundle).find(
        (each) => each.type === 'chunk' && each.moduleIds.some((id) => id.endsWith(early)),
      )
      if (chunk === undefined) throw new Error(`${early} has no chunk.`)
      const attrs = { type: 'module', async: true, crossorigin: true, src: `/${chunk.fileName}` }
      return [{ tag: 'script', attrs, injectTo: 'head-prepend' }]
    },
  },
}

const brotli = promisify(brotliCompress)

/** What the first script needs of the others: with them it would wait for all that the pages need. */
const earlyParts =
  /[\\/](ask-early|base[\\/](early-requests|paths|device[\\/](begin-later|sign-out-later|device-cookie|written-page))|wire[\\/]written-page|account[\\/]return-address)\.ts$|preload-helper/

/**
 * Each file a second time, compressed once and for all. Compressed anew for whoever comes with an empty cache, two
 * thirds of a megabyte take longer than the reading that is asked for meanwhile.
 */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  async writeBundle({ dir = '' }) {
    const assets = join(dir, 'assets')
    const texts = readdirSync(assets).filter((each) => /\.(js|css|svg)$/.test(each))
    await Promise.all(
      texts.map(async (name) => {
        const text = readFileSync(join(assets, name))
        const params = {
          [constants.BROTLI_PARAM_QUALITY]: 9,
          [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
        }
        writeFileSync(join(assets, `${name}.br`), await brotli(text, { params }))
      }),
    )
  },
}

/** The addresses of the pages, for the server: at any other it says that there is none. */
const namedPages: Plugin = {
  name: 'named-pages',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'pages.json', source: JSON.stringify(Object.values(pages)) })
  },
}

export default defineConfig({
  // The words of React Aria in one language of its thirty.
  plugins: [react(), optimizeLocales.vite({ locales: ['en-US'] }), askEarly, namedPages, compressed],
  server: {
    host: '127.0.0.1',
    port: Number(process.env.CLIENT_PORT || 4311),
    // The server compares the host with the page a write comes from.
    proxy: Object.fromEntries(paths.map((path) => [path, { target: server, changeOrigin: false }])),
  },
  build: {
    target: 'es2023',
    outDir: 'dist',
    // The policy of the pages takes no data: addresses, so nothing is written into a stylesheet.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // All that stands before the first rows in two files, ours and others’, instead of two dozen.
          groups: [
            { name: 'early-requests', test: earlyParts, priority: 3 },
            { name: 'libraries', test: /node_modules/, tags: ['$initial'], priority: 2 },
            { name: 'first', tags: ['$initial'], priority: 1 },
            // What many pages share is one file.
            { name: 'shared', minShareCount: 6 },
          ],
        },
      },
    },
  },
})
