import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = `http://127.0.0.1:${process.env.PORT || 4310}`

export default defineConfig({
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    port: Number(process.env.CLIENT_PORT || 4311),
    proxy: Object.fromEntries(
      ['/trpc', '/api', '/export', '/health', '/ready'].map((path) => [path, server]),
    ),
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
