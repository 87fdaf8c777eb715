import { sessionCookieName, signedToken } from '@roundtable/server/auth/session-cookie.ts'
import { readConfig } from '@roundtable/server/base/config.ts'
import { type Browser, chromium } from 'playwright-core'
import { chromiumFlags } from '../../support/browser/chromium.ts'
import { benchSecret, type Server, type Starting, startProcess } from '../server/servers.ts'
import { sessionToken } from './ids.ts'
import type { Shape } from './shape.ts'

/** What a step measures on, and what it starts: all of it ends with the step. */
export type Work = {
  folder: string
  file: string
  shape: Shape
  tell: (sentence: string) => void
  start: (script: string, ...words: string[]) => Promise<Server>
  openBrowser: () => Promise<Browser>
  /** Empty where no step that is measured needs one. */
  chromiumPath: string
  stop: () => Promise<void>
}

type Given = Pick<Work, 'folder' | 'file' | 'shape' | 'tell'> & { chromiumPath: string }

export function workOn({ chromiumPath, ...given }: Given): Work {
  const servers: Starting[] = []
  const browsers: Browser[] = []
  return {
    ...given,
    chromiumPath,
    start: (script, ...words) => {
      const server = startProcess(script, ...words)
      servers.push(server)
      return server.ready
    },
    openBrowser: async () => {
      const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags })
      browsers.push(browser)
      return browser
    },
    stop: async () => {
      await Promise.all(browsers.splice(0).map((browser) => browser.close()))
      await Promise.all(servers.splice(0).map((server) => server.stop()))
    },
  }
}

const config = readConfig({ AUTH_SECRET: benchSecret, DATABASE_URL: 'sqlite:bench' }, 'demonstration')
export const cookie = { name: sessionCookieName(config), value: signedToken(sessionToken, config) }
export const signedInAs = (token = sessionToken) => ({
  cookie: `${cookie.name}=${signedToken(token, config)}`,
})
export const signedIn = signedInAs()
