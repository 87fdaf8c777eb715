import { sessionCookieName, signedToken } from '@roundtable/server/auth/session-cookie.ts'
import { readConfig } from '@roundtable/server/base/config.ts'
import { benchSecret } from './servers.ts'
import { sessionToken } from './workload.ts'

export type Work = { folder: string; file: string; scale: number; tell: (sentence: string) => void }

const config = readConfig({ AUTH_SECRET: benchSecret, DATABASE_URL: 'sqlite:bench' }, 'demonstration')
export const cookie = { name: sessionCookieName(config), value: signedToken(sessionToken, config) }
export const signedIn = { cookie: `${cookie.name}=${cookie.value}` }
