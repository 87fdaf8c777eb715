import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

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

export default defineConfig({
  // The words of React Aria in one language of its thirty.
  plugins: [react(), optimizeLocales.vite({ locales: ['en-US'] })],
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
