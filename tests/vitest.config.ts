import { defineConfig } from 'vitest/config'
import { prepareRunFolder } from './support/database/run-folder.ts'

prepareRunFolder()

const room = (name: string, timeout: number, include = [`${name}/**/*.test.{ts,tsx}`]) => ({
  extends: true as const,
  test: { name, include, testTimeout: timeout, hookTimeout: 120_000 },
})

export default defineConfig({
  root: import.meta.dirname,
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    setupFiles: ['support/database/close-file-database.ts', 'support/run/no-console-error.ts'],
    globalSetup: ['support/database/run-folder.ts'],
    projects: [
      room('shared', 30_000),
      room('db', 30_000),
      room('server', 30_000),
      room('client', 30_000),
      room('house', 30_000, ['house.test.ts', 'house/*.test.ts']),
      room('browser', 120_000),
    ],
  },
})
