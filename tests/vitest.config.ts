import { defineConfig } from 'vitest/config'
import { prepareRunFolder } from './support/database/run-folder.ts'

prepareRunFolder()

const room = (name: string, more: object = {}) => ({
  extends: true as const,
  test: {
    name,
    include: [`${name}/**/*.test.{ts,tsx}`],
    testTimeout: 30_000,
    hookTimeout: 240_000,
    ...more,
  },
})

export default defineConfig({
  root: import.meta.dirname,
  test: {
    environment: 'node',
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    setupFiles: ['support/run/no-console-error.ts'],
    globalSetup: ['support/database/run-folder.ts'],
    projects: [
      room('shared'),
      room('db'),
      room('server', {
        setupFiles: ['support/database/close-file-database.ts', 'support/server/quick-scrypt.ts'],
      }),
      room('client'),
      room('house', { include: ['house.test.ts', 'house/**/*.test.ts'] }),
      room('browser', {
        // A journey waits for a page, a timer or the server a third of its time: on two cores a third one goes on then.
        maxWorkers: 3,
        testTimeout: 120_000,
        globalSetup: ['support/browser/start-host.ts'],
        expect: { poll: { timeout: 10_000 } },
      }),
    ],
  },
})
