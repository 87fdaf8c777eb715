import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** What the server writes the first page with: the same components, and all they need, in a folder nobody is sent. */
export default defineConfig({
  plugins: [react()],
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true },
  build: {
    target: 'node24',
    ssr: 'src/write-page.tsx',
    outDir: 'written/dist',
    emptyOutDir: true,
    reportCompressedSize: false,
  },
})
