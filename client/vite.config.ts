import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

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

const early = 'src/base/early-requests.ts'

/**
 * What asks for the first answers is a script of its own, before all others: within the rest of the code it would
 * begin only once every chunk of it is there.
 */
const askEarly: Plugin = {
  name: 'ask-early',
  apply: 'build',
  buildStart() {
    this.emitFile({ type: 'chunk', id: early, name: 'early-requests' })
  },
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const chunk = Object.values(bundle).find(
        (each) => each.type === 'chunk' && each.facadeModuleId?.endsWith(early) === true,
      )
      if (chunk === undefined) throw new Error(`${early} has no chunk.`)
      const attrs = { type: 'module', async: true, crossorigin: true, src: `/${chunk.fileName}` }
      return [{ tag: 'script', attrs, injectTo: 'head-prepend' }]
    },
  },
}

export default defineConfig({
  // The words of React Aria in one language of its thirty.
  plugins: [react(), optimizeLocales.vite({ locales: ['en-US'] }), askEarly],
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
  },
})
